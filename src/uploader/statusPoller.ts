import type { ServerAccount } from '../session/accounts/Account.js';
import { deriveAccounts } from '../session/accounts/deriveAccounts.js';
import type { SessionState } from '../session/SessionState.js';
import type { ResolvedOptions } from './resolveOptions.js';
import type { UploaderEvent } from './UploaderEvent.js';

/**
 * Milliseconds after which the session's status is asked again while details are outstanding: they take minutes, or a
 * day.
 */
const pauses = [5_000, 15_000, 60_000, 180_000, 300_000];

interface StatusPollerParts {
  readonly options: () => ResolvedOptions;
  readonly onAccounts: (accounts: readonly ServerAccount[]) => void;
  readonly onEvent: (event: UploaderEvent) => void;
}

/** Follows what the server has of the session, where the host lets it. */
export interface StatusPoller {
  /** Asks now. An older question still under way is forgotten. */
  readonly ask: () => void;
  /** Looks at a change: a duplicate's details are asked for at once, those that follow after a while. */
  readonly change: (before: SessionState, after: SessionState) => void;
  readonly stop: () => void;
}

function countDuplicates({ statements }: SessionState): number {
  return statements.filter(
    (statement) => statement.status === 'accepted' && statement.result.kind === 'already-received',
  ).length;
}

/** Makes a {@link StatusPoller}. A question that fails is no failure of the widget's: what it has been told stays. */
export function createStatusPoller({ options, onAccounts, onEvent }: StatusPollerParts): StatusPoller {
  let asking: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  async function ask(): Promise<void> {
    const { fetchStatus, sessionId } = options();
    if (!fetchStatus) return;
    asking?.abort();
    const controller = new AbortController();
    asking = controller;
    const { signal } = controller;
    try {
      const [answer, { parseSessionStatus }] = await Promise.all([
        fetchStatus({ sessionId, signal }),
        import('../bankconnect/parseSessionStatus.js'),
      ]);
      const accounts = parseSessionStatus(answer);
      if (signal.aborted) return;
      onEvent({ type: 'status-fetched', accounts: accounts?.length ?? 0, ok: accounts !== null });
      if (accounts !== null) onAccounts(accounts);
    } catch {
      if (!signal.aborted) onEvent({ type: 'status-fetched', accounts: 0, ok: false });
    }
  }

  function askLater(): void {
    const pause = pauses[asked];
    if (timer !== undefined || pause === undefined || !options().fetchStatus) return;
    timer = setTimeout(() => {
      timer = undefined;
      asked += 1;
      void ask();
    }, pause);
  }

  return {
    ask: () => void ask(),
    change(before, after) {
      if (countDuplicates(after) > countDuplicates(before)) void ask();
      if (after.receipts.length > before.receipts.length) asked = 0;
      const isNews = after.receipts !== before.receipts || after.serverAccounts !== before.serverAccounts;
      if (isNews && deriveAccounts(after).some(({ detailsFollow }) => detailsFollow)) askLater();
    },
    stop() {
      asking?.abort();
      clearTimeout(timer);
      timer = undefined;
      asked = 0;
    },
  };
}
