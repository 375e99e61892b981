import type { Statement } from './Statement.js';

/** True when nothing goes on by itself: what is left waits for its borrower, or is done. */
export function isIdle(statements: readonly Statement[]): boolean {
  return !statements.some(
    ({ status }) =>
      status === 'checking' || status === 'queued' || status === 'uploading' || status === 'processing',
  );
}
