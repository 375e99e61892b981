/** One account as the server's session status tells it. */
export interface ServerAccount {
  readonly accountId: string;
  /** The bank's identifier. */
  readonly bank: string | null;
  readonly maskedAccountNumber: string | null;
  /** Months received, `YYYY-MM`. */
  readonly months: readonly string[];
  /** Months still missing, `YYYY-MM`; `null` when the server did not say. */
  readonly missingMonths: readonly string[] | null;
  /** The server's ids of the statements that it was put together from. */
  readonly statementIds: readonly string[];
}
