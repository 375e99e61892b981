import { formatMessage, type MessageValues } from './formatMessage.js';
import type { MessageKey, Messages, PluralKey } from './Messages.js';
import { once } from './once.js';
import type { Translate } from './Translate.js';

/** Binds texts to a locale, whose plural rules choose the form, and whose digits numbers are written in. */
export function createTranslate(messages: Messages, locale: string): Translate {
  const rules = once(() => new Intl.PluralRules(locale));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const fill = (text: string, values: MessageValues): string =>
    formatMessage(text, values, (value) => numbers().format(value));

  return Object.assign((key: MessageKey, values: MessageValues = {}) => fill(messages[key], values), {
    plural: (key: PluralKey, count: number) =>
      fill(messages[`${key}.${rules().select(count)}`] ?? messages[`${key}.other`], { count }),
  });
}
