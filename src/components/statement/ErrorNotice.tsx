import type { JSX } from 'react';
import { errorCatalog, knownCode, type RecoveryAction } from '../../errors/errorCatalog.js';
import type { FailedStatement } from '../../session/Statement.js';
import { Action } from '../widget/Action.js';
import { useWidget } from '../widget/WidgetContext.js';
import { errorMessage } from './errorMessage.js';

interface ErrorNoticeProps {
  readonly statement: FailedStatement;
  readonly nameId: string;
}

/** Returns the recovery actions to offer, without `remove`: the header of every item has that button. */
function recoveryActions(
  statement: FailedStatement,
  sessionExpired: boolean,
  bankFixed: boolean,
): RecoveryAction[] {
  const { main, other, endsSession } = errorCatalog[knownCode(statement.error)];
  // An ended session accepts no uploads. After the host has set a new one, a statement that it ended can be retried.
  if (sessionExpired || endsSession) return endsSession && !sessionExpired ? ['retry'] : [];
  const ways = other === undefined ? [main] : [main, other];
  if (statement.bank !== null && !bankFixed && statement.error.stage === 'api') ways.push('choose-bank');
  return ways.filter((way) => way !== 'remove');
}

/** The cause of a failure and the actions to recover from it. */
export function ErrorNotice({ statement, nameId }: ErrorNoticeProps): JSX.Element {
  const widget = useWidget();
  const { t, part, intents, pickFiles, sessionExpired, bankFixed } = widget;
  const { id, error } = statement;
  const { title, body } = errorMessage(error, widget);
  const pdfs = (error.stage === 'file' && error.pdfs) || 0;

  const actions: Readonly<Record<RecoveryAction, { readonly label: string; readonly run: () => void }>> = {
    retry: { label: t('action.retry'), run: () => intents.retry(id) },
    'choose-another-file': {
      label: t('action.choose-another-file'),
      run: () => pickFiles({ replacing: id }),
    },
    'take-pdfs': {
      label: t.plural('take-pdfs', pdfs),
      run: () => intents.takePdfs(id),
    },
    'choose-bank': { label: t('action.change-bank'), run: () => intents.changeBank(id) },
    'send-anyway': { label: t('action.send-anyway'), run: () => intents.sendAnyway(id) },
    remove: { label: t('action.remove'), run: () => intents.remove(id) },
  };

  return (
    <div {...part('error')} data-code={error.code}>
      <p className="su-title">{title}</p>
      <p className="su-hint">{body}</p>
      <div className="su-buttons">
        {recoveryActions(statement, sessionExpired, bankFixed).map((way, index) => (
          <Action
            key={way}
            name={way}
            kind={index === 0 ? 'secondary' : 'quiet'}
            describedBy={nameId}
            onClick={actions[way].run}
          >
            {actions[way].label}
          </Action>
        ))}
      </div>
    </div>
  );
}
