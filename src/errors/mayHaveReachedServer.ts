import { isDocumentedCode } from './errorCatalog.js';
import type { UploadError } from './UploadError.js';

/**
 * Statuses with which a proxy says that it got no answer, or the server that it failed: the request may have been
 * processed. Not 503, 525, 526 and 530, which say that it was never passed on.
 */
const openStatuses: ReadonlySet<number> = new Set([500, 502, 504, 520, 521, 522, 523, 524, 527, 598, 599]);

/**
 * Returns true if the server may have the statement although the attempt failed: the body was sent and no answer came,
 * the answer could not be read, a proxy answered in the server's place, or the same request is still being processed. A
 * documented code settles it: the API has refused.
 */
export function mayHaveReachedServer(error: UploadError): boolean {
  switch (error.stage) {
    case 'network':
      return error.bodySent;
    case 'answer':
      return true;
    case 'http':
    case 'api': {
      const { code, httpStatus } = error;
      if (isDocumentedCode(code)) return false;
      // Without a key, 409 is an ordinary refusal.
      return httpStatus === 409 ? code !== 'not-accepted' : openStatuses.has(httpStatus);
    }
    case 'file':
    case 'host':
    case 'borrower':
      return false;
  }
}

/**
 * Returns true if the API has refused the upload for good: it does not have the statement, also not from an earlier
 * attempt that got no answer, and the same request would be refused again.
 *
 * What stands in front of the API (a login check, a firewall, a proxy during a deployment) has looked neither at the
 * upload nor at the ones before it. So without a code or a field of the API, only the statuses with which it refuses
 * uploads count.
 */
export function isDefiniteRefusal(error: UploadError): boolean {
  if (!('httpStatus' in error) || mayHaveReachedServer(error)) return false;
  const { code, httpStatus } = error;
  // The API answers for the key or the plan, before it has looked at the upload.
  if (code === 'INVALID_API_KEY' || code === 'TRIAL_PERIOD_EXPIRED') return false;
  if (isDocumentedCode(code)) return true;
  return code === 'invalid-field' || httpStatus < 300 || httpStatus === 400 || httpStatus === 422;
}
