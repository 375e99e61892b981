import { useMemo, useState } from 'react';
import type { UseStatementUploaderResult } from '../../hooks/useUploader.js';
import { createFormatters } from '../../messages/createFormatters.js';
import { createTranslate } from '../../messages/createTranslate.js';
import { en } from '../../messages/en.js';
import type { StatementUploaderOwnProps } from '../../StatementUploader.types.js';
import type { UploaderIntents } from '../../uploader/Uploader.js';
import type { UploaderOptions } from '../../uploader/UploaderOptions.js';
import type { WidgetContextValue } from './WidgetContext.js';

/** The props that say how the widget looks and speaks, which bank it may ask for, and when the session ends. */
export type ViewOptions = Omit<
  StatementUploaderOwnProps,
  Exclude<keyof UploaderOptions, 'bank' | 'banks' | 'bankSelection' | 'expiresAt' | 'period'>
>;

const noHints = {};

/**
 * Creates the value of the widget's context. It changes with the view props and the accounts, but not with the progress
 * of an upload.
 */
export function useWidgetValue(
  uploader: UseStatementUploaderResult,
  look: ViewOptions,
  { live, pickFiles, announce }: Pick<WidgetContextValue, 'live' | 'pickFiles' | 'announce'>,
): WidgetContextValue {
  const { locale = 'en-IN', messages, classNames, banks, bank, bankSelection, period } = look;
  const { passwordHints = noHints, revealIdentity = false } = look;
  const { accounts, sessionExpired } = uploader;
  // They are the same for the component's life.
  const [intents] = useState<UploaderIntents>(uploader);

  const words = useMemo(
    () => ({ t: createTranslate({ ...en, ...messages }, locale), format: createFormatters(locale) }),
    [locale, messages],
  );
  return useMemo(
    () => ({
      ...words,
      part: (name) => ({ 'data-part': name, className: classNames?.[name] }),
      intents,
      live,
      accounts,
      sessionExpired,
      banks,
      bankFixed: Boolean(bank),
      bankOptional: bankSelection === 'optional',
      passwordHints,
      period,
      revealIdentity,
      pickFiles,
      announce,
    }),
    [
      words,
      classNames,
      intents,
      live,
      accounts,
      sessionExpired,
      banks,
      bank,
      bankSelection,
      passwordHints,
      period,
      revealIdentity,
      pickFiles,
      announce,
    ],
  );
}
