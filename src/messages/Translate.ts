import type { MessageValues } from './formatMessage.js';
import type { MessageKey, PluralKey } from './Messages.js';

/** Words by key. */
export interface Translate {
  (key: MessageKey, values?: MessageValues): string;
  /** The form for `count`, which is also filled in as `{count}`, written as the locale does. */
  readonly plural: (key: PluralKey, count: number) => string;
}
