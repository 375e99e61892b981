import type { Statement } from '../session/Statement.js';

/** Asks a borrower who leaves the page during an upload, or before one that would follow by itself, to confirm it. */
export interface BeforeUnloadGuard {
  readonly watch: (statements: readonly Statement[]) => void;
  readonly stop: () => void;
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/**
 * Creates a {@link BeforeUnloadGuard}. It listens only while something is being sent or waits for its turn, the
 * connection or a retry: Firefox keeps a page that always listens out of the back/forward cache, and a question that is
 * always asked is not read.
 */
export function createBeforeUnloadGuard(): BeforeUnloadGuard {
  let listening = false;
  function listen(wanted: boolean): void {
    if (wanted === listening || typeof window === 'undefined') return;
    listening = wanted;
    if (wanted) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  }
  return {
    watch: (statements) =>
      listen(
        statements.some(
          ({ status }) => status === 'queued' || status === 'uploading' || status === 'processing',
        ),
      ),
    stop: () => listen(false),
  };
}
