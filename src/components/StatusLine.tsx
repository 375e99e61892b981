import type { JSX } from 'react';
import type { Statement } from '../session/Statement.js';
import { RetryCountdown } from './RetryCountdown.js';
import { useBankName } from './useBankName.js';
import { useWidget } from './useWidget.js';
import type { Widget } from './Widget.js';

function words(statement: Statement, { t, format, sessionExpired }: Widget): string {
  switch (statement.status) {
    case 'locked':
      return t(`status.locked.${statement.reason}`);
    case 'queued':
      return t(`status.queued.${sessionExpired ? 'session' : statement.waitingFor}`);
    case 'uploading': {
      const { total } = statement;
      // Not a byte has been told of yet: perhaps none ever is, behind a service worker.
      if (total === 0) return t('status.sending');
      return t('status.uploading', { sent: format.part(statement.sent, total), total: format.size(total) });
    }
    case 'accepted':
      return t(`status.accepted.${statement.result.kind}`);
    case 'choosing-bank':
      return t(`bank.${statement.reason}`);
    case 'checking':
    case 'processing':
    case 'failed':
      return t(`status.${statement.status}`);
  }
}

/** Bank and number, once the server has told them. */
function AcceptedAs({
  bank,
  number,
}: {
  readonly bank: string | null;
  readonly number: string | null;
}): JSX.Element {
  const name = useBankName(bank);
  return (
    <>
      {name !== null && <span>{name}</span>} {number !== null && <span className="su-number">{number}</span>}
    </>
  );
}

/** The line under the name: the status in words, and the file's size. */
export function StatusLine({
  id,
  statement,
}: {
  readonly id: string;
  readonly statement: Statement;
}): JSX.Element {
  const widget = useWidget();
  const { status, file } = statement;
  const details =
    status === 'accepted' && statement.result.kind !== 'already-received' ? statement.result.details : null;
  return (
    <p className="su-status">
      <span id={id}>
        {status === 'queued' && statement.waitingFor === 'retry' ? (
          <RetryCountdown statement={statement} />
        ) : (
          words(statement, widget)
        )}
      </span>{' '}
      {details && <AcceptedAs bank={details.bank} number={details.maskedAccountNumber} />}
      {statement.openedBy === 'other-case' && status !== 'failed' && (
        <span className="su-said">{widget.t('opened.other-case')}</span>
      )}{' '}
      {status !== 'uploading' && !details && file.size > 0 && <span>{widget.format.size(file.size)}</span>}
    </p>
  );
}
