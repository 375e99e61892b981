import type { ApiErrorCode } from './ApiErrorCode.js';
import type { KnownErrorCode, UploadError } from './UploadError.js';

/**
 * An action that the borrower can take after an error. Each one has a button:
 * - `retry` sends the same file again
 * - `choose-another-file` opens the file picker and replaces the failed file
 * - `choose-bank` opens the bank picker for the same file
 * - `take-pdfs` replaces the archive by the PDFs in it
 * - `send-anyway` sends the file despite the device's doubts
 * - `remove` removes the file from the list
 */
export type RecoveryAction =
  'retry' | 'choose-another-file' | 'choose-bank' | 'take-pdfs' | 'send-anyway' | 'remove';

/** The recovery actions for one error code, and who can resolve the cause. */
export interface ErrorCatalogEntry {
  readonly main: RecoveryAction;
  readonly other?: RecoveryAction;
  /** Who can resolve the cause. `wait`: the error may be transient, so the widget retries automatically. */
  readonly resolvedBy: 'borrower' | 'integrator' | 'wait';
  /** The session has ended: nothing can be sent until the host app provides a new one. */
  readonly endsSession?: true;
}

const anotherFile: ErrorCatalogEntry = {
  main: 'choose-another-file',
  other: 'remove',
  resolvedBy: 'borrower',
};
const doubt: ErrorCatalogEntry = {
  main: 'choose-another-file',
  other: 'send-anyway',
  resolvedBy: 'borrower',
};
const report: ErrorCatalogEntry = { main: 'retry', other: 'remove', resolvedBy: 'integrator' };
const wait: ErrorCatalogEntry = { main: 'retry', other: 'remove', resolvedBy: 'wait' };
const sessionOver: ErrorCatalogEntry = {
  main: 'retry',
  other: 'remove',
  resolvedBy: 'integrator',
  endsSession: true,
};

/**
 * The recovery actions of every known code. A missing code is a compile error.
 *
 * Some codes normally do not fail a statement: `PASSWORD_INCORRECT` asks for the password, `BANK_NAME_*` opens the bank
 * picker, `STATEMENT_DUPLICATE` counts as accepted. The entries of `BANK_NAME_*` apply if the host app fixes the bank.
 */
export const errorCatalog: Readonly<Record<KnownErrorCode, ErrorCatalogEntry>> = {
  PASSWORD_INCORRECT: anotherFile,
  BANK_NAME_UNDETECTED: anotherFile,
  BANK_NAME_MISMATCH: anotherFile,
  PDF_IS_IMAGE: anotherFile,
  STATEMENT_UNSUPPORTED_FORMAT: anotherFile,
  OUT_OF_DATE_RANGE: anotherFile,
  STATEMENT_DUPLICATE: anotherFile,
  INVALID_FILE_OBJECT: anotherFile,
  EMPTY_FILE: anotherFile,
  MISSING_FILE_OBJECT: report,
  INVALID_FILE_URL: report,
  INVALID_BASE_64: report,
  INVALID_ACCOUNT_CATEGORY: report,
  SESSION_NOT_FOUND: sessionOver,
  SESSION_EXPIRED: sessionOver,
  SESSION_DELETED: sessionOver,
  TRIAL_PERIOD_EXPIRED: report,
  INVALID_API_KEY: report,
  STATEMENT_TOO_MANY_PAGES: anotherFile,
  STATEMENT_NO_TRANSACTIONS: anotherFile,
  EXTRACTION_FAILED: anotherFile,
  UNPARSABLE: anotherFile,
  'file-empty': anotherFile,
  'file-too-large': anotherFile,
  'file-not-pdf': anotherFile,
  'file-archive': { main: 'take-pdfs', other: 'choose-another-file', resolvedBy: 'borrower' },
  'file-unreadable': anotherFile,
  'file-cut-off': doubt,
  'file-scanned': doubt,
  'file-outside-period': doubt,
  'file-duplicate': { main: 'remove', resolvedBy: 'borrower' },
  'too-many-files': { main: 'remove', resolvedBy: 'borrower' },
  'connection-failed': wait,
  'connection-lost': wait,
  'connection-stalled': wait,
  'answer-timeout': wait,
  'signed-out': { main: 'retry', other: 'remove', resolvedBy: 'borrower' },
  'not-authorized': report,
  'not-found': report,
  'request-timeout': wait,
  'too-large-for-server': anotherFile,
  'not-accepted': report,
  'too-many-requests': wait,
  'server-unavailable': wait,
  'invalid-field': report,
  'unknown-code': { main: 'retry', other: 'choose-another-file', resolvedBy: 'integrator' },
  'answer-unreadable': report,
  'host-failed': report,
  'headers-failed': wait,
  'part-not-loaded': wait,
  canceled: { main: 'retry', other: 'remove', resolvedBy: 'borrower' },
};

/** Whether a code has an entry in the catalog. */
export function isKnown(code: string): code is KnownErrorCode {
  return Object.hasOwn(errorCatalog, code);
}

/** Whether the API documents a code, by which it has decided; codes of this package are in lower case. */
export function isDocumentedCode(code: string): code is ApiErrorCode {
  return isKnown(code) && code === code.toUpperCase();
}

/** The code under which the catalogue and the messages know an error: its own, or `unknown-code`. */
export function knownCode(error: UploadError): KnownErrorCode {
  return isKnown(error.code) ? error.code : 'unknown-code';
}
