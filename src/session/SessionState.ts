import type { ServerAccount } from './accounts/Account.js';
import type { Statement } from './Statement.js';
import type { StatementDetails } from './StatementDetails.js';

/** What the host decided about banks. */
export interface SessionRules {
  /** The bank of every statement, fixed by the host; `null` leaves it to the borrower or the API. */
  readonly fixedBank: string | null;
  /** Nothing is sent before a bank is known. */
  readonly bankRequired: boolean;
}

/** An acceptance. It outlives the statement's place on the list: what the server has, it has. */
export interface Receipt {
  /** The device's id of the statement. */
  readonly statementId: string;
  readonly details: StatementDetails;
  /** The server has not read it yet. */
  readonly detailsFollow: boolean;
}

/** All that is known of one upload session. Plain data: no file, no password, no function. */
export interface SessionState {
  /** In the order they were added. */
  readonly statements: readonly Statement[];
  /** In the order they were accepted. */
  readonly receipts: readonly Receipt[];
  /** What the server said of the session when it was last asked. */
  readonly serverAccounts: readonly ServerAccount[];
  /** How many receipts are older than that. */
  readonly serverReceiptCount: number;
  /** The API said that the session is unknown, expired or deleted: nothing more is sent. */
  readonly expired: boolean;
  readonly rules: SessionRules;
}

/** A session in which nothing has happened yet. */
export function createSessionState(rules: SessionRules): SessionState {
  return { statements: [], receipts: [], serverAccounts: [], serverReceiptCount: 0, expired: false, rules };
}
