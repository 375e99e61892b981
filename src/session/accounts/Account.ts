import type { DateRange, StatementDetails, StatementIdentity } from '../StatementDetails.js';

/**
 * Whether all months are there: `complete` and `incomplete` are known from the server's answers, `unknown` is neither.
 */
export type Verdict = 'complete' | 'incomplete' | 'unknown';

/**
 * One month of an account: on the server already, wholly or with more than a week of it uncovered, or still to come.
 */
export interface MonthCoverage {
  /** `YYYY-MM` */
  readonly month: string;
  readonly state: 'received' | 'partial' | 'missing';
}

/** One bank account, put together from the accepted statements that belong to it. */
export interface Account {
  /** The server's `account_id`; the statement's own id when the answer carried none. */
  readonly id: string;
  /** The bank's identifier, or `null` when no answer named it. */
  readonly bank: string | null;
  /** For showing, such as `XXXXXXXXXXXX5980`. */
  readonly maskedAccountNumber: string | null;
  /** Personal data; `null` until an answer carries it. */
  readonly identity: StatementIdentity | null;
  /** The first and last day over all statements of the account. */
  readonly covered: DateRange | null;
  /** Pages over all statements, or `null` when no answer counted them. */
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
   * The device's ids of the statements it was put together from, oldest first; empty for an account that was there
   * before.
   */
  readonly statementIds: readonly string[];
  /** The server's progress entries of the latest answer; empty unless `includeProgress`. */
  readonly progress: StatementDetails['progress'];
}
