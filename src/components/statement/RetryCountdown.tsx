import { type JSX, useEffect, useState } from 'react';
import type { RetryingStatement } from '../../session/Statement.js';
import { Action } from '../widget/Action.js';
import { useWidget } from '../widget/WidgetContext.js';
import { errorMessage } from './errorMessage.js';

interface RetryNowProps {
  readonly statement: RetryingStatement;
  readonly nameId: string;
}

/** For who does not want to wait for the next attempt. */
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

/** Whole seconds that are left until `time` (epoch milliseconds), rounded up; 0 once it has passed. */
function useSecondsUntil(time: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((time - now) / 1000));
}

/** Why the last attempt failed, and when the next one starts. */
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
