import { useCallback, useRef, type JSX } from 'react';
import type { RetryingStatement, UploadingStatement, Statement } from '../../session/Statement.js';
import { spaced } from '../widget/spaced.js';
import type { Views } from '../widget/useViews.js';
import { useWidget, type WidgetContextValue } from '../widget/WidgetContext.js';
import { RetryCountdown } from './RetryCountdown.js';
import { useProgress } from './useProgress.js';

/**
 * The minimum interval between two updates of the text, in milliseconds. Faster ones are not readable, and each causes
 * a layout.
 */
const calm = 1_000;

/** The number of bytes sent, as text. */
function SentOfTotal({ statement }: { readonly statement: UploadingStatement }): JSX.Element {
  const { t, format } = useWidget();
  const text = useRef<HTMLSpanElement>(null);
  const calmUntil = useRef(0);
  useProgress(
    statement,
    useCallback(
      (progress, isNew) => {
        const now = performance.now();
        if (!progress || !text.current || (!isNew && now < calmUntil.current)) return;
        const { sent, total } = progress;
        if (total > 0) calmUntil.current = now + calm;
        // The browser has not reported any bytes yet. Behind a service worker, it may never do so.
        text.current.textContent = spaced(
          total > 0
            ? t('status.uploading', { sent: format.part(sent, total), total: format.size(total) })
            : t('status.sending'),
        );
      },
      [t, format],
    ),
  );

  return <span ref={text} />;
}

function words(
  statement: Exclude<Statement, UploadingStatement | RetryingStatement>,
  { t, sessionExpired }: WidgetContextValue,
): string {
  switch (statement.status) {
    case 'locked':
      return t(`status.locked.${statement.reason}`);
    case 'queued':
      return t(`status.queued.${sessionExpired ? 'session' : statement.waitingFor}`);
    case 'accepted': {
      const { result } = statement;
      const arrived = result.kind === 'already-received' && result.sentByThisWidget;
      return t(`status.accepted.${arrived ? 'arrived-before' : result.kind}`);
    }
    case 'failed':
      return t(statement.mayHaveArrived ? 'status.failed.unanswered' : 'status.failed');
    case 'choosing-bank':
      return t(`bank.${statement.reason}`);
    case 'checking':
    case 'processing':
      return t(`status.${statement.status}`);
  }
}

/** The line below the name: the status as text, and the file size. */
export function StatusLine({
  id,
  statement,
  views,
}: {
  readonly id: string;
  readonly statement: Statement;
  readonly views: Views | null;
}): JSX.Element {
  const widget = useWidget();
  const { status, file } = statement;
  const details = status === 'accepted' && statement.result.kind === 'full' ? statement.result.details : null;
  const showsSize = file.size > 0 && !['uploading', 'choosing-bank', 'accepted'].includes(status);
  return (
    <p className="su-status">
      {/* `key` remounts the span: WebKit (2.50) ignores `::first-letter` when the text of a span changes. */}
      <span id={id} key={status === 'locked' ? statement.reason : null}>
        {status === 'uploading' ? (
          <SentOfTotal statement={statement} />
        ) : status === 'queued' && statement.waitingFor === 'retry' ? (
          <RetryCountdown key={statement.retryAt} statement={statement} />
        ) : (
          spaced(words(statement, widget))
        )}
      </span>
      {details && views && <views.AcceptedAs bank={details.bank} number={details.maskedAccountNumber} />}
      {statement.openedBy === 'other-case' && status !== 'failed' && (
        <span className="su-said">{spaced(widget.t('opened.other-case'))}</span>
      )}
      {showsSize && <span>{widget.format.size(file.size)}</span>}
    </p>
  );
}
