import type { ComponentPropsWithRef } from 'react';
import type { Part } from './components/widget/parts.js';
import type { Messages } from './messages/Messages.js';
import type { Theme } from './theme/Theme.js';
import type { UploaderOptions } from './uploader/UploaderOptions.js';

/** The widget's own props: {@link UploaderOptions} and the view props. */
export interface StatementUploaderOwnProps extends UploaderOptions {
  /**
   * Design decisions from which the stylesheet derives the rest. CSS custom properties are an alternative, see
   * `docs/theming.md`.
   */
  readonly theme?: Theme | undefined;
  /** `auto` follows the device setting. @default 'auto' */
  readonly colorScheme?: 'light' | 'dark' | 'auto' | undefined;
  /**
   * Your class names, by part. Their rules override the widget's if they are outside any cascade layer.
   *
   * @example { root: 'mt-6', statement: 'shadow-sm' }
   */
  readonly classNames?: Readonly<Partial<Record<Part, string>>> | undefined;
  /** BCP 47 tag for formatting months, dates and numbers. Texts come from `messages`. @default 'en-IN' */
  readonly locale?: string | undefined;
  /**
   * Hints about PDF passwords, by bank identifier. They replace the built-in hints.
   * @default the usual rule for the few banks with a well-known rule, a general hint for all others
   */
  readonly passwordHints?: Readonly<Record<string, string>> | undefined;
  /** Texts that override the English ones, by key. */
  readonly messages?: Partial<Messages> | undefined;
  /**
   * Shows the account holder's name, the IFSC and the account category below the masked account number.
   *
   * ⚠️ The page then shows personal data to anyone who can see the screen.
   * @default false
   */
  readonly revealIdentity?: boolean | undefined;
}

/** All props of `<StatementUploader />`. Other props are passed to the root `<section>`. */
export interface StatementUploaderProps
  extends
    StatementUploaderOwnProps,
    Omit<ComponentPropsWithRef<'section'>, keyof StatementUploaderOwnProps | 'children'> {}
