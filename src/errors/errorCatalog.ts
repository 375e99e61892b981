import type { KnownErrorCode, UploadError } from './UploadError.js';

/**
 * What a borrower can do about an error. Each one is a button, and each one works:
 * - `retry` sends the same file again
 * - `choose-another-file` opens the file picker and takes the failed one off the list
 * - `choose-bank` opens the bank picker for the same file
 * - `send-anyway` sends a file that the device has doubts about: the server decides
 * - `remove` takes it off the list
 */
export type RecoveryAction = 'retry' | 'choose-another-file' | 'choose-bank' | 'send-anyway' | 'remove';

/** What to offer for one code, and whose business it is. */
export interface ErrorCatalogEntry {
  /** The main action. */
  readonly main: RecoveryAction;
  /** Perhaps one other. */
  readonly other?: RecoveryAction;
  /** Who can mend the cause. `wait`: it may pass by itself, so the widget tries again on its own. */
  readonly resolvedBy: 'borrower' | 'integrator' | 'wait';
  /** The session itself is over: nothing more can be sent until the host brings a new one. */
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
 * Every known code and its way out. A code that is missing here does not compile.
 *
 * Some codes never reach a borrower as a failure: `PASSWORD_INCORRECT` asks for the password, `BANK_NAME_*` opens the
 * bank picker, `STATEMENT_DUPLICATE` is an acceptance. Their entries serve where that way is closed (a bank fixed by
 * the host).
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
  canceled: { main: 'retry', other: 'remove', resolvedBy: 'borrower' },
};

function isKnown(code: string): code is KnownErrorCode {
  return Object.hasOwn(errorCatalog, code);
}

/** The code under which the catalogue and the messages know an error: its own, or `unknown-code`. */
export function knownCode(error: UploadError): KnownErrorCode {
  return isKnown(error.code) ? error.code : 'unknown-code';
}
