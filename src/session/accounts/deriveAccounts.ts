import type { Receipt, SessionState } from '../SessionState.js';
import type { DateRange } from '../StatementDetails.js';
import type { Account, MonthCoverage, ServerAccount } from './Account.js';
import { type RequestedPeriod, requestedMonths, isPartlyCovered } from './months.js';

/** An account while what is known of it is being put together, oldest news first. */
interface Draft extends Omit<Account, 'covered' | 'months' | 'missingMonths'> {
  readonly ranges: readonly DateRange[];
  readonly received: readonly string[];
  readonly missing: readonly string[];
}

const blank = {
  bank: null,
  maskedAccountNumber: null,
  identity: null,
  ranges: [],
  pageCount: null,
  received: [],
  missing: [],
  detailsFollow: false,
  statementIds: [],
  progress: [],
} as const;

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : a + b;
}

/** One more answer about an account. The newest answer wins; what it leaves open keeps what was known. */
function addReceipt(draft: Draft, { statementId, details, detailsFollow }: Receipt): Draft {
  const range = details.dateRange ?? details.extractedDateRange;
  return {
    id: draft.id,
    bank: details.bank ?? details.identity?.bank ?? draft.bank,
    maskedAccountNumber: details.maskedAccountNumber ?? draft.maskedAccountNumber,
    identity: details.identity ?? draft.identity,
    ranges: range === null ? draft.ranges : [...draft.ranges, range],
    pageCount: sum(draft.pageCount, details.pageCount),
    received: [...draft.received, ...(details.months ?? [])],
    missing: details.missingMonths ?? draft.missing,
    detailsFollow: detailsFollow || draft.detailsFollow,
    statementIds: [...draft.statementIds, statementId],
    progress: details.progress.length > 0 ? details.progress : draft.progress,
  };
}

/** The session's status is about the whole account: what it tells has come late for the answers before it. */
function addRestored(draft: Draft, restored: ServerAccount): Draft {
  return {
    ...draft,
    bank: restored.bank ?? draft.bank,
    maskedAccountNumber: restored.maskedAccountNumber ?? draft.maskedAccountNumber,
    received: [...draft.received, ...restored.months],
    missing: restored.missingMonths ?? draft.missing,
    detailsFollow: draft.detailsFollow && restored.months.length === 0,
  };
}

function earliest(ranges: readonly DateRange[]): string | null {
  return ranges.flatMap(({ from }) => from ?? []).toSorted()[0] ?? null;
}

function latest(ranges: readonly DateRange[]): string | null {
  return (
    ranges
      .flatMap(({ to }) => to ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

function finish(
  { ranges, received, missing, ...account }: Draft,
  period: RequestedPeriod | undefined,
): Account {
  const has = new Set(received);
  const asked = period ? requestedMonths(period) : missing;
  const missingMonths = [...new Set(asked)].filter((month) => !has.has(month)).toSorted();
  const months = [...has, ...missingMonths].toSorted().map((month): MonthCoverage => {
    if (!has.has(month)) return { month, state: 'missing' };
    return { month, state: isPartlyCovered(month, ranges, period) ? 'partial' : 'received' };
  });
  const covered = ranges.length > 0 ? { from: earliest(ranges), to: latest(ranges) } : null;
  return { ...account, covered, months, missingMonths };
}

/**
 * The accounts that the accepted statements belong to, in the order in which they were first heard of. Statements of
 * one account carry its id; an answer without one stands alone, until the session's status says where it belongs.
 *
 * @param period what the lender asks for; without it, the answers' own months count
 */
export function deriveAccounts(
  {
    receipts,
    serverAccounts,
    serverReceiptCount,
  }: Pick<SessionState, 'receipts' | 'serverAccounts' | 'serverReceiptCount'>,
  period?: RequestedPeriod,
): readonly Account[] {
  const drafts = new Map<string, Draft>();
  const draftOf = (id: string): Draft => drafts.get(id) ?? { ...blank, id };
  const add = (receipt: Receipt): void => {
    const { accountId, statementId } = receipt.details;
    const known = serverAccounts.find(({ statementIds }) => statementIds.includes(statementId));
    const id = accountId ?? known?.accountId ?? receipt.statementId;
    drafts.set(id, addReceipt(draftOf(id), receipt));
  };
  for (const receipt of receipts.slice(0, serverReceiptCount)) add(receipt);
  for (const account of serverAccounts)
    drafts.set(account.accountId, addRestored(draftOf(account.accountId), account));
  for (const receipt of receipts.slice(serverReceiptCount)) add(receipt);
  return [...drafts.values()].map((draft) => finish(draft, period));
}
