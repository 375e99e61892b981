import { errorCatalog } from './catalogue.js';
import type { KnownErrorCode, UploadError } from './UploadError.js';

function isKnown(code: string): code is KnownErrorCode {
  return Object.hasOwn(errorCatalog, code);
}

/** The code under which the catalogue and the messages know an error: its own, or `unknown-code`. */
export function knownCode(error: UploadError): KnownErrorCode {
  return isKnown(error.code) ? error.code : 'unknown-code';
}
