import * as z from 'zod/mini';
import type { ServerAccount } from '../session/accounts/Account.js';
import { monthsInRange } from '../session/accounts/months.js';
import { maskAccountNumber } from './maskAccountNumber.js';
import { isDay, isMonth, withFallback, optionalText } from './schemas.js';

const list = withFallback(z.array(z.unknown()), null);
const accountSchema = z.object({
  account_id: optionalText,
  account_number: optionalText,
  masked_account_number: optionalText,
  bank_name: optionalText,
  months: list,
  missing_data: list,
  statements: list,
});
const daySchema = z.string().check(z.refine(isDay));
const rangeSchema = z.object({ from_date: daySchema, to_date: daySchema });
const statementSchema = z.object({ statement_id: z.string() });

/** Returns every month that overlaps one of the missing day ranges. */
function missingMonths(ranges: readonly unknown[]): readonly string[] {
  return ranges.flatMap((range) => {
    const { success, data } = rangeSchema.safeParse(range);
    return success ? monthsInRange(data.from_date, data.to_date) : [];
  });
}

function parseAccount(json: unknown): readonly ServerAccount[] {
  const { success, data } = accountSchema.safeParse(json);
  if (!success || data.account_id === null) return [];
  const masked = data.masked_account_number ?? data.account_number;
  const months = (data.months ?? []).filter(
    (month): month is string => typeof month === 'string' && isMonth(month),
  );
  return [
    {
      accountId: data.account_id,
      bank: data.bank_name?.toLowerCase() ?? null,
      // The route may send the number unmasked, so mask whatever consists of digits only.
      maskedAccountNumber: masked !== null && /^\d+$/.test(masked) ? maskAccountNumber(masked) : masked,
      months,
      missingMonths: data.missing_data === null ? null : missingMonths(data.missing_data),
      statementIds: (data.statements ?? []).flatMap((statement) => {
        const parsed = statementSchema.safeParse(statement);
        return parsed.success ? [parsed.data.statement_id] : [];
      }),
    },
  ];
}

/**
 * Parses the response of the session status call: `accounts[{account_id, account_number, bank_name, months[],
 * missing_data[{from_date, to_date}], statements[{statement_id}]}]`. Skips accounts without an id. Returns `null` if
 * the response has another shape. Never throws.
 */
export function parseSessionStatus(json: unknown): readonly ServerAccount[] | null {
  const { success, data } = z.object({ accounts: z.array(z.unknown()) }).safeParse(json);
  return success ? data.accounts.flatMap(parseAccount) : null;
}
