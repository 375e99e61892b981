import type { JSX, ReactNode } from 'react';
import type { Statement } from '../session/Statement.js';
import { RetryCountdown } from './RetryCountdown.js';
import { SentOfTotal } from './SentOfTotal.js';
import { shortNumber } from './shortNumber.js';
import { useBankName } from './useBankName.js';
import { useWidget } from './useWidget.js';
import type { WidgetContextValue } from './Widget.js';

function words(statement: Statement, { t, sessionExpired }: WidgetContextValue): ReactNode {
  switch (statement.status) {
    case 'uploading':
      return <SentOfTotal statement={statement} />;
    case 'locked':
      return t(`status.locked.${statement.reason}`);
    case 'queued':
      if (statement.waitingFor === 'retry') return <RetryCountdown statement={statement} />;
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

/** Bank and number, once the server has told them; the whole masked number stands with the account. */
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
      {name !== null && <span>{name}</span>}{' '}
      {number !== null && <span className="su-number">{shortNumber(number)}</span>}
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
  const details = status === 'accepted' && statement.result.kind === 'full' ? statement.result.details : null;
  const showsSize = file.size > 0 && !['uploading', 'choosing-bank', 'accepted'].includes(status);
  return (
    <p className="su-status">
      {/* Put in anew, or WebKit (2.50) paints its first letter small: it leaves `::first-letter` out when a text in a span changes. */}
      <span id={id} key={status === 'locked' ? statement.reason : null}>
        {words(statement, widget)}
      </span>{' '}
      {details && <AcceptedAs bank={details.bank} number={details.maskedAccountNumber} />}
      {statement.openedBy === 'other-case' && status !== 'failed' && (
        <span className="su-said">{widget.t('opened.other-case')}</span>
      )}{' '}
      {showsSize && <span>{widget.format.size(file.size)}</span>}
    </p>
  );
}
