import { findWindow } from '../platform/page.js';
import type { Statement } from '../session/Statement.js';

/** Asks a borrower who leaves the page to confirm it, while files would be lost that are still on their way. */
export interface BeforeUnloadGuard {
  readonly watch: (statements: readonly Statement[]) => void;
  readonly stop: () => void;
}

/**
 * Creates a {@link BeforeUnloadGuard}. It listens only while something is being sent, or waits for its turn, the
 * connection, a retry, its password or its bank: Firefox keeps a page that always listens out of the back/forward
 * cache, and a question that is always asked is not read.
 */
export function createBeforeUnloadGuard(): BeforeUnloadGuard {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- each widget of a page has a listener of its own
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  // Adding it again, or removing what is not there, does nothing.
  const watch: BeforeUnloadGuard['watch'] = (statements) => {
    const isAsking = statements.some(({ status }) => status !== 'accepted' && status !== 'failed');
    findWindow()?.[isAsking ? 'addEventListener' : 'removeEventListener']('beforeunload', ask);
  };
  return { watch, stop: () => watch([]) };
}
