import { useLayoutEffect } from 'react';
import type { Statement } from '../../session/Statement.js';
import { useWidget } from '../widget/WidgetContext.js';

/**
 * Draws the number of bytes sent and the total, which is 0 until the browser reports it. `null` means that the
 * statement is not being uploaded, such as after all bytes were sent. `isNew`: not only the progress is new, but also
 * the statement, or what draws it, such as in another language.
 */
type Draw = (progress: { readonly sent: number; readonly total: number } | null, isNew?: true) => void;

/**
 * Passes the progress of an upload to `draw`, which updates the DOM directly: on a phone, rendering with React ten
 * times a second costs more than the upload itself.
 * @param draw must have a stable identity
 */
export function useProgress(statement: Statement, draw: Draw): void {
  const { live } = useWidget();
  useLayoutEffect(() => {
    const follow = (isNew?: true) => {
      const current = live?.getState().statements.find(({ id }) => id === statement.id) ?? statement;
      draw(current.status === 'uploading' ? current : null, isNew);
    };
    follow(true);
    return live?.subscribe(follow, statement.id);
  }, [live, statement, draw]);
}
