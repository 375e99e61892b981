import { errorCatalog, isDocumentedCode, knownCode } from '../../errors/errorCatalog.js';
import type { UploadError } from '../../errors/UploadError.js';
import type { StatementEvent } from '../../session/SessionEvent.js';
import type { OfflineStatement, RetryingStatement, Statement } from '../../session/Statement.js';
import type { ResolvedOptions } from '../resolveOptions.js';
import { isOffline } from '../../platform/network.js';
import { pause } from './pause.js';

const firstCeiling = 1_000;
const ceiling = 30_000;
/** An endpoint that asks for a longer wait is retried earlier: the borrower is waiting. */
const longestRequestedWait = 120_000;

/** Returns true if the same request may succeed later, by its status alone. 511 waits for the borrower to sign in. */
function isTransient(httpStatus: number, keySent: boolean): boolean {
  // To a request with a key, 409 says that the first one is under way.
  if (httpStatus === 409) return keySent;
  return [408, 425, 429].includes(httpStatus) || (httpStatus >= 500 && httpStatus !== 511);
}

function mayPass(error: UploadError, keySent: boolean): boolean {
  // Of a code that nobody documented, the status is all that can be understood.
  if (error.stage === 'api' && !isDocumentedCode(error.code)) return isTransient(error.httpStatus, keySent);
  // Under the same key, asking again stores nothing twice, and is the only way to learn what became of it.
  if (error.stage === 'answer') return keySent && error.httpStatus >= 200 && error.httpStatus < 300;
  return errorCatalog[knownCode(error)].resolvedBy === 'wait';
}

/**
 * Returns the milliseconds to wait after `failedAttempts`, or `null` if no retry can help.
 *
 * Transient failures are retried: no answer, 408, 425, 429, 5xx, and, for a request with an `Idempotency-Key`, 409 and
 * an answer that cannot be read. The wait grows exponentially, with jitter around its half, so that many widgets do not
 * come back at once. `Retry-After` can only make it longer: it may be 0, or lie in the past.
 *
 * @param keySent whether the attempt carried an `Idempotency-Key`
 */
export function retryDelay(
  error: UploadError,
  failedAttempts: number,
  maxAttempts: number,
  now: number,
  keySent: boolean,
  random: () => number = Math.random,
): number | null {
  if (failedAttempts >= maxAttempts || !mayPass(error, keySent)) return null;
  const backoff = Math.min(ceiling, firstCeiling * 2 ** failedAttempts) * (0.25 + random() / 2);
  const requested = 'retryAt' in error && error.retryAt !== null ? error.retryAt - now : 0;
  return Math.round(Math.max(backoff, Math.min(requested, longestRequestedWait)));
}

interface RetriesParts {
  readonly options: () => Pick<ResolvedOptions, 'maxAttempts'>;
  /** Called when a statement's next attempt is due. `triesOffline`: also if the device says that it is offline. */
  readonly onDue: (statementId: string, triesOffline: true | undefined) => void;
}

/** Decides whether and when a failed attempt is repeated, counts attempts, and keeps the timers. */
export interface Retries {
  /** Failed attempts since the borrower last did something. */
  readonly count: (statementId: string) => number;
  /** Counts a failed attempt. Returns the event of the retry, or `null` if no retry follows. */
  readonly decide: (statementId: string, error: UploadError, keySent: boolean) => StatementEvent | null;
  /** Starts counting anew. */
  readonly reset: (statementId: string) => void;
  /** Keeps one timer for each statement that waits, and no other. Call it after each event. */
  readonly reconcile: (statements: readonly Statement[]) => void;
  readonly stop: () => void;
}

/** Names one wait of one statement. It stays the same while the statement changes otherwise, for example its bank. */
function nameWait(statement: OfflineStatement | RetryingStatement): string {
  const until = statement.waitingFor === 'retry' ? statement.retryAt : '';
  return `${statement.id} ${statement.waitingFor} ${until}`;
}

/** Creates the {@link Retries} of an uploader. */
export function createRetries({ options, onDue }: RetriesParts): Retries {
  const counts = new Map<string, number>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  return {
    count: (id) => counts.get(id) ?? 0,

    decide(id, error, keySent) {
      // An attempt that the connection has ended says nothing about the next one on a connection.
      if (error.stage === 'network' && isOffline()) return pause(error);
      const failed = (counts.get(id) ?? 0) + 1;
      const now = Date.now();
      const retryIn = retryDelay(error, failed, options().maxAttempts, now, keySent);
      if (retryIn === null) {
        counts.delete(id);
        return null;
      }
      counts.set(id, failed);
      return { type: 'retry-scheduled', retryAt: now + retryIn, retryIn, error };
    },

    reset(id) {
      counts.delete(id);
    },

    reconcile(statements) {
      const waiting = new Set<string>();
      for (const statement of statements) {
        if (statement.status !== 'queued' || statement.waitingFor === 'turn') continue;
        const wait = nameWait(statement);
        waiting.add(wait);
        if (timers.has(wait)) continue;
        const { id, waitingFor, retryIn } = statement;
        const timer = setTimeout(() => {
          timers.delete(wait);
          onDue(id, waitingFor === 'connection' || undefined);
        }, retryIn);
        timers.set(wait, timer);
      }
      for (const [wait, timer] of timers) {
        if (waiting.has(wait)) continue;
        clearTimeout(timer);
        timers.delete(wait);
      }
    },

    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
