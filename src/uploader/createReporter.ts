import { accountsOf } from '../session/accountsOf.js';
import { isCovered } from '../session/isCovered.js';
import { isIdle } from '../session/isIdle.js';
import type { SessionState } from '../session/SessionState.js';
import { funnelEvent } from './funnelEvent.js';
import type { UploaderEvent } from './UploaderEvent.js';
import type { UploaderOptions } from './UploaderOptions.js';

type Callbacks = Pick<
  UploaderOptions,
  'onUploaded' | 'onError' | 'onComplete' | 'onSessionExpired' | 'onEvent' | 'period'
>;

/** Tells the host what happened. */
export interface Reporter {
  readonly event: (event: UploaderEvent) => void;
  /** Calls the host's callbacks for a change of the state. */
  readonly change: (before: SessionState, after: SessionState) => void;
}

/** A host's callback that throws is the host's affair: it is reported as uncaught, and the uploads go on. */
function call(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** Makes a {@link Reporter} for the callbacks that `callbacks()` gives at that moment; `undefined` silences it. */
export function createReporter(callbacks: () => Callbacks | undefined): Reporter {
  let completed = false;

  function event(value: UploaderEvent): void {
    call(() => callbacks()?.onEvent?.(value));
  }

  function reportCompletion(state: SessionState): void {
    const accounts = accountsOf(state, callbacks()?.period);
    if (!isCovered(accounts)) {
      completed = false;
    } else if (!completed && isIdle(state.statements)) {
      completed = true;
      event({ type: 'completed', accounts: accounts.length });
      call(() => callbacks()?.onComplete?.({ accounts }));
    }
  }

  return {
    event,
    change(before, after) {
      const previous = new Map(before.statements.map((statement) => [statement.id, statement]));
      let moved = after.statements.length !== before.statements.length || after.restored !== before.restored;
      for (const statement of after.statements) {
        const old = previous.get(statement.id);
        if (old?.status === statement.status) continue;
        moved = true;
        const step = funnelEvent(statement);
        if (step) event(step);
        if (statement.status === 'accepted') call(() => callbacks()?.onUploaded?.({ statement }));
        if (statement.status === 'failed' && statement.error.stage !== 'borrower') {
          call(() => callbacks()?.onError?.({ error: statement.error }));
        }
        if (statement.status === 'queued' && statement.waitingFor === 'retry') {
          call(() => callbacks()?.onError?.({ error: statement.error }));
        }
      }
      if (after.over && !before.over) {
        event({ type: 'session-expired' });
        call(() => callbacks()?.onSessionExpired?.());
      }
      if (moved) reportCompletion(after);
    },
  };
}
