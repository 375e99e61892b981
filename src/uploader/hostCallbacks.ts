import { hasAllMonths } from '../session/accounts/Account.js';
import { deriveAccounts } from '../session/accounts/deriveAccounts.js';
import { isIdle } from '../session/reduceSession.js';
import type { SessionState } from '../session/SessionState.js';
import { toUploaderEvent, type UploaderEvent } from './UploaderEvent.js';
import type { UploaderOptions } from './UploaderOptions.js';

type Callbacks = Pick<
  UploaderOptions,
  'onUploaded' | 'onError' | 'onComplete' | 'onSessionExpired' | 'onEvent' | 'period'
>;

/** Tells the host what happened. */
export interface HostCallbacks {
  readonly event: (event: UploaderEvent) => void;
  /** Calls the host's callbacks for a change of the state. */
  readonly change: (before: SessionState, after: SessionState) => void;
}

/** A host's callback that throws is the host's affair: it is reported as uncaught, and the uploads go on. */
function callHostCallback(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** Makes a {@link HostCallbacks} for the callbacks that `callbacks()` gives at that moment; `undefined` silences it. */
export function createHostCallbacks(callbacks: () => Callbacks | undefined): HostCallbacks {
  let completed = false;

  function event(value: UploaderEvent): void {
    callHostCallback(() => callbacks()?.onEvent?.(value));
  }

  function reportCompletion(state: SessionState): void {
    const accounts = deriveAccounts(state, callbacks()?.period);
    if (!hasAllMonths(accounts)) {
      completed = false;
    } else if (!completed && isIdle(state.statements)) {
      completed = true;
      event({ type: 'completed', accounts: accounts.length });
      callHostCallback(() => callbacks()?.onComplete?.({ accounts }));
    }
  }

  return {
    event,
    change(before, after) {
      const previous = new Map(before.statements.map((statement) => [statement.id, statement]));
      let moved =
        after.statements.length !== before.statements.length ||
        after.serverAccounts !== before.serverAccounts;
      for (const statement of after.statements) {
        const old = previous.get(statement.id);
        if (old?.status === statement.status) continue;
        moved = true;
        const step = toUploaderEvent(statement);
        if (step) event(step);
        if (statement.status === 'accepted') callHostCallback(() => callbacks()?.onUploaded?.({ statement }));
        if (statement.status === 'failed' && statement.error.stage !== 'borrower') {
          callHostCallback(() => callbacks()?.onError?.({ error: statement.error }));
        }
        if (statement.status === 'queued' && statement.waitingFor === 'retry') {
          callHostCallback(() => callbacks()?.onError?.({ error: statement.error }));
        }
      }
      if (after.expired && !before.expired) {
        event({ type: 'session-expired' });
        callHostCallback(() => callbacks()?.onSessionExpired?.());
      }
      if (moved) reportCompletion(after);
    },
  };
}
