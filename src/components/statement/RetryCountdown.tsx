import { type JSX, useEffect, useState } from 'react';
import type { OfflineStatement, RetryingStatement, WaitingStatement } from '../../session/Statement.js';
import { Action } from '../widget/Action.js';
import { spaced } from '../widget/spaced.js';
import { useWidget } from '../widget/WidgetContext.js';
import { errorMessage } from './errorMessage.js';

interface RetryNowProps {
  readonly statement: RetryingStatement | OfflineStatement | WaitingStatement;
  readonly nameId: string;
}

/** A button that starts the next attempt now, also if the device says that it is offline. */
export function RetryNow({ statement, nameId }: RetryNowProps): JSX.Element | null {
  const { t, intents, sessionExpired } = useWidget();
  if (statement.waitingFor === 'turn' || sessionExpired) return null;
  const name = statement.waitingFor === 'retry' ? 'retry' : 'try-anyway';
  return (
    <div className="su-more">
      <div className="su-buttons">
        <Action name={name} describedBy={nameId} onClick={() => intents.retry(statement.id)}>
          {t(`action.${name}`)}
        </Action>
      </div>
    </div>
  );
}

/** Milliseconds: no scheduled wait is longer. */
const longestWait = 120_000;

/**
 * Returns the seconds left of a wait that has just begun, rounded up; 0 once it is over. Uses the monotonic clock.
 */
function useSecondsLeft({ retryIn }: RetryingStatement): number {
  const [{ start, wait }] = useState(() => ({
    start: performance.now(),
    wait: Math.min(retryIn, longestWait),
  }));
  const [now, setNow] = useState(start);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((wait - now + start) / 1000));
}

/** Why the last attempt failed, and when the next one starts. Give it another key for another wait. */
export function RetryCountdown({ statement }: { readonly statement: RetryingStatement }): JSX.Element {
  const widget = useWidget();
  const seconds = useSecondsLeft(statement);
  const next = seconds > 0 ? widget.t.plural('countdown', seconds) : widget.t('status.queued.retry');
  return <span>{spaced(`${errorMessage(statement.error, widget).title} – ${next}`)}</span>;
}
