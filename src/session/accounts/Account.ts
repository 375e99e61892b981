import type { DateRange, StatementDetails, StatementIdentity } from '../StatementDetails.js';

/**
 * Whether all months are there: `complete` and `incomplete` are known from the server's answers, `unknown` is neither.
 */
export type Verdict = 'complete' | 'incomplete' | 'unknown';

/** A month of an account. `partial`: received, but more than a week of it is not covered. */
export interface MonthCoverage {
  /** `YYYY-MM` */
  readonly month: string;
  readonly state: 'received' | 'partial' | 'missing';
}

/** A bank account, combined from its accepted statements. */
export interface Account {
  /** The server's `account_id`; the statement's own id when the answer carried none. */
  readonly id: string;
  /** The bank's identifier, or `null` if no response named it. */
  readonly bank: string | null;
  /** For showing, such as `XXXXXXXXXXXX5980`. */
  readonly maskedAccountNumber: string | null;
  /** Personal data; `null` until a response contains it. */
  readonly identity: StatementIdentity | null;
  /** The first and last day over all statements of the account. */
  readonly covered: DateRange | null;
  /** Pages of all statements, or `null` if no response counted them. */
  readonly pageCount: number | null;
  /** Every month asked for or received, oldest first. Without a `period`, gaps between them are not filled in. */
  readonly months: readonly MonthCoverage[];
  /**
   * The missing ones among {@link months}, oldest first. Some of them may be there already while `verdict` is
   * `unknown`.
   */
  readonly missingMonths: readonly string[];
  /** Whether months are missing. `unknown` while the server has not said, or has not read every statement. */
  readonly verdict: Verdict;
  /** True while the server has not read every statement of the account. */
  readonly detailsFollow: boolean;
  /**
   * The device's ids of its statements, oldest first; empty for an account that the server already had.
   */
  readonly statementIds: readonly string[];
  /** The server's progress entries of the latest answer; empty unless `includeProgress`. */
  readonly progress: StatementDetails['progress'];
}
