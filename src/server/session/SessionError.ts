import type { HttpErrorCode } from '../../errors/UploadError.js';

/**
 * The error codes that the API documents for creating a session and for ending its uploading. Codes that are not in
 * this list are passed on as received.
 */
export type SessionApiCode =
  | 'MISSING_BANK_NAME'
  | 'INVALID_BANK_NAME'
  | 'MODE_NOT_AVAILABLE'
  | 'MODE_NOT_ENABLED'
  | 'INVALID_DATE_FORMAT'
  | 'INVALID_DATE_RANGE'
  | 'MISSING_DATE_FIELD'
  | 'INVALID_SESSION_EXPIRY'
  | 'INVALID_URL'
  | 'INVALID_LENGTH'
  | 'PAYMENT_REQUIRED'
  | 'METHOD_NOT_ALLOWED'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'INVALID_REQUEST'
  | 'ACCESS_DENIED'
  | 'SESSION_NOT_FOUND'
  | 'SESSION_DELETED'
  | 'DUPLICATE_PROCESSING_REQUEST'
  | 'UNPARSABLE_STATEMENTS';

/**
 * Why a call of the Session API has no result, as a union discriminated by `stage`:
 *
 * - `api`: the API responded with an error code
 * - `http`: it, or a proxy in front of it, responded with an error status and no code
 * - `answer`: the response is none of the API's
 * - `network`: there was no response. ⚠️ The API may have carried out the call
 * - `host`: the function that was passed as a secret threw, or its value is not printable ASCII
 * - `caller`: `signal` was aborted. ⚠️ The API may have carried out the call
 */
export type SessionError =
  | {
      readonly stage: 'api';
      readonly code: SessionApiCode | (string & {});
      readonly httpStatus: number;
      /** The API's message, up to 500 characters, for the server's logs; `null` if it has none or quotes a secret. */
      readonly vendorMessage: string | null;
      /** Epoch milliseconds before which the API wants no other call, from `Retry-After`; `null` without it. */
      readonly retryAt: number | null;
    }
  | {
      readonly stage: 'http';
      readonly code: HttpErrorCode;
      readonly httpStatus: number;
      readonly vendorMessage: string | null;
      readonly retryAt: number | null;
    }
  | { readonly stage: 'answer'; readonly code: 'answer-unreadable'; readonly httpStatus: number }
  | { readonly stage: 'network'; readonly code: 'connection-failed' | 'answer-timeout' }
  | { readonly stage: 'host'; readonly code: 'host-failed'; readonly cause: unknown }
  | { readonly stage: 'caller'; readonly code: 'canceled' };

/** Thrown by the calls of the Session API. Its message is the code; {@link error} has the details, and no secret. */
export class SessionFailure extends Error {
  override readonly name = 'SessionFailure';
  readonly error: SessionError;

  constructor(error: SessionError) {
    super(error.code);
    this.error = error;
  }
}
