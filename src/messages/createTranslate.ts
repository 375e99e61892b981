import { formatMessage, type MessageValues } from './formatMessage.js';
import type { MessageKey, Messages, PluralKey } from './Messages.js';
import { once } from './once.js';
import type { Translate } from './Translate.js';

/** Binds texts to a locale, whose plural rules choose the form. */
export function createTranslate(messages: Messages, locale: string): Translate {
  const rules = once(() => new Intl.PluralRules(locale));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const translate = (key: MessageKey, values: MessageValues = {}): string =>
    formatMessage(messages[key], values);

  return Object.assign(translate, {
    plural: (key: PluralKey, count: number): string =>
      formatMessage(messages[`${key}.${rules().select(count)}`] ?? messages[`${key}.other`], {
        count: numbers().format(count),
      }),
  });
}
