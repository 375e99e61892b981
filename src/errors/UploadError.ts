import type { ApiErrorCode } from './ApiErrorCode.js';
import type { FileFormat } from './FileFormat.js';

/** This package's codes for errors on the device, before anything is sent. */
export type FileErrorCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-pdf'
  // A ZIP archive with PDFs that can be taken out of it.
  | 'file-archive'
  | 'file-unreadable'
  | 'file-duplicate'
  | 'too-many-files'
  // Doubts: the borrower can send the file despite them.
  | 'file-cut-off'
  | 'file-scanned'
  | 'file-outside-period';

/** This package's codes for requests without a response. */
export type NetworkErrorCode =
  'connection-failed' | 'connection-lost' | 'connection-stalled' | 'answer-timeout';

/** This package's codes for HTTP error statuses whose response body has no error code. */
export type HttpErrorCode =
  | 'signed-out'
  | 'not-authorized'
  | 'not-found'
  | 'request-timeout'
  | 'too-large-for-server'
  | 'not-accepted'
  | 'too-many-requests'
  | 'server-unavailable';

/**
 * Codes of this package for what the page around the widget did not do:
 * - `host-failed`: a function that the host passed in threw
 * - `headers-failed`: the host's `headers` function threw, rejected or did not end; a later call may work
 * - `part-not-loaded`: a part of this package could not be loaded, for example after a deployment replaced its files
 */
export type HostErrorCode = 'host-failed' | 'headers-failed' | 'part-not-loaded';

/** Every code that has an entry in the catalogue and words in the messages. */
export type KnownErrorCode =
  | ApiErrorCode
  | FileErrorCode
  | NetworkErrorCode
  | HttpErrorCode
  | 'invalid-field'
  | 'unknown-code'
  | 'answer-unreadable'
  | HostErrorCode
  | 'canceled';

/**
 * Why PDFs cannot be taken out of a ZIP archive:
 * - `encrypted`: they need the archive's password
 * - `nested`: it has no PDF, but another archive
 * - `no-pdf`: there is none
 * - `too-large`: each is larger than `maxFileSize`, or they are too many
 * - `damaged`: the archive is damaged, or of an uncommon kind
 */
export type ArchiveProblem = 'encrypted' | 'nested' | 'no-pdf' | 'too-large' | 'damaged';

/** The device rejected the file. Nothing was sent. */
export interface FileError {
  readonly stage: 'file';
  readonly code: FileErrorCode;
  /** The exceeded limit: in bytes for `file-too-large`, in files for `too-many-files`; otherwise absent. */
  readonly limit?: number | undefined;
  /** For `file-not-pdf` and `file-archive`: the format detected from the bytes; absent if it was not examined. */
  readonly format?: FileFormat | undefined;
  /** For `file-archive`: how many PDFs can be taken out of it, see `takePdfs`. */
  readonly pdfs?: number | undefined;
  /** For the format `zip`: why no PDF, or not every PDF in it, can be taken out; absent if that is not known. */
  readonly archive?: ArchiveProblem | undefined;
}

/** The request ended without a response. */
export interface NetworkError {
  readonly stage: 'network';
  readonly code: NetworkErrorCode;
  /** Whether the whole body had been sent: if so, the server may have received the statement. */
  readonly bodySent: boolean;
}

/** The API responded with an error code or, without one, with the names of rejected fields. */
export interface ApiError {
  readonly stage: 'api';
  /** A documented code, `invalid-field` (rejected fields without a code), or an undocumented code as received. */
  readonly code: ApiErrorCode | 'invalid-field' | (string & {});
  /** The names of the rejected form fields, for `invalid-field`; otherwise empty. */
  readonly fields: readonly string[];
  readonly httpStatus: number;
  /** The API's message, for the host app's logs. Never shown to the borrower. */
  readonly vendorMessage: string | null;
  /** The earliest time for a new attempt, in epoch milliseconds, from `Retry-After` (RFC 9110, 10.2.3). */
  readonly retryAt: number | null;
}

/** The API, or a proxy in front of it, responded with an error status but without an error code. */
export interface HttpError {
  readonly stage: 'http';
  readonly code: HttpErrorCode;
  readonly httpStatus: number;
  /** The message in the body (such as `detail`), if any. Never shown to the borrower. */
  readonly vendorMessage: string | null;
  /** The earliest time for a new attempt, in epoch milliseconds, from `Retry-After` (RFC 9110, 10.2.3). */
  readonly retryAt: number | null;
}

/** The response has no error status but is not a response of the API: HTML, truncated JSON or another schema. */
export interface AnswerError {
  readonly stage: 'answer';
  readonly code: 'answer-unreadable';
  readonly httpStatus: number;
}

/** The page around the widget failed: a function that the host passed in, or a file of this package that it serves. */
export interface HostError {
  readonly stage: 'host';
  readonly code: HostErrorCode;
  /** What was thrown, untouched, for the host's own logs. */
  readonly cause: unknown;
}

/** The borrower stopped the upload. The file is kept. */
export interface CanceledError {
  readonly stage: 'borrower';
  readonly code: 'canceled';
}

/**
 * Every error of the package, as a union discriminated by `stage` and identified by `code`.
 * The package puts no file name, password or account data into it; `vendorMessage` comes from the API, `cause` from the
 * host app.
 */
export type UploadError =
  FileError | NetworkError | ApiError | HttpError | AnswerError | HostError | CanceledError;

/** The only error with which an upload rejects. Its message is just the code; the details are in {@link error}. */
export class UploadFailure extends Error {
  override readonly name = 'UploadFailure';
  readonly error: UploadError;

  constructor(error: UploadError) {
    super(error.code);
    this.error = error;
  }
}

/**
 * Whether this is an {@link UploadFailure}. By its shape: where a page holds two copies of the package, `instanceof`
 * does not know the other one's.
 */
export function isUploadFailure(thrown: unknown): thrown is UploadFailure {
  if (typeof thrown !== 'object' || thrown === null || !('name' in thrown) || !('error' in thrown))
    return false;
  const { name, error } = thrown;
  return (
    name === 'UploadFailure' &&
    typeof error === 'object' &&
    error !== null &&
    'stage' in error &&
    'code' in error
  );
}
