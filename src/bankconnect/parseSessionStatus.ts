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

/** The words are not documented. Those of the upload's own progress are `processing`, `completed` and `failed`. */
const unfinished = /process|progress|pend|queue/i;

const daySchema = z.string().check(z.refine(isDay));
const rangeSchema = z.object({ from_date: daySchema, to_date: daySchema });

/**
 * The months that a list of missing day ranges touches; `null` if a range cannot be read, or there are more than
 * {@link mostEntries} of them.
 */
function parseMissingRanges(value: unknown): readonly string[] | null {
  const months = new Set<string>();
  for (const range of toList(value) ?? [null]) {
    const { success, data } = rangeSchema.safeParse(range);
    if (!success) return null;
    const { from_date: from, to_date: to } = data;
    const touched = monthsInRange(from, to);
    for (const month of touched) months.add(month);
    // A range of more months than are looked at is cut off before its end.
    if (to < from || touched.at(-1) !== to.slice(0, 7) || months.size > mostEntries) return null;
  }
  return [...months];
}

function toAccounts(wire: z.infer<typeof accountSchema>, index: number): readonly ServerAccount[] {
  const number = wire.masked_account_number ?? wire.account_number;
  const months = parseReceivedMonths(wire.months) ?? [];
  const statements = (toList(wire.statements) ?? []).flatMap((statement) => {
    const { success, data } = statementSchema.safeParse(statement);
    return success ? [data] : [];
  });
  const statementIds = statements.map((statement) => statement.statement_id);
  const states = [wire.account_status, ...statements.map(({ status }) => status)];
  const id = wire.account_id ?? statementIds[0];
  // Without an id, it counts if it has or misses something: left out, it would make the others look complete.
  if (id === undefined && months.length === 0 && (wire.missing_data ?? null) === null) return [];
  return [
    {
      accountId: id ?? `account-${index}`,
      bank: wire.bank_name?.toLowerCase() ?? null,
      // Masked or not, as the route in between has it: never more than the last four get past here.
      maskedAccountNumber: number === null ? null : maskAccountNumber(number),
      months,
      missingMonths: parseMissingRanges(wire.missing_data),
      statementIds,
      isProcessing: states.some((state) => state !== null && unfinished.test(state)),
    },
  ];
}

/** Accounts. A session has a handful; each may have as many months as {@link toList} lets through. */
const mostAccounts = 100;

const statusSchema = z.object({
  accounts: z.unknown(),
  session_id: optionalText,
  error: anything,
});

/**
 * Reads what the session's status call answers: `accounts[{account_id, account_number, bank_name, months[],
 * missing_data[{from_date, to_date}], statements[{statement_id}]}]`. What an account still misses is `null` unless all
 * of it can be read. The whole is `null` when it is no such answer, names an error or another session, or has an entry
 * that is no account. Never throws.
 *
 * @param sessionId the session that was asked about
 */
export function parseSessionStatus(json: unknown, sessionId: string): readonly ServerAccount[] | null {
  const { success, data } = statusSchema.safeParse(json);
  if (!success || hasError(data)) return null;
  if (data.session_id !== null && !isSameSession(data.session_id, sessionId)) return null;
  const accounts = z.array(accountSchema).safeParse(toList(data.accounts));
  return accounts.success && accounts.data.length <= mostAccounts ? accounts.data.flatMap(toAccounts) : null;
}

/** Returns true if the response says that the session is unknown, expired or deleted. */
export function hasSessionEnded(json: unknown): boolean {
  const code = parseErrorCode(json, 200)?.code;
  return code !== undefined && isDocumentedCode(code) && errorCatalog[code].endsSession === true;
}
