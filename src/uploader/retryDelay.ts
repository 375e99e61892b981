import { errorCatalog, knownCode } from '../errors/errorCatalog.js';
import type { UploadError } from '../errors/UploadError.js';

const firstCeiling = 1_000;
const ceiling = 30_000;
/** An endpoint that asks for more patience than this is tried again all the same: the borrower is waiting. */
const longestRequestedWait = 120_000;

function mayPass(error: UploadError): boolean {
  const code = knownCode(error);
  // Of a code that nobody documented, the status is all that can be understood.
  if (code === 'unknown-code' && 'httpStatus' in error) return error.httpStatus >= 500;
  return errorCatalog[code].resolvedBy === 'wait';
}

/**
 * Milliseconds to wait before the attempt after `failedAttempts`, or `null` when another attempt cannot help.
 *
 * Only what may pass by itself is tried again (`mendedBy: 'wait'` in the catalogue): no answer, 408, 425, 429, 5xx. The
 * wait grows exponentially with full jitter, so that many widgets do not come back at once; `Retry-After` goes before
 * it.
 */
export function retryDelay(
  error: UploadError,
  failedAttempts: number,
  maxAttempts: number,
  now: number,
  random: () => number = Math.random,
): number | null {
  if (failedAttempts >= maxAttempts || !mayPass(error)) return null;
  if ('retryAt' in error && error.retryAt !== null) {
    return Math.min(Math.max(error.retryAt - now, 0), longestRequestedWait);
  }
  return Math.round(random() * Math.min(ceiling, firstCeiling * 2 ** failedAttempts));
}
