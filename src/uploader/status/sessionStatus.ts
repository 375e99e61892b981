import { hasSessionEnded, parseSessionStatus } from '../../bankconnect/parseSessionStatus.js';
import { coverage } from '../../session/accounts/coverage.js';
import type { Ledger } from '../../session/accounts/Ledger.js';
import type { SessionEvent } from '../../session/SessionEvent.js';
import type { SessionState } from '../../session/SessionState.js';
import type { ResolvedOptions } from '../resolveOptions.js';
import type { UploaderEvent } from '../UploaderEvent.js';
import { withDeadline } from '../withDeadline.js';
import { createStatusQuery, tries } from './statusQuery.js';

/** Milliseconds between two requests while details are outstanding: they take minutes, or a day. */
const shortest = 5_000;
const longest = 300_000;

/** Milliseconds for the host's `fetchStatus` to answer. */
const statusDeadline = 30_000;

/** What following a session needs of the engine. */
export interface SessionStatusParts {
  readonly options: () => ResolvedOptions;
  readonly dispatch: (event: SessionEvent) => void;
  readonly onEvent: (event: UploaderEvent) => void;
}

/** Follows what the server has of one session. */
export interface SessionStatus {
  /** Asks more or less often, as the state needs it. Call it after each event. */
  readonly reconcile: (state: SessionState) => void;
  readonly stop: () => void;
}

/**
 * Creates the {@link SessionStatus} of the session in the options, and asks at once. A failed request changes nothing:
 * what is known stays known.
 */
export function createSessionStatus({ options, dispatch, onEvent }: SessionStatusParts): SessionStatus {
  const { sessionId } = options();
  /** Rounds of requests since something new is due. One that failed is a part of its round. */
  let asked = 0;
  let isDue = false;
  let seen: Ledger = [];

  /** Milliseconds until the next request, whether or not the last one has succeeded. */
  const getInterval = (): number | false => isDue && Math.min(longest, shortest * 3 ** asked);

  async function ask(signal: AbortSignal): Promise<void> {
    const { fetchStatus } = options();
    if (!fetchStatus) return;
    const askedAt = performance.now();
    const request = new AbortController();
    const abort = (): void => request.abort();
    signal.addEventListener('abort', abort);
    try {
      const work = async (): Promise<unknown> => fetchStatus({ sessionId, signal: request.signal });
      const response = await withDeadline(work(), statusDeadline, signal);
      if (signal.aborted) return;
      const hasEnded = hasSessionEnded(response, sessionId);
      const accounts = hasEnded ? [] : parseSessionStatus(response, sessionId);
      if (accounts === null) throw new TypeError('The status cannot be read.');
      asked += 1;
      if (hasEnded) dispatch({ type: 'ended', sessionId });
      else dispatch({ type: 'status-answered', sessionId, askedAt, accounts });
      onEvent({ type: 'status-fetched', accounts: accounts.length, ok: true });
    } catch (error) {
      if (!signal.aborted) {
        asked += 1 / tries;
        onEvent({ type: 'status-fetched', accounts: 0, ok: false });
      }
      throw error;
    } finally {
      signal.removeEventListener('abort', abort);
      abort();
    }
  }

  const query = createStatusQuery(sessionId, ask, getInterval);
  return {
    reconcile({ ledger, rules }) {
      if (ledger === seen) return;
      const news = ledger.filter((entry) => entry.source === 'answer' && !seen.includes(entry));
      seen = ledger;
      if (news.length > 0) asked = 0;
      const { accounts } = coverage(ledger, sessionId, rules.period);
      isDue = accounts.some(({ detailsFollow }) => detailsFollow);
      query.reconcile();
      // A duplicate's answer says nothing about its months.
      if (news.some((entry) => entry.source === 'answer' && entry.details === null)) query.refetch();
    },
    stop: query.close,
  };
}
