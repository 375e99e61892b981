import type { HttpErrorCode } from '../errors/UploadError.js';

/** What an HTTP status means when the body carries no code; `null` for a status that is no error: such an answer is unreadable. */
export function toHttpErrorCode(status: number): HttpErrorCode | null {
  switch (status) {
    case 401:
    case 403:
      return 'not-authorized';
    case 404:
    case 405:
    case 410:
      return 'not-found';
    case 408:
      return 'request-timeout';
    case 413:
      return 'too-large-for-server';
    case 425: // Too Early: the same request is welcome a little later.
    case 429:
      return 'too-many-requests';
    default:
      if (status >= 500 && status < 600) return 'server-unavailable';
      return status >= 400 && status < 500 ? 'not-accepted' : null;
  }
}
