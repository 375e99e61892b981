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

/** A source of byte progress. */
export interface ProgressSource {
  readonly getState: () => { readonly statements: readonly Statement[] };
  /** Calls `listener` when more bytes of the statement were sent. Returns a function that unsubscribes. */
  readonly subscribe: (listener: () => void, statementId: string) => () => void;
}

/** Attributes that mark an element as a part, with the host's class name. */
interface PartProps {
  readonly 'data-part': Part;
  readonly className: string | undefined;
}

/** Values shared by the components of one widget. Two widgets on a page share nothing. */
export interface WidgetContextValue {
  readonly t: Translate;
  readonly format: Formatters;
  readonly part: (name: Part) => PartProps;
  readonly intents: UploaderIntents;
  /** The source of byte progress. Without it, progress comes from the statements. */
  readonly live: ProgressSource | undefined;
  readonly accounts: readonly Account[];
  readonly sessionExpired: boolean;
  /** The host's list of banks. Without it, the built-in list is loaded on demand. */
  readonly banks: readonly Bank[] | undefined;
  /** The host has set the bank. The borrower can neither choose nor change it. */
  readonly bankFixed: boolean;
  /** A statement may be sent without a bank; the API then detects it. */
  readonly bankOptional: boolean;
  /** The host's hints about PDF passwords, by bank identifier. */
  readonly passwordHints: Readonly<Record<string, string>>;
  /** The period that the host asks for. */
  readonly period: RequestedPeriod | undefined;
  readonly revealIdentity: boolean;
  /** Opens the file picker. */
  readonly pickFiles: (purpose?: PickPurpose) => void;
  /**
   * Says something to a screen reader; `assertive` interrupts what it says at the moment. `about` names what it is
   * news of: newer news of the same thing takes its place.
   */
  readonly announce: (text: string, urgency: 'polite' | 'assertive', about?: string) => void;
}

export const WidgetContext: Context<WidgetContextValue | null> = createContext<WidgetContextValue | null>(
  null,
);

/**
 * Returns the values shared by the components of the widget.
 * @throws outside a widget
 */
export function useWidget(): WidgetContextValue {
  const widget = useContext(WidgetContext);
  if (!widget) throw new Error('A part of the statement uploader was rendered outside of it.');
  return widget;
}
