import type { ApiErrorCode } from './ApiErrorCode.js';
import type { FileFormat } from './FileFormat.js';

/** This package's codes for errors on the device, before anything is sent. */
export type FileErrorCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-pdf'
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
  | 'not-authorized'
  | 'not-found'
  | 'request-timeout'
  | 'too-large-for-server'
  | 'not-accepted'
  | 'too-many-requests'
  | 'server-unavailable';

/** Every code with an entry in the error catalog and texts in the messages. */
export type KnownErrorCode =
  | ApiErrorCode
  | FileErrorCode
  | NetworkErrorCode
  | HttpErrorCode
  | 'invalid-field'
  | 'unknown-code'
  | 'answer-unreadable'
  | 'host-failed'
  | 'canceled';

/** The device rejected the file. Nothing was sent. */
export interface FileError {
  readonly stage: 'file';
  readonly code: FileErrorCode;
  /** The exceeded limit: in bytes for `file-too-large`, in files for `too-many-files`; otherwise absent. */
  readonly limit?: number | undefined;
  /** For `file-not-pdf`: the format detected from the bytes; absent if it was not examined. */
  readonly format?: FileFormat | undefined;
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

/** A function of the host app (`headers` or `transport`) threw or rejected. */
export interface HostError {
  readonly stage: 'host';
  readonly code: 'host-failed';
  /** The thrown value, unchanged, for the host app's logs. */
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
