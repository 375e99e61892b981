import type { StatementDetails } from '../StatementDetails.js';

/** One account as the session's status describes it. */
export interface ServerAccount {
  readonly accountId: string;
  /** The bank's identifier. */
  readonly bank: string | null;
  readonly maskedAccountNumber: string | null;
  /** Months received, `YYYY-MM`; `null` if the server did not say. */
  readonly months: readonly string[] | null;
  /** Months still missing, `YYYY-MM`; `null` if the server did not say. */
  readonly missingMonths: readonly string[] | null;
  /** The server's ids of the account's statements. */
  readonly statementIds: readonly string[];
  /** The server has not read all of them yet. */
  readonly isProcessing?: boolean | undefined;
}

/** What one answer says about the months of one account. */
interface LedgerEntryBase {
  readonly sessionId: string;
  /**
   * When the content was true: the time of the request for a status, and of the response for an upload, because the
   * server reads the statement in between. Milliseconds of a clock that never runs backwards.
   */
  readonly askedAt: number;
  /** `null` if the answer did not name the account. */
  readonly accountId: string | null;
  /** Months received, `YYYY-MM`. */
  readonly received: readonly string[] | 'unknown';
  /** Months still missing, `YYYY-MM`. */
  readonly missing: readonly string[] | 'unknown';
  /** The server has not read everything yet. */
  readonly detailsPending: boolean;
}

/** The response to an accepted upload. It remains after the statement leaves the list. */
export interface AnswerEntry extends LedgerEntryBase {
  readonly source: 'answer';
  /** The device's id of the statement. */
  readonly statementId: string;
  /** `null` for a duplicate: the response says nothing about it. */
  readonly details: StatementDetails | null;
}

/** One account of a response to the status request. */
export interface StatusEntry extends LedgerEntryBase {
  readonly source: 'status';
  readonly accountId: string;
  readonly account: ServerAccount;
}

/** One fact about a session's months. */
export type LedgerEntry = AnswerEntry | StatusEntry;

/** Everything that the server has said about months, oldest first. Each entry names its session and its time. */
export type Ledger = readonly LedgerEntry[];

/** Inserts an entry by its time. */
function insert(ledger: Ledger, entry: LedgerEntry): Ledger {
  const later = ledger.findIndex(({ askedAt }) => askedAt > entry.askedAt);
  return later === -1 ? [...ledger, entry] : ledger.toSpliced(later, 0, entry);
}

/** Adds the response to an accepted upload. */
export function addAnswer(
  ledger: Ledger,
  answer: Pick<AnswerEntry, 'sessionId' | 'askedAt' | 'statementId' | 'details' | 'detailsPending'>,
): Ledger {
  const { details } = answer;
  return insert(ledger, {
    ...answer,
    source: 'answer',
    accountId: details?.accountId ?? null,
    received: details?.months ?? 'unknown',
    missing: details?.missingMonths ?? 'unknown',
  });
}

/**
 * Replaces what an older status of the session said. A status that was requested before another one that is already in
 * the ledger is ignored.
 */
export function addStatus(
  ledger: Ledger,
  sessionId: string,
  askedAt: number,
  accounts: readonly ServerAccount[],
): Ledger {
  const isEarlier = (entry: LedgerEntry): boolean =>
    entry.source === 'status' && entry.sessionId === sessionId;
  if (ledger.some((entry) => isEarlier(entry) && entry.askedAt > askedAt)) return ledger;
  const kept = ledger.filter((entry) => !isEarlier(entry));
  return accounts.reduce<Ledger>(
    (before, account) =>
      insert(before, {
        source: 'status',
        sessionId,
        askedAt,
        accountId: account.accountId,
        account,
        received: account.months ?? 'unknown',
        missing: account.missingMonths ?? 'unknown',
        detailsPending: account.isProcessing === true,
      }),
    kept,
  );
}
