import type { MessageValues } from './formatMessage.js';
import type { MessageKey, PluralKey } from './Messages.js';

/** Words by key; numbers among the values are written as the locale does. */
export interface Translate {
  (key: MessageKey, values?: MessageValues): string;
  /** The form for `count`, which is also filled in as `{count}`. */
  readonly plural: (key: PluralKey, count: number) => string;
}
