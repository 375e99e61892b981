import type { Statement } from '../session/Statement.js';

/** Asks a borrower who leaves the page in mid-upload whether that is meant. */
export interface BeforeUnloadGuard {
  readonly watch: (statements: readonly Statement[]) => void;
  readonly stop: () => void;
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/**
 * Makes a {@link BeforeUnloadGuard}. It listens only while bytes are on their way: a page that always does is kept out
 * of the back/forward cache by Firefox, and cries wolf.
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
      listen(statements.some(({ status }) => status === 'uploading' || status === 'processing')),
    stop: () => listen(false),
  };
}
