import { once } from './createFormatters.js';
import type { MessageKey, PluralKey, Messages } from './Messages.js';

/** Values for the placeholders of a text. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Replaces each `{name}` with `values.name`; numbers are formatted by `writeNumber`. A placeholder without a value
 * stays in the text, so that the mistake is visible.
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

/** Returns a text by its key, with values in place of its placeholders. Formats numbers for the locale. */
export interface Translate {
  (key: MessageKey, values?: MessageValues): string;
  /** Returns the plural form for `count`, with `count` in place of `{count}`. */
  readonly plural: (key: PluralKey, count: number) => string;
}

/** Creates a translate function for a locale, which determines plural rules and digits. */
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
