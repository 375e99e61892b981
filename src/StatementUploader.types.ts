import type { ComponentPropsWithRef } from 'react';
import type { Part } from './components/widget/parts.js';
import type { Messages } from './messages/Messages.js';
import type { Theme } from './theme/Theme.js';
import type { UploaderOptions } from './uploader/UploaderOptions.js';

/** The props of the widget itself: {@link UploaderOptions}, and those that concern the view. */
export interface StatementUploaderOwnProps extends UploaderOptions {
  /**
   * A few design decisions from which the stylesheet derives the rest. Custom properties do the same, see
   * `docs/theming.md`.
   */
  readonly theme?: Theme | undefined;
  /** `auto` follows the device's setting. @default 'auto' */
  readonly colorScheme?: 'light' | 'dark' | 'auto' | undefined;
  /**
   * Your class names, by part. They win over the widget's rules if they are outside of a cascade layer.
   *
   * @example { root: 'mt-6', statement: 'shadow-sm' }
   */
  readonly classNames?: Readonly<Partial<Record<Part, string>>> | undefined;
  /** BCP 47 tag for formatting months and numbers. Words come from `messages`. @default 'en-IN' */
  readonly locale?: string | undefined;
  /**
   * Your hints about a bank's PDF passwords, by the bank's identifier, shown instead of the built-in hints.
   * @default the usual rule for the few banks whose rule is well known, and a general hint for all others
   */
  readonly passwordHints?: Readonly<Record<string, string>> | undefined;
  /** Your words, by key. */
  readonly messages?: Partial<Messages> | undefined;
  /**
   * Shows the account holder's name and the IFSC beside the masked account number.
   *
   * ⚠️ The page then shows personal data to whoever holds the device.
   * @default false
   */
  readonly revealIdentity?: boolean | undefined;
  /**
   * When the session ends: a `Date`, epoch milliseconds, or a string that `Date` parses (ISO 8601). A notice appears
   * five minutes before. Only the API ends a session; this prop stops nothing.
   * @default undefined: no notice
   */
  readonly expiresAt?: Date | number | string | undefined;
}

/** Every prop of `<StatementUploader />`. Unknown ones are passed to the root section. */
export interface StatementUploaderProps
  extends
    StatementUploaderOwnProps,
    Omit<ComponentPropsWithRef<'section'>, keyof StatementUploaderOwnProps | 'children'> {}
