import { useLayoutEffect } from 'react';
import type { Statement } from '../../session/Statement.js';
import { useWidget } from '../widget/WidgetContext.js';

/** Bytes that have left, of how many (0 until the browser tells); `null` once they all have. */
type Draw = (progress: { readonly sent: number; readonly total: number } | null) => void;

/**
 * Hands the progress of an upload to `draw`, which writes it into the page by hand: ten times a second, on a phone,
 * rendering costs more than the upload does.
 * @param draw keep its identity stable
 */
export function useProgress(statement: Statement, draw: Draw): void {
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
