import type { JSX } from 'react';
import type { Statement } from '../../session/Statement.js';
import { useWidget } from '../widget/WidgetContext.js';

/** The number of received files, if there are at least two. Files rejected on the device do not count. */
export function OverallProgress({
  statements,
}: {
  readonly statements: readonly Statement[];
}): JSX.Element | null {
  const { t, part } = useWidget();
  const sendable = statements.filter(
    (statement) => statement.status !== 'failed' || statement.error.stage !== 'file',
  );
  const count = sendable.length;
  if (count < 2) return null;
  const done = sendable.filter(({ status }) => status === 'accepted').length;
  return (
    <div {...part('overall')} data-state={done === count ? 'complete' : 'incomplete'}>
      <p>{t('statements.overall', { done, count })}</p>
      {/* The text above says the same. */}
      <div className="su-track" aria-hidden="true">
        <div className="su-bar" style={{ transform: `scaleX(${done / count})` }} />
      </div>
    </div>
  );
}
