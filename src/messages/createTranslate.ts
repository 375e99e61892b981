import { once } from './createFormatters.js';
import type { MessageKey, PluralKey, Messages } from './Messages.js';

/** What can be filled into a text. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Fills `{name}` with `values.name`, numbers as `writeNumber` does. A placeholder without a value stays as it is, so
 * that it is noticed.
 */
export function formatMessage(
  text: string,
  values: MessageValues,
  writeNumber: (value: number) => string = String,
): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name] ?? placeholder;
    return typeof value === 'number' ? writeNumber(value) : value;
  });
}

/** Words by key; numbers among the values are written as the locale does. */
export interface Translate {
  (key: MessageKey, values?: MessageValues): string;
  /** The form for `count`, which is also filled in as `{count}`. */
  readonly plural: (key: PluralKey, count: number) => string;
}

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
