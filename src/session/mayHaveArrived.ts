import type { UploadError } from '../errors/UploadError.js';

/**
 * Whether the server may have taken a statement although the attempt failed: its body had left and no answer came, the answer could not be
 * read, or something in between answered in the server's place (500, 502, 504).
 */
export function mayHaveReachedServer(error: UploadError): boolean {
  switch (error.stage) {
    case 'network':
      return error.bodySent;
    case 'answer':
      return true;
    case 'http':
      return error.httpStatus === 500 || error.httpStatus === 502 || error.httpStatus === 504;
    case 'api':
    case 'file':
    case 'host':
    case 'borrower':
      return false;
  }
}
