import type { Ledger } from './accounts/Ledger.js';
import type { ParsedPeriod, unreadablePeriod } from './accounts/months.js';
import type { Statement } from './Statement.js';

/** The host's rules for a session. */
export interface SessionRules {
  /** The bank of every statement, fixed by the host; `null` leaves it to the borrower or the API. */
  readonly fixedBank: string | null;
  /** Nothing is sent before a bank is known. */
  readonly bankRequired: boolean;
  /** What the lender asks for; `null`: the months that the answers name. */
  readonly period: ParsedPeriod | typeof unreadablePeriod | null;
}

/** One upload session. Plain data: no file, no password, no function. */
export interface SessionState {
  readonly sessionId: string;
  /** In the order they were added. */
  readonly statements: readonly Statement[];
  /** What the server has said about months. */
  readonly ledger: Ledger;
  /** The API said that the session is unknown, expired or deleted: nothing more is sent. */
  readonly expired: boolean;
  readonly rules: SessionRules;
}

/** Creates the state of a session in which nothing has happened. */
export function createSessionState(sessionId: string, rules: SessionRules): SessionState {
  return { sessionId, statements: [], ledger: [], expired: false, rules };
}
