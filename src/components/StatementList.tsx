import type { JSX } from 'react';
import type { Statement } from '../session/Statement.js';
import { StatementItem } from './StatementItem.js';
import { useWidget } from './useWidget.js';

/** The statements, in the order they were added. */
export function StatementList({
  statements,
}: {
  readonly statements: readonly Statement[];
}): JSX.Element | null {
  const { t, part } = useWidget();
  if (statements.length === 0) return null;
  return (
    // Safari drops the role of a list without bullets, unless it is spelled out.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul {...part('statements')} role="list" aria-label={t('statements.label')}>
      {statements.map((statement) => (
        <StatementItem key={statement.id} statement={statement} />
      ))}
    </ul>
  );
}
