import { useCallback, useRef, type JSX } from 'react';
import type { ProcessingStatement, UploadingStatement } from '../../session/Statement.js';
import { useWidget } from '../widget/WidgetContext.js';
import { useProgress } from './useProgress.js';

interface UploadProgressProps {
  readonly statement: UploadingStatement | ProcessingStatement;
  readonly nameId: string;
}

/** A progress bar. Becomes indeterminate when all bytes are sent, because the server's reading time is unknown. */
export function UploadProgress({ statement, nameId }: UploadProgressProps): JSX.Element {
  const { t, part, announce } = useWidget();
  const { id, status, file } = statement;
  const progress = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const told = useRef(0);

  useProgress(
    statement,
    useCallback(
      (now) => {
        if (!progress.current || !bar.current) return;
        const share = now && now.total > 0 ? Math.min(1, now.sent / now.total) : 0;
        if (now) progress.current.setAttribute('aria-valuenow', String(Math.floor(share * 100)));
        else progress.current.removeAttribute('aria-valuenow');
        // A transform needs neither layout nor paint, however many bars there are.
        bar.current.style.transform = now ? `scaleX(${share})` : '';
        // Announce quarters only: every event would drown out everything else on the page.
        const quarter = Math.floor(share * 4);
        if (quarter > told.current)
          announce(t('announce.progress', { name: file.name, percent: quarter * 25 }), 'polite', id);
        told.current = quarter;
      },
      [t, announce, id, file.name],
    ),
  );

  return (
    <div
      {...part('progress')}
      ref={progress}
      data-state={status}
      role="progressbar"
      aria-labelledby={nameId}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div className="su-bar" ref={bar} />
    </div>
  );
}
