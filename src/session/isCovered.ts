import type { Account } from './Account.js';

/** True when there is an account, every account has months, and none of them is missing. */
export function hasAllMonths(accounts: readonly Account[]): boolean {
  return (
    accounts.length > 0 &&
    accounts.every(({ months, missingMonths }) => months.length > 0 && missingMonths.length === 0)
  );
}
