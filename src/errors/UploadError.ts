import type { ApiErrorCode } from './ApiErrorCode.js';
import type { FileFormat } from './FileFormat.js';

/** Codes of this package, in lower case with dashes, for what goes wrong on the device, before anything is sent. */
export type FileErrorCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-pdf'
  | 'file-unreadable'
  | 'file-duplicate'
  | 'too-many-files'
  // Doubts: the borrower can send the file anyway.
  | 'file-cut-off'
  | 'file-scanned'
  | 'file-outside-period';

/** Codes of this package for a request that got no answer. */
export type NetworkErrorCode =
  'connection-failed' | 'connection-lost' | 'connection-stalled' | 'answer-timeout';

/** Codes of this package for an HTTP status that came without a documented code in its body. */
export type HttpErrorCode =
  | 'not-authorized'
  | 'not-found'
  | 'request-timeout'
  | 'too-large-for-server'
  | 'not-accepted'
  | 'too-many-requests'
  | 'server-unavailable';

/** Every code that has an entry in the catalogue and words in the messages. */
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

/** The file was refused on the device. Nothing was sent. */
export interface FileError {
  readonly stage: 'file';
  readonly code: FileErrorCode;
  /** The limit that was passed: bytes for `file-too-large`, files for `too-many-files`; otherwise absent. */
  readonly limit?: number | undefined;
  /** For `file-not-pdf`: what it really is, by its bytes; absent when that cannot be told. */
  readonly format?: FileFormat | undefined;
}

/** The request ended without an answer. */
export interface NetworkError {
  readonly stage: 'network';
  readonly code: NetworkErrorCode;
  /** True when the whole body had left: the server may have the statement although no answer came. */
  readonly bodySent: boolean;
}

/** The API answered with a code of its own (or, without one, with named fields that it rejects). */
export interface ApiError {
  readonly stage: 'api';
  /** A documented code, `invalid-field` (fields named without a code), or any other code exactly as it came. */
  readonly code: ApiErrorCode | 'invalid-field' | (string & {});
  /** The names of the rejected form fields, for `invalid-field`; otherwise empty. */
  readonly fields: readonly string[];
  readonly httpStatus: number;
  /** The API's own wording, for the host's logs. Never shown to the borrower. */
  readonly vendorMessage: string | null;
  /** Epoch milliseconds before which a new attempt is not welcome, from `Retry-After` (RFC 9110, 10.2.3). */
  readonly retryAt: number | null;
}

/** Something between the browser and the API answered, or the API without a code: only the status is known. */
export interface HttpError {
  readonly stage: 'http';
  readonly code: HttpErrorCode;
  readonly httpStatus: number;
  /** The `detail` text, if there was one. Never shown to the borrower. */
  readonly vendorMessage: string | null;
  /** Epoch milliseconds before which a new attempt is not welcome, from `Retry-After` (RFC 9110, 10.2.3). */
  readonly retryAt: number | null;
}

/** An answer came with a good status, but it is not one of the API: HTML, cut-off JSON, another schema. */
export interface AnswerError {
  readonly stage: 'answer';
  readonly code: 'answer-unreadable';
  readonly httpStatus: number;
}

/** A function that the host passed in (`headers`, `transport`) threw. */
export interface HostError {
  readonly stage: 'host';
  readonly code: 'host-failed';
  /** What was thrown, untouched, for the host's own logs. */
  readonly cause: unknown;
}

/** The borrower stopped the upload. The file is kept. */
export interface CanceledError {
  readonly stage: 'borrower';
  readonly code: 'canceled';
}

/**
 * What went wrong, as a value: one union for the whole package, told apart by `stage` and named by `code`.
 * It holds no file name, no password and nothing of an account.
 */
export type UploadError =
  FileError | NetworkError | ApiError | HttpError | AnswerError | HostError | CanceledError;

/**
 * The one error that an upload rejects with. Its message is the code and nothing else; all else is in {@link error}.
 */
export class UploadFailure extends Error {
  override readonly name = 'UploadFailure';
  readonly error: UploadError;

  constructor(error: UploadError) {
    super(error.code);
    this.error = error;
  }
}
