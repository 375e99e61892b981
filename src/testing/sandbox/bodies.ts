import { maskNumber } from '../ids.js';
import { monthsBetween } from '../pdf/readPrintedStatement.js';
import type { JudgedStatement } from './checks.js';
import type { SandboxSession, SandboxVersion } from './SandboxOptions.js';

/** An accepted statement. */
export interface StoredStatement {
  readonly id: string;
  /** SHA-256 of the file. */
  readonly hash: string;
  /** The account in the upload's response; `null` for a statement that is read later. */
  readonly accountId: string | null;
  /** The account in the session's status, once the statement has been read. */
  readonly account: { readonly id: string; readonly number: string | null; readonly bank: string };
  /** Requested months that its transactions cover. */
  readonly months: readonly string[];
}

/** The data for the response to an accepted statement. */
export interface Success {
  readonly sessionId: string;
  readonly session: SandboxSession;
  readonly statement: StoredStatement;
  readonly judged: JudgedStatement;
  /** All statements of the session, including this one. */
  readonly statements: readonly StoredStatement[];
}

/** Returns the body of a success without `identity=true`. */
export function shortBody({ sessionId, statement, judged }: Success): Readonly<Record<string, unknown>> {
  const { accountNumber } = judged.printed.identity;
  const isRead = statement.accountId !== null;
  return {
    bank_name: judged.bank,
    statement_id: statement.id,
    account_id: statement.accountId,
    masked_account_number: isRead && accountNumber !== null ? maskNumber(accountNumber) : null,
    status: 1,
    session_id: sessionId,
  };
}

/**
 * Returns the body of a success with `identity=true`: every documented field. The months are those of the whole account
 * so far.
 */
export function fullBody(success: Success): Readonly<Record<string, unknown>> {
  const { session, statement, judged, statements } = success;
  if (statement.accountId === null) return { ...shortBody(success), identity: null };
  const { identity, dates, period } = judged.printed;
  const ofAccount = statements.filter(({ accountId }) => accountId === statement.accountId);
  const received = new Set(ofAccount.flatMap(({ months }) => months));
  const asked = monthsBetween(session.from, session.to);
  return {
    ...shortBody(success),
    page_count: judged.pageCount,
    identity: {
      account_number: identity.accountNumber,
      name: identity.name,
      address: identity.address,
      ifsc: identity.ifsc,
      micr: identity.micr,
      account_category: identity.category,
      credit_limit: 0,
      od_limit: 0,
      account_id: statement.accountId,
      bank_name: judged.bank,
    },
    date_range: { from_date: period?.from ?? dates[0], to_date: period?.to ?? dates.at(-1) },
    extracted_date_range: { from_date: dates[0], to_date: dates.at(-1) },
    opening_date: null,
    opening_bal: null,
    closing_bal: null,
    // Set on every statement, to expose whatever displays these two fields or passes them on.
    is_fraud: true,
    fraud_type: 'author_fraud',
    metadata_analysis: { name_matches: [] },
    country_code: 'IN',
    currency_code: 'INR',
    months: asked.filter((month) => received.has(month)),
    missing_months: asked.filter((month) => !received.has(month)),
  };
}

/** Returns the `progress` of the uploaded statements, in one of the two known shapes. */
export function progressOf(
  statements: readonly StoredStatement[],
  version: SandboxVersion,
): readonly Readonly<Record<string, string | null>>[] {
  return statements.map(({ id, accountId }) => {
    const status = accountId === null ? 'processing' : 'completed';
    const common = { statement_id: id, message: null, source: 'pdf' };
    return version === '2024'
      ? { status, ...common }
      : {
          identity_status: status,
          transaction_status: status,
          processing_status: status,
          fraud_status: status,
          ...common,
        };
  });
}
