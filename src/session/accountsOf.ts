import type { Account, MonthCoverage } from './Account.js';
import type { Receipt } from './SessionState.js';
import type { DateRange } from './StatementDetails.js';

/** Dates of one form sort as text: `YYYY-MM` and `YYYY-MM-DD` both do. */
function earliest(a: string | null, b: string | null): string | null {
  return a !== null && (b === null || a < b) ? a : b;
}

function latest(a: string | null, b: string | null): string | null {
  return a !== null && (b === null || a > b) ? a : b;
}

function unite(a: DateRange | null, b: DateRange | null): DateRange | null {
  if (a === null || b === null) return a ?? b;
  return { from: earliest(a.from, b.from), to: latest(a.to, b.to) };
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : a + b;
}

/** One more answer about an account. The newest answer wins; what it leaves open keeps what was known. */
function add(account: Account | undefined, { statementId, details, detailsFollow }: Receipt): Account {
  const received = new Set([
    ...(account?.months ?? []).filter(({ state }) => state === 'received').map(({ month }) => month),
    ...(details.months ?? []),
  ]);
  const missing = new Set(
    (details.missingMonths ?? account?.missingMonths ?? []).filter((month) => !received.has(month)),
  );
  const months = [...received, ...missing].toSorted().map((month): MonthCoverage => ({
    month,
    state: received.has(month) ? 'received' : 'missing',
  }));
  return {
    id: details.accountId ?? statementId,
    bank: details.bank ?? details.identity?.bank ?? account?.bank ?? null,
    maskedAccountNumber: details.maskedAccountNumber ?? account?.maskedAccountNumber ?? null,
    identity: details.identity ?? account?.identity ?? null,
    covered: unite(account?.covered ?? null, details.dateRange ?? details.extractedDateRange),
    pageCount: sum(account?.pageCount ?? null, details.pageCount),
    months,
    missingMonths: [...missing].toSorted(),
    detailsFollow: detailsFollow || (account?.detailsFollow ?? false),
    statementIds: [...(account?.statementIds ?? []), statementId],
    progress: details.progress.length > 0 ? details.progress : (account?.progress ?? []),
  };
}

/** The accounts that the accepted statements belong to, in the order of their first acceptance. */
export function accountsOf(receipts: readonly Receipt[]): readonly Account[] {
  const accounts = new Map<string, Account>();
  for (const receipt of receipts) {
    const id = receipt.details.accountId ?? receipt.statementId;
    accounts.set(id, add(accounts.get(id), receipt));
  }
  return [...accounts.values()];
}
