import type { JSX } from 'react';
import type { RetryingStatement } from '../session/Statement.js';
import { errorMessage } from './errorWords.js';
import { useSecondsUntil } from './useSecondsUntil.js';
import { useWidget } from './useWidget.js';

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
