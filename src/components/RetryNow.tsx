import type { JSX } from 'react';
import type { RetryingStatement } from '../session/Statement.js';
import { Action } from './Action.js';
import { useWidget } from './useWidget.js';

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
