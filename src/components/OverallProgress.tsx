import type { JSX } from 'react';
import type { Statement } from '../session/Statement.js';
import { useWidget } from './useWidget.js';

/** How many of several files have been received. */
export function OverallProgress({
  statements,
}: {
  readonly statements: readonly Statement[];
}): JSX.Element | null {
  const { t, part } = useWidget();
  const count = statements.length;
  if (count < 2) return null;
  const done = statements.filter(({ status }) => status === 'accepted').length;
  return (
    <div {...part('overall')} data-state={done === count ? 'complete' : 'incomplete'}>
      <p>{t('statements.overall', { done, count })}</p>
      {/* The words say it. */}
      <div className="su-track" aria-hidden="true">
        <div className="su-bar" style={{ transform: `scaleX(${done / count})` }} />
      </div>
    </div>
  );
}
