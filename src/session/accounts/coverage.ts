import type { DateRange } from '../StatementDetails.js';
import type { Account, MonthCoverage, Verdict } from './Account.js';
import type { AnswerEntry, Ledger, LedgerEntry, StatusEntry } from './Ledger.js';
import {
  findCovered,
  lastDay,
  type ParsedPeriod,
  type RequestedPeriod,
  type unreadablePeriod,
} from './months.js';

/** What is known about the months of a session. */
export interface Coverage {
  /** In the order in which they were first mentioned. */
  readonly accounts: readonly Account[];
  /** Of the whole session. `unknown` also when an accepted statement belongs to no known account. */
  readonly verdict: Verdict;
}

/** An account while its entries are added up, oldest first. */
interface Draft extends Pick<Account, 'id' | 'bank' | 'maskedAccountNumber' | 'identity' | 'progress'> {
  readonly statementIds: readonly string[];
  /** Per statement, by the server's id: a statement that is mentioned twice counts once. */
  readonly pages: ReadonlyMap<string, number>;
  readonly ranges: ReadonlyMap<string, DateRange>;
  readonly received: readonly string[];
  /** The latest entry did not say which months have been received. */
  readonly isReceivedUnknown: boolean;
  /** `null` while no entry has said it. */
  readonly missing: readonly string[] | null;
  /** What that entry named both received and missing: a part of the month may be missing, and it may be wrong. */
  readonly disputed: readonly string[];
  /** The server's ids of statements that it has not read yet. */
  readonly unread: ReadonlySet<string>;
  /** The latest status said that the server is still reading. */
  readonly isProcessing: boolean;
}

function createDraft(id: string): Draft {
  return {
    id,
    bank: null,
    maskedAccountNumber: null,
    identity: null,
    progress: [],
    statementIds: [],
    pages: new Map(),
    ranges: new Map(),
    received: [],
    isReceivedUnknown: false,
    missing: null,
    disputed: [],
    unread: new Set(),
    isProcessing: false,
  };
}

function withEntry<T>(map: ReadonlyMap<string, T>, key: string, value: T | null): ReadonlyMap<string, T> {
  return value === null ? map : new Map(map).set(key, value);
}

/** The months of an entry. What it leaves open keeps what was known: the months of an account only ever arrive. */
function addMonths(
  draft: Draft,
  { received, missing }: LedgerEntry,
): Pick<Draft, 'received' | 'isReceivedUnknown' | 'missing' | 'disputed'> {
  const isUnknown = received === 'unknown';
  const months = isUnknown ? [] : received;
  return {
    received: [...draft.received, ...months],
    isReceivedUnknown: isUnknown,
    ...(missing === 'unknown'
      ? { missing: draft.missing, disputed: draft.disputed }
      : { missing, disputed: missing.filter((month) => months.includes(month)) }),
  };
}

function addAnswer(draft: Draft, entry: AnswerEntry): Draft {
  const { details, detailsPending, statementId } = entry;
  if (!details) return draft;
  const unread = new Set(draft.unread);
  if (detailsPending) unread.add(details.statementId);
  else unread.delete(details.statementId);
  return {
    id: draft.id,
    bank: details.bank ?? details.identity?.bank ?? draft.bank,
    maskedAccountNumber: details.maskedAccountNumber ?? draft.maskedAccountNumber,
    identity: details.identity ?? draft.identity,
    progress: details.progress.length > 0 ? details.progress : draft.progress,
    statementIds: [...draft.statementIds, statementId],
    pages: withEntry(draft.pages, details.statementId, details.pageCount),
    ranges: withEntry(draft.ranges, details.statementId, details.dateRange ?? details.extractedDateRange),
    ...addMonths(draft, entry),
    unread,
    isProcessing: draft.isProcessing,
  };
}

/** A status describes the whole account: it brings the details that earlier responses promised. */
function addStatus(draft: Draft, entry: StatusEntry): Draft {
  const { bank, maskedAccountNumber, statementIds, months } = entry.account;
  const isListed = (id: string): boolean => statementIds.length === 0 || statementIds.includes(id);
  const isRead = (id: string): boolean => !entry.detailsPending && (months ?? []).length > 0 && isListed(id);
  return {
    ...draft,
    bank: bank ?? draft.bank,
    maskedAccountNumber: maskedAccountNumber ?? draft.maskedAccountNumber,
    ...addMonths(draft, entry),
    unread: new Set([...draft.unread].filter((id) => !isRead(id))),
    isProcessing: entry.detailsPending,
  };
}

/**
 * Days of a month that may be uncovered. A range runs from the first transaction to the last, and an account can have
 * days without transactions.
 */
const quietDays = 7;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/**
 * Returns true if more than a week of a month (of its requested part) is outside of every range. Returns false if no
 * range is known.
 * @param month `YYYY-MM`
 */
export function isPartlyCovered(
  month: string,
  ranges: readonly DateRange[],
  asked: RequestedPeriod | null,
): boolean {
  const [first, last] = [`${month}-01`, lastDay(month)];
  const from = asked && asked.from.length > 7 && asked.from > first ? asked.from : first;
  const to = asked && asked.to.length > 7 && asked.to < last ? asked.to : last;
  const covering = ranges
    .map((range) => ({ from: range.from ?? from, to: range.to ?? to }))
    .filter((range) => range.from <= to && range.to >= from)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (covering.length === 0) return false;
  let uncovered = 0;
  // The last day that has been counted.
  let counted = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
  for (const range of covering) {
    if (range.from > counted) uncovered += Math.max(0, daysBetween(counted, range.from) - 1);
    if (range.to > counted) counted = range.to;
  }
  if (counted < to) uncovered += daysBetween(counted, to);
  return uncovered > quietDays;
}

type Period = ParsedPeriod | typeof unreadablePeriod | null;

function judge(
  draft: Draft,
  period: Period,
  asked: readonly string[],
  missingMonths: readonly string[],
): Verdict {
  if (draft.unread.size > 0 || draft.isProcessing || period === 'unreadable') return 'unknown';
  // Of months that the answer did not list, some may be there already.
  if (period !== null && draft.isReceivedUnknown && missingMonths.length > 0) return 'unknown';
  if (missingMonths.length > 0) return 'incomplete';
  const isTold = draft.received.length > 0 && (period !== null || draft.missing !== null);
  const isKnown = isTold && !asked.some((month) => draft.disputed.includes(month));
  return isKnown ? 'complete' : 'unknown';
}

function finish(draft: Draft, period: Period): Account {
  const {
    pages,
    ranges,
    received,
    missing,
    disputed: _disputed,
    unread,
    isProcessing,
    isReceivedUnknown,
    ...account
  } = draft;
  const has = new Set(received);
  const asked = period === null || period === 'unreadable' ? (missing ?? []) : period.months;
  const missingMonths = [...new Set(asked)].filter((month) => !has.has(month)).toSorted();
  const allRanges = [...ranges.values()];
  const limits = period === 'unreadable' ? null : period;
  const months = [...has, ...missingMonths].toSorted().map((month): MonthCoverage => {
    if (!has.has(month)) return { month, state: 'missing' };
    return { month, state: isPartlyCovered(month, allRanges, limits) ? 'partial' : 'received' };
  });
  const verdict = judge(draft, period, asked, missingMonths);
  const isUncertain = limits !== null && isReceivedUnknown && verdict === 'unknown';
  return {
    ...account,
    covered: findCovered(allRanges),
    pageCount: pages.size > 0 ? [...pages.values()].reduce((sum, count) => sum + count, 0) : null,
    months: isUncertain ? months.filter(({ state }) => state !== 'missing') : months,
    missingMonths: isUncertain ? [] : missingMonths,
    detailsFollow: unread.size > 0 || isProcessing,
    verdict,
  };
}

/** The account of each statement, by the server's id, from whichever entry names it. */
function findAccounts(entries: Ledger): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap((entry): readonly (readonly [string, string])[] => {
      if (entry.source === 'status') return entry.account.statementIds.map((id) => [id, entry.accountId]);
      const { details, accountId } = entry;
      return details && accountId !== null ? [[details.statementId, accountId]] : [];
    }),
  );
}

/** Duplicates that no later status can have included. */
function hasUnplaced(entries: Ledger): boolean {
  const asked = entries.findLast(({ source }) => source === 'status')?.askedAt ?? Number.NEGATIVE_INFINITY;
  return entries.some(
    (entry) => entry.source === 'answer' && entry.details === null && entry.askedAt > asked,
  );
}

function sumUp(accounts: readonly Account[], isUnplaced: boolean): Verdict {
  if (accounts.some(({ verdict }) => verdict === 'incomplete')) return 'incomplete';
  const areComplete = accounts.length > 0 && accounts.every(({ verdict }) => verdict === 'complete');
  return areComplete && !isUnplaced ? 'complete' : 'unknown';
}

/**
 * What a session covers: its accounts, and which months are received and missing. Entries of other sessions do not
 * count, because the API cannot combine them.
 *
 * Statements of one account carry its id. A response without one stands alone until another entry names its account.
 *
 * @param period what the lender asks for; `null`: the months that the answers themselves name
 */
export function coverage(ledger: Ledger, sessionId: string, period: Period): Coverage {
  const entries = ledger.filter((entry) => entry.sessionId === sessionId);
  const accountOf = findAccounts(entries);
  const drafts = new Map<string, Draft>();
  for (const entry of entries) {
    const remoteId = entry.source === 'answer' ? entry.details?.statementId : undefined;
    const id = entry.accountId ?? accountOf.get(remoteId ?? '') ?? remoteId;
    if (id === undefined) continue;
    const draft = drafts.get(id) ?? createDraft(id);
    drafts.set(id, entry.source === 'answer' ? addAnswer(draft, entry) : addStatus(draft, entry));
  }
  const accounts = [...drafts.values()].map((draft) => finish(draft, period));
  return { accounts, verdict: sumUp(accounts, hasUnplaced(entries)) };
}
