import { useLayoutEffect } from 'react';
import type { Statement } from '../../session/Statement.js';
import { useWidget } from '../widget/WidgetContext.js';

/**
 * The number of bytes sent and the total, which is 0 until the browser reports it. `null` means that the statement is
 * not being uploaded, such as after all bytes were sent.
 */
export type Progress = { readonly sent: number; readonly total: number } | null;

/**
 * Passes the progress of an upload to `draw`, which updates the DOM directly: on a phone, rendering with React ten
 * times a second costs more than the upload itself.
 * @param draw must have a stable identity
 */
export function useProgress(statement: Statement, draw: (progress: Progress) => void): void {
  const { live } = useWidget();
  useLayoutEffect(() => {
    const follow = () => {
      const current = live?.getState().statements.find(({ id }) => id === statement.id) ?? statement;
      draw(current.status === 'uploading' ? current : null);
    };
    follow();
    return live?.subscribe(follow, statement.id);
  }, [live, statement, draw]);
}
