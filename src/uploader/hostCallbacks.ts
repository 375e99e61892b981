import { coverage } from '../session/accounts/coverage.js';
import { mayStillBeSent } from '../session/reduceSession.js';
import type { SessionEvent, StatementEvent } from '../session/SessionEvent.js';
import type { SessionState } from '../session/SessionState.js';
import type { Statement } from '../session/Statement.js';
import { tellDeveloper } from './developerLog.js';
import { toUploaderEvents, type UploaderEvent } from './UploaderEvent.js';
import type { UploaderOptions } from './UploaderOptions.js';

type Callbacks = Pick<
  UploaderOptions,
  'onUploaded' | 'onError' | 'onComplete' | 'onSessionExpired' | 'onEvent'
>;

/** Reports to the host. */
export interface HostCallbacks {
  readonly event: (event: UploaderEvent) => void;
  /** Reports a change of the state. */
  readonly change: (before: SessionState, after: SessionState, event: SessionEvent) => void;
  /** Reports that the session is complete, if it is and that has not been reported. */
  readonly completion: () => void;
}

/** Calls a host's callback. An exception is reported as uncaught, and the uploads continue. */
function callHostCallback(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/**
 * Creates the {@link HostCallbacks} that call what `callbacks()` returns at that moment; `undefined` silences them.
 *
 * @param latest the state at that moment: a callback may have changed it since what is being reported
 */
export function createHostCallbacks(
  callbacks: () => Callbacks | undefined,
  latest: () => SessionState,
): HostCallbacks {
  let isCompleted = false;
  const told = new Set<string>();

  function event(value: UploaderEvent): void {
    callHostCallback(() => callbacks()?.onEvent?.(value));
  }

  function completion(): void {
    if (!callbacks()) return;
    const state = latest();
    const { accounts, verdict } = coverage(state.ledger, state.sessionId, state.rules.period);
    if (verdict !== 'complete') isCompleted = false;
    else if (!isCompleted && !state.statements.some(mayStillBeSent)) {
      isCompleted = true;
      const rejected = state.statements.filter((statement) => statement.status === 'failed');
      callHostCallback(() => callbacks()?.onComplete?.({ accounts, rejected }));
      event({ type: 'completed', accounts: accounts.length });
    }
  }

  function reportStatement(statement: Statement, cause: StatementEvent | null): void {
    for (const step of toUploaderEvents(statement, cause)) event(step);
    const { status } = statement;
    if (status === 'accepted') callHostCallback(() => callbacks()?.onUploaded?.({ statement }));
    const isRetry = status === 'queued' && statement.waitingFor === 'retry';
    if (isRetry || (status === 'failed' && statement.error.stage !== 'borrower')) {
      tellDeveloper(statement.error, told);
      callHostCallback(() => callbacks()?.onError?.({ error: statement.error }));
    }
  }

  return {
    event,
    completion,
    change(before, after, cause) {
      const known = new Map(before.statements.map((statement) => [statement.id, statement]));
      for (const statement of after.statements) {
        const isCause = cause.type === 'statement' && cause.id === statement.id;
        const own = isCause ? cause.event : null;
        if (known.get(statement.id)?.status !== statement.status) reportStatement(statement, own);
      }
      if (after.expired && !before.expired) {
        event({ type: 'session-expired' });
        callHostCallback(() => callbacks()?.onSessionExpired?.());
      }
      const isSame = after.statements === before.statements && after.ledger === before.ledger;
      if (!isSame || after.rules !== before.rules) completion();
    },
  };
}
