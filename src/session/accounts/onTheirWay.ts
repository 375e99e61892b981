import { isOnItsWay, type Statement } from '../Statement.js';
import type { Account } from './Account.js';
import { isPartlyCovered } from './coverage.js';
import { monthsInRange } from './months.js';

/** Whether a statement can only be of this account, as far as the device knows. */
function isOf(account: Account, accounts: readonly Account[], { bank, suggestedBank }: Statement): boolean {
  const named = bank ?? suggestedBank;
  if (accounts.length === 1) return named === null || account.bank === null || named === account.bank;
  return (
    named !== null && accounts.filter((other) => other.bank === named).length === 1 && named === account.bank
  );
}

/**
 * Returns the missing months of an account that statements on their way cover, by what these say of themselves. None
 * for a statement that could be of another account.
 */
export function monthsOnTheirWay(
  account: Account,
  accounts: readonly Account[],
  statements: readonly Statement[],
): readonly string[] {
  const periods = statements.flatMap((statement) =>
    isOnItsWay(statement) && statement.statedPeriod && isOf(account, accounts, statement)
      ? statement.statedPeriod
      : [],
  );
  const months = new Set(periods.flatMap(({ from, to }) => monthsInRange(from, to)));
  return account.missingMonths.filter((month) => months.has(month) && !isPartlyCovered(month, periods, null));
}
