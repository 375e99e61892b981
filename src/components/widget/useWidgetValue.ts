import { useMemo, useState } from 'react';
import type { UseStatementUploaderResult } from '../../hooks/useUploader.js';
import { createFormatters } from '../../messages/createFormatters.js';
import { createTranslate } from '../../messages/createTranslate.js';
import { en } from '../../messages/en.js';
import type { StatementUploaderOwnProps } from '../../StatementUploader.types.js';
import type { UploaderOptions } from '../../uploader/UploaderOptions.js';
import type { Part } from './parts.js';
import type { WidgetContextValue } from './WidgetContext.js';

/** The props that say how the widget looks and speaks, which bank it may ask for, and when the session ends. */
export type ViewOptions = Omit<
  StatementUploaderOwnProps,
  Exclude<keyof UploaderOptions, 'bank' | 'banks' | 'bankSelection' | 'expiresAt' | 'period'>
>;

/**
 * Returns the first of the values that are equal in content. A host that writes `messages={{ … }}` passes another
 * object with each render, by which nothing may be drawn, loaded or announced again.
 */
function useUnchanged<Value extends object>(value: Value): Value {
  const [kept, setKept] = useState(value);
  const isSame = ([name, now]: [string, unknown]): boolean => {
    const before: unknown = Reflect.get(kept, name);
    return now === before || JSON.stringify(now) === JSON.stringify(before);
  };
  if (Object.entries(value).every(isSame)) return kept;
  setKept(value);
  return value;
}

/**
 * Creates the value of the widget's context. It changes with the content of the view props and with the accounts, but
 * not with the progress of an upload.
 */
export function useWidgetValue(
  uploader: UseStatementUploaderResult,
  given: ViewOptions,
  { live, pickFiles, announce }: Pick<WidgetContextValue, 'live' | 'pickFiles' | 'announce'>,
): WidgetContextValue {
  const { accounts, sessionExpired } = uploader;
  // Those of the first render are those of every render.
  const [intents] = useState(uploader);
  const { locale = 'en-IN', messages, classNames, banks, bank, bankSelection, period } = given;
  const { passwordHints = {}, revealIdentity = false } = given;
  const look = useUnchanged({
    locale,
    messages,
    classNames,
    banks,
    bankFixed: Boolean(bank),
    bankOptional: bankSelection === 'optional',
    passwordHints,
    period,
    revealIdentity,
  });
  const shared = useMemo(
    () => ({
      ...look,
      t: createTranslate({ ...en, ...look.messages }, look.locale),
      format: createFormatters(look.locale),
      part: (name: Part) => ({ 'data-part': name, className: look.classNames?.[name] }),
    }),
    [look],
  );
  return useMemo(
    () => ({ ...shared, intents, live, accounts, sessionExpired, pickFiles, announce }),
    [shared, intents, live, accounts, sessionExpired, pickFiles, announce],
  );
}
