import * as z from 'zod/mini';
import { errorCatalog, isDocumentedCode } from '../errors/errorCatalog.js';
import type { ServerAccount } from '../session/accounts/Ledger.js';
import { monthsInRange } from '../session/accounts/months.js';
import { isSameSession } from './isSameSession.js';
import { maskAccountNumber } from './maskAccountNumber.js';
import { parseErrorCode } from './parseErrorBody.js';
import { mostEntries, parseReceivedMonths, toList } from './parseMonths.js';
import { hasError, isDay, optionalText } from './schemas.js';

const anything = z.optional(z.unknown());
const accountSchema = z.object({
  account_id: optionalText,
  account_number: optionalText,
  masked_account_number: optionalText,
  bank_name: optionalText,
  account_status: optionalText,
  months: anything,
  missing_data: anything,
  statements: anything,
});
const statementSchema = z.object({ statement_id: z.string(), status: optionalText });

/** The values are not documented. Those of an upload's progress are `processing`, `completed` and `failed`. */
const unfinished = /processing|progress|pending|queued/i;

const daySchema = z.string().check(z.refine(isDay));
const rangeSchema = z.object({ from_date: daySchema, to_date: daySchema });

/**
 * Returns every month that overlaps one of the missing day ranges; `null` if a range cannot be read, or all of them
 * together have more than {@link mostEntries} months: a thousand ranges of a century would take the page seconds.
 */
function parseMissingRanges(value: unknown): readonly string[] | null {
  const months: string[] = [];
  for (const range of toList(value) ?? [null]) {
    const { success, data } = rangeSchema.safeParse(range);
    if (!success) return null;
    const { from_date: from, to_date: to } = data;
    const touched = monthsInRange(from, to);
    months.push(...touched);
    // monthsInRange() truncates a range that is too long.
    if (to < from || touched.at(-1) !== to.slice(0, 7) || months.length > mostEntries) return null;
  }
  return [...new Set(months)];
}

function toAccounts(wire: z.infer<typeof accountSchema>, index: number): readonly ServerAccount[] {
  const number = wire.masked_account_number ?? wire.account_number;
  const months = parseReceivedMonths(wire.months);
  const statements = (toList(wire.statements) ?? []).flatMap((statement) => {
    const { success, data } = statementSchema.safeParse(statement);
    return success ? [data] : [];
  });
  const statementIds = statements.map((statement) => statement.statement_id);
  const states = [wire.account_status, ...statements.map(({ status }) => status)];
  const id = wire.account_id ?? statementIds[0];
  // An account without an id counts if it has or misses something. Without it, the others would look complete.
  const isEmpty = (months ?? []).length === 0 && (wire.missing_data ?? null) === null;
  if (id === undefined && isEmpty) return [];
  return [
    {
      accountId: id ?? `account-${index}`,
      bank: wire.bank_name?.toLowerCase() ?? null,
      // The route may send the number unmasked. No more than the last four characters leave this function.
      maskedAccountNumber: number === null ? null : maskAccountNumber(number),
      months,
      missingMonths: parseMissingRanges(wire.missing_data),
      statementIds,
      isProcessing: states.some((state) => state !== null && unfinished.test(state)),
    },
  ];
}

/** A session has a handful of accounts. Each may have as many months as {@link toList} accepts. */
const mostAccounts = 100;

const statusSchema = z.object({
  accounts: anything,
  session_id: optionalText,
  error: anything,
});

/** Reads a response. `undefined` if it has another shape, or names another session: it says nothing of this one. */
function readStatus(json: unknown, sessionId: string): z.infer<typeof statusSchema> | undefined {
  const { data } = statusSchema.safeParse(json);
  const isOther = data && data.session_id !== null && !isSameSession(data.session_id, sessionId);
  return isOther ? undefined : data;
}

/**
 * Parses the response of the session status call: `accounts[{account_id, account_number, bank_name, months[],
 * missing_data[{from_date, to_date}], statements[{statement_id}]}]`. An account's missing months are `null` unless all
 * of them can be read. Returns `null` if the response has another shape, contains an error, names another session, or
 * lists something that is not an account. Never throws.
 *
 * @param sessionId the session that was requested
 */
export function parseSessionStatus(json: unknown, sessionId: string): readonly ServerAccount[] | null {
  const data = readStatus(json, sessionId);
  if (!data || hasError(data)) return null;
  const accounts = z.array(accountSchema).safeParse(toList(data.accounts));
  return accounts.success && accounts.data.length <= mostAccounts ? accounts.data.flatMap(toAccounts) : null;
}

/**
 * Returns true if the response says that the session is unknown, expired or deleted.
 *
 * @param sessionId the session that was requested
 */
export function hasSessionEnded(json: unknown, sessionId: string): boolean {
  const code = readStatus(json, sessionId) && parseErrorCode(json, 200)?.code;
  return code !== undefined && isDocumentedCode(code) && errorCatalog[code].endsSession === true;
}
