/** A range of days, both ends included. `null`: unknown to the server. */
export interface DateRange {
  /** `YYYY-MM-DD` */
  readonly from: string | null;
  /** `YYYY-MM-DD` */
  readonly to: string | null;
}

/** The account holder as printed on the statement. Personal data: show it only if the host asks for it. */
export interface StatementIdentity {
  /** The full account number. Use {@link StatementDetails.maskedAccountNumber} for showing. */
  readonly accountNumber: string | null;
  readonly name: string | null;
  readonly address: string | null;
  /** May itself be masked (`HDFC000XXX`): for showing, not for looking up. */
  readonly ifsc: string | null;
  readonly micr: string | null;
  /** `individual` or `corporate` so far. */
  readonly accountCategory: string | null;
  readonly accountId: string | null;
  readonly bank: string | null;
  readonly creditLimit: number | null;
  readonly overdraftLimit: number | null;
}

/** The server's progress with one statement. Present if `includeProgress` is set. */
export interface StatementProgress {
  readonly statementId: string | null;
  /** The one overall word: `completed`, `processing`, `failed`, or `null` when unknown. */
  readonly status: string | null;
  readonly source: string | null;
}

/**
 * The server's description of an accepted statement. `null`: the server did not say. Fraud fields are left out on
 * purpose.
 */
export interface StatementDetails {
  /** The server's id of the statement. */
  readonly statementId: string;
  readonly sessionId: string | null;
  /** The bank's identifier in lower case, as the server detected it. */
  readonly bank: string | null;
  /** Statements of one account carry the same id. */
  readonly accountId: string | null;
  /** For showing, such as `XXXXXXXXXXXX5980`. */
  readonly maskedAccountNumber: string | null;
  readonly pageCount: number | null;
  readonly identity: StatementIdentity | null;
  /** The first and last day on the statement. */
  readonly dateRange: DateRange | null;
  readonly extractedDateRange: DateRange | null;
  /** Months received for this account so far, `YYYY-MM`. */
  readonly months: readonly string[] | null;
  /** Months still missing for this account, `YYYY-MM`. */
  readonly missingMonths: readonly string[] | null;
  readonly openingDate: string | null;
  readonly openingBalance: string | number | null;
  readonly closingBalance: string | number | null;
  /** ISO 3166-1 alpha-2 */
  readonly countryCode: string | null;
  /** ISO 4217 */
  readonly currencyCode: string | null;
  /** Empty when it was not asked for or not sent. */
  readonly progress: readonly StatementProgress[];
}
