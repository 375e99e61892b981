import { createContext, type Context, useContext } from 'react';
import type { Bank } from '../../banks/Bank.js';
import type { Formatters } from '../../messages/createFormatters.js';
import type { Translate } from '../../messages/createTranslate.js';
import type { Account } from '../../session/accounts/Account.js';
import type { RequestedPeriod } from '../../session/accounts/months.js';
import type { Statement } from '../../session/Statement.js';
import type { UploaderIntents } from '../../uploader/Uploader.js';
import type { PickPurpose } from '../dropzone/useFilePicker.js';
import type { Part } from './parts.js';

/** Where the bytes of an upload can be followed as they leave. */
export interface ProgressSource {
  readonly getState: () => { readonly statements: readonly Statement[] };
  /** Calls `listener` when bytes of that statement have left. Returns the way to stop that. */
  readonly subscribe: (listener: () => void, statementId: string) => () => void;
}

/** What marks an element as a part, with the host's class name for it. */
interface PartProps {
  readonly 'data-part': Part;
  readonly className: string | undefined;
}

/** What every component of one widget shares. Two widgets on a page share nothing. */
export interface WidgetContextValue {
  readonly t: Translate;
  readonly format: Formatters;
  readonly part: (name: Part) => PartProps;
  readonly intents: UploaderIntents;
  /** Where progress can be followed; without it, it is as the statements say. */
  readonly live: ProgressSource | undefined;
  readonly accounts: readonly Account[];
  readonly sessionExpired: boolean;
  /** The host's list; without it the built-in one is loaded when it is needed. */
  readonly banks: readonly Bank[] | undefined;
  /** The host has set the bank: it is neither asked for nor changed. */
  readonly bankFixed: boolean;
  /** The API may be left to detect the bank. */
  readonly bankOptional: boolean;
  /** The host's words about PDF passwords, by bank. */
  readonly passwordHints: Readonly<Record<string, string>>;
  /** The time that the host asks for. */
  readonly period: RequestedPeriod | undefined;
  readonly revealIdentity: boolean;
  /** Opens the file picker. */
  readonly pickFiles: (purpose?: PickPurpose) => void;
  /** Says something to a screen reader; `assertive` interrupts what it says at the moment. */
  readonly announce: (text: string, urgency: 'polite' | 'assertive') => void;
}

/** Carries what every component of one widget shares. */
export const WidgetContext: Context<WidgetContextValue | null> = createContext<WidgetContextValue | null>(
  null,
);

/** What every component of the widget shares. */
export function useWidget(): WidgetContextValue {
  const widget = useContext(WidgetContext);
  if (!widget) throw new Error('A part of the statement uploader was rendered outside of it.');
  return widget;
}
