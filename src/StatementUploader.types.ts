import type { ComponentPropsWithRef } from 'react';
import type { Part } from './components/widget/parts.js';
import type { Messages } from './messages/Messages.js';
import type { Theme } from './theme/Theme.js';
import type { UploaderOptions } from './uploader/UploaderOptions.js';

/** The widget's own props: what to do ({@link UploaderOptions}), and how to look. */
export interface StatementUploaderOwnProps extends UploaderOptions {
  /**
   * A few decisions of your design, from which the stylesheet derives the rest. The same can be said by custom
   * properties, see `docs/theming.md`.
   */
  readonly theme?: Theme | undefined;
  /** `auto` follows the device. @default 'auto' */
  readonly colorScheme?: 'light' | 'dark' | 'auto' | undefined;
  /**
   * Class names of your own, by part. They come after the widget's own, and win over its rules if they are outside of a
   * cascade layer.
   *
   * @example { root: 'mt-6', statement: 'shadow-sm' }
   */
  readonly classNames?: Readonly<Partial<Record<Part, string>>> | undefined;
  /** BCP 47 tag for the names of months and for numbers. Words are `messages`. @default 'en-IN' */
  readonly locale?: string | undefined;
  /**
   * Words of your own about a bank's PDF passwords, by the bank's identifier, shown in place of the built-in ones.
   * @default for the few banks whose rule is well known, what it usually is; for all others a general hint
   */
  readonly passwordHints?: Readonly<Record<string, string>> | undefined;
  /** Words of your own, by key. */
  readonly messages?: Partial<Messages> | undefined;
  /**
   * Shows the account holder's name and the IFSC beside the masked account number.
   *
   * ⚠️ The page then shows personal data to whoever holds the device.
   * @default false
   */
  readonly revealIdentity?: boolean | undefined;
  /**
   * When the session ends: a date, epoch milliseconds, or a text that `Date` reads (ISO 8601). Five minutes before, a
   * quiet notice says so. Only the API ends a session: this alone stops nothing.
   * @default undefined: no notice
   */
  readonly expiresAt?: Date | number | string | undefined;
}

/** Every prop of `<StatementUploader />`; what it does not know itself reaches the root section. */
export interface StatementUploaderProps
  extends
    StatementUploaderOwnProps,
    Omit<ComponentPropsWithRef<'section'>, keyof StatementUploaderOwnProps | 'children'> {}
