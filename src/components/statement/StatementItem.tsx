import { memo, useId, type JSX, type NamedExoticComponent } from 'react';
import { isOnItsWay, type Statement } from '../../session/Statement.js';
import { Action } from '../widget/Action.js';
import { useKeptFocus } from '../widget/focus.js';
import { LateNotice, useViews } from '../widget/useViews.js';
import { useWidget } from '../widget/WidgetContext.js';
import { ErrorNotice } from './ErrorNotice.js';
import { RetryNow } from './RetryCountdown.js';
import { StatusIcon } from './StatusIcon.js';
import { StatusLine } from './StatusLine.js';

type DetailsProps = ItemParts & ReturnType<typeof useViews>;

/** The content below the header, depending on the status. */
function Details({ statement, nameId, statusId, views, isLate }: DetailsProps): JSX.Element | null {
  if (isLate && (statement.status === 'locked' || statement.status === 'choosing-bank'))
    return <LateNotice />;
  switch (statement.status) {
    case 'locked':
      return views && <views.PasswordForm statement={statement} nameId={nameId} statusId={statusId} />;
    case 'choosing-bank':
      return views && <views.BankPicker statement={statement} nameId={nameId} statusId={statusId} />;
    case 'uploading':
    case 'processing':
      return views && <views.UploadProgress statement={statement} nameId={nameId} />;
    case 'failed':
      return <ErrorNotice statement={statement} nameId={nameId} />;
    case 'queued':
      return <RetryNow statement={statement} nameId={nameId} />;
    case 'checking':
    case 'accepted':
      return null;
  }
}

interface ItemParts {
  readonly statement: Statement;
  /** Id of the file name, which describes every button of the item. */
  readonly nameId: string;
  /** Id of the status line. */
  readonly statusId: string;
}

/** The button beside the name: cancels an upload, or removes a statement that is not being uploaded. */
function HeaderAction({ statement, nameId }: Omit<ItemParts, 'statusId'>): JSX.Element {
  const { t, intents } = useWidget();
  const { id } = statement;
  // Different keys: with a shared button, the second key press of an impatient borrower would remove the statement that
  // the first has canceled.
  return isOnItsWay(statement) ? (
    <Action key="cancel" name="cancel" kind="quiet" describedBy={nameId} onClick={() => intents.cancel(id)}>
      {t('action.cancel')}
    </Action>
  ) : (
    <Action key="remove" name="remove" kind="quiet" describedBy={nameId} onClick={() => intents.remove(id)}>
      {t('action.remove')}
    </Action>
  );
}

/** One statement: its file, its status and the borrower's actions. */
const StatementItem: NamedExoticComponent<{ readonly statement: Statement }> = memo(function StatementItem({
  statement,
}) {
  const { part } = useWidget();
  const id = useId();
  const [nameId, statusId] = [`${id}name`, `${id}status`];
  const { file, status } = statement;
  const keptFocus = useKeptFocus(status === 'locked');
  const onDemand = useViews();
  const { views } = onDemand;

  return (
    <li {...part('statement')} data-state={status} {...keptFocus} tabIndex={-1} aria-labelledby={nameId}>
      <div className="su-head">
        <StatusIcon status={status} />
        <div className="su-file">
          <p id={nameId} className="su-name" title={file.name} translate="no">
            <bdi>{file.name}</bdi>
          </p>
          <StatusLine id={statusId} statement={statement} views={views} />
        </div>
        <div className="su-buttons">
          <HeaderAction statement={statement} nameId={nameId} />
        </div>
      </div>
      {views && <views.ReadInFile statement={statement} nameId={nameId} />}
      <Details statement={statement} nameId={nameId} statusId={statusId} {...onDemand} />
    </li>
  );
});

/** The list of statements, in the order in which they were added. */
export function StatementList({
  statements,
}: {
  readonly statements: readonly Statement[];
}): JSX.Element | null {
  const { t, part } = useWidget();
  if (statements.length === 0) return null;
  return (
    // Safari removes the list role of a list without bullets unless the role is explicit.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul {...part('statements')} role="list" aria-label={t('statements.label')}>
      {statements.map((statement) => (
        <StatementItem key={statement.id} statement={statement} />
      ))}
    </ul>
  );
}
