import type { CSSProperties, JSX } from 'react';
import type { ProcessingStatement, UploadingStatement } from '../session/Statement.js';
import { useWidget } from './useWidget.js';

interface UploadProgressProps {
  readonly statement: UploadingStatement | ProcessingStatement;
  readonly nameId: string;
}

/** The bar. It stops telling a share once the bytes are gone: how long the server reads cannot be known. */
export function UploadProgress({ statement, nameId }: UploadProgressProps): JSX.Element {
  const { part } = useWidget();
  const { status } = statement;
  const share =
    status === 'uploading' && statement.total > 0 ? Math.min(1, statement.sent / statement.total) : 0;
  // Moved by a transform: neither layout nor paint, whatever the number of bars.
  const style: CSSProperties | undefined =
    status === 'uploading' ? { transform: `scaleX(${share})` } : undefined;

  return (
    <div
      {...part('progress')}
      data-state={status}
      role="progressbar"
      aria-labelledby={nameId}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={status === 'uploading' ? Math.floor(share * 100) : undefined}
    >
      <div className="su-bar" style={style} />
    </div>
  );
}
