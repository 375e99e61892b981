import * as z from 'zod/mini';
import type { AcceptedResult } from '../session/Statement.js';
import type {
  StatementProgress,
  DateRange,
  StatementDetails,
  StatementIdentity,
} from '../session/StatementDetails.js';
import { maskAccountNumber } from './maskAccountNumber.js';
import { parseMissingMonths, parseReceivedMonths, toList } from './parseMonths.js';
import { optionalText, isDay, withFallback } from './schemas.js';

// Two shapes are documented: one `status`, or one per step. `fraud_status` is left out so that it cannot leak.
const entrySchema = z.object({
  statement_id: optionalText,
  source: optionalText,
  status: optionalText,
  identity_status: optionalText,
  transaction_status: optionalText,
  processing_status: optionalText,
});

type ProgressEntry = z.infer<typeof entrySchema>;

function overallStatus(entry: ProgressEntry): string | null {
  if (entry.status !== null) return entry.status;
  const steps = [entry.identity_status, entry.transaction_status, entry.processing_status].filter(
    (step) => step !== null,
  );
  if (steps.length === 0) return null;
  if (steps.includes('failed')) return 'failed';
  return steps.every((step) => step === 'completed') ? 'completed' : 'processing';
}

/** Parses the `progress` array, in either of its two shapes; skips items that are not objects. */
function parseProgress(progress: unknown): readonly StatementProgress[] {
  return (toList(progress) ?? []).flatMap((value): readonly StatementProgress[] => {
    const parsed = entrySchema.safeParse(value);
    if (!parsed.success) return [];
    const { data } = parsed;
    return [{ statementId: data.statement_id, status: overallStatus(data), source: data.source }];
  });
}

// Every field except the id has a fallback: one field of the wrong type must not turn an accepted statement into a
// failure. `is_fraud` and `fraud_type` are not in the schema, so they cannot leak.
const count = withFallback(
  z.number().check(z.refine((value) => Number.isSafeInteger(value) && value >= 0)),
  null,
);
const amount = withFallback(z.number(), null);
const balance = withFallback(z.union([z.number(), z.string()]), null);
const day = withFallback(z.string().check(z.refine(isDay)), null);
const dateRange = withFallback(z.object({ from_date: day, to_date: day }), null);
const anything = z.optional(z.unknown());

const identitySchema = z.object({
  account_number: optionalText,
  name: optionalText,
  address: optionalText,
  ifsc: optionalText,
  micr: optionalText,
  account_category: optionalText,
  account_id: optionalText,
  bank_name: optionalText,
  credit_limit: amount,
  od_limit: amount,
});

const statementSchema = z.object({
  statement_id: optionalText,
  session_id: optionalText,
  bank_name: optionalText,
  account_id: optionalText,
  masked_account_number: optionalText,
  page_count: count,
  identity: withFallback(z.nullable(identitySchema), undefined),
  date_range: dateRange,
  extracted_date_range: dateRange,
  months: anything,
  missing_months: anything,
  opening_date: optionalText,
  opening_bal: balance,
  closing_bal: balance,
  country_code: optionalText,
  currency_code: optionalText,
  progress: anything,
});

function toIdentity(wire: z.infer<typeof identitySchema>): StatementIdentity {
  return {
    accountNumber: wire.account_number,
    name: wire.name,
    address: wire.address,
    ifsc: wire.ifsc,
    micr: wire.micr,
    accountCategory: wire.account_category,
    accountId: wire.account_id,
    bank: wire.bank_name?.toLowerCase() ?? null,
    creditLimit: wire.credit_limit,
    overdraftLimit: wire.od_limit,
  };
}

function toDateRange(wire: z.infer<typeof dateRange>): DateRange | null {
  if (wire === null || (wire.from_date === null && wire.to_date === null)) return null;
  return { from: wire.from_date, to: wire.to_date };
}

function toMasked(masked: string | null, identity: StatementIdentity | null): string | null {
  // A field that is called masked need not be.
  const number = masked ?? identity?.accountNumber ?? null;
  return number === null ? null : maskAccountNumber(number);
}

/**
 * Parses the body of a success response. Fields that are missing or have an undocumented type become `null`. Returns
 * `null` without a `statement_id`: the body does not describe a statement.
 *
 * `identity: null` means that the details follow later; the field is missing if the request did not ask for it.
 */
export function parseStatement(json: unknown): AcceptedResult | null {
  const parsed = statementSchema.safeParse(json);
  if (!parsed.success || parsed.data.statement_id === null) return null;
  const { data } = parsed;
  const identity = data.identity ? toIdentity(data.identity) : null;
  const details: StatementDetails = {
    statementId: parsed.data.statement_id,
    sessionId: data.session_id,
    bank: data.bank_name?.toLowerCase() ?? identity?.bank ?? null,
    accountId: data.account_id ?? identity?.accountId ?? null,
    maskedAccountNumber: toMasked(data.masked_account_number, identity),
    pageCount: data.page_count,
    identity,
    dateRange: toDateRange(data.date_range),
    extractedDateRange: toDateRange(data.extracted_date_range),
    months: parseReceivedMonths(data.months),
    missingMonths: parseMissingMonths(data.missing_months),
    openingDate: data.opening_date,
    openingBalance: data.opening_bal,
    closingBalance: data.closing_bal,
    countryCode: data.country_code,
    currencyCode: data.currency_code,
    progress: parseProgress(data.progress),
  };
  return { kind: data.identity === null ? 'details-follow' : 'full', details };
}
