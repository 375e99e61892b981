import type { Statement } from '../session/Statement.js';

/** Asks a borrower who leaves the page to confirm it, while files would be lost that are still on their way. */
export interface BeforeUnloadGuard {
  readonly watch: (statements: readonly Statement[]) => void;
  readonly stop: () => void;
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/**
 * Creates a {@link BeforeUnloadGuard}. It listens only while something is being sent, or waits for its turn, the
 * connection, a retry, its password or its bank: Firefox keeps a page that always listens out of the back/forward cache,
 * and a question that is always asked is not read.
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
      listen(statements.some(({ status }) => status !== 'accepted' && status !== 'failed')),
    stop: () => listen(false),
  };
}
