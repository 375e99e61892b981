import { type JSX, useEffect, useState } from 'react';
import type { RetryingStatement } from '../../session/Statement.js';
import { Action } from '../widget/Action.js';
import { useWidget } from '../widget/WidgetContext.js';
import { errorMessage } from './errorMessage.js';

interface RetryNowProps {
  readonly statement: RetryingStatement;
  readonly nameId: string;
}

/** A button that starts the next attempt at once. */
export function RetryNow({ statement, nameId }: RetryNowProps): JSX.Element {
  const { t, intents } = useWidget();
  return (
    <div className="su-more">
      <div className="su-buttons">
        <Action name="retry" describedBy={nameId} onClick={() => intents.retry(statement.id)}>
          {t('action.retry')}
        </Action>
      </div>
    </div>
  );
}

/** Returns the seconds until `time` (epoch milliseconds), rounded up, or 0 if it has passed. */
function useSecondsUntil(time: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((time - now) / 1000));
}

/** The cause of the last failure and the time until the next attempt. */
export function RetryCountdown({ statement }: { readonly statement: RetryingStatement }): JSX.Element {
  const widget = useWidget();
  const seconds = useSecondsUntil(statement.retryAt);
  return (
    <>
      {errorMessage(statement.error, widget).title}
      {' – '}
      {seconds > 0 ? widget.t.plural('countdown', seconds) : widget.t('status.queued.retry')}
    </>
  );
}
