import type { ApiErrorCode } from '../../errors/ApiErrorCode.js';
import type { HttpErrorCode } from '../../errors/UploadError.js';

/**
 * What a refusal's body names: a code that the API documents where one fits, otherwise the package's own word for the
 * HTTP status, which the widget has words and a way out for.
 */
export type RouteErrorCode = ApiErrorCode | HttpErrorCode | 'invalid-field';

/** Whose doing a refusal is. */
export type RouteErrorReason =
  /** The request is not one that this route takes. */
  | 'request'
  /** The caller may not: `authorize` said no, or the page is of another origin. */
  | 'not-allowed'
  /** The caller went away before the answer. */
  | 'client-gone'
  /** The caller sent too slowly. */
  | 'client-stalled'
  /** The upstream could not be reached, or cut the connection. */
  | 'upstream-unreachable'
  /** The upstream took or answered nothing for `timeout`. */
  | 'upstream-timeout'
  /** The upstream answered with something that is no answer of the API. */
  | 'upstream-unreadable'
  /** `authorize`, `apiKey` or `serverHash` threw, or this handler did. */
  | 'server-failed'
  /** The idempotency store threw. Nothing is sent without it, or a statement could be stored twice. */
  | 'store-failed';

/** What can be said of a refusal besides. */
export interface RouteErrorOptions {
  /** Default `request`. */
  readonly reason?: RouteErrorReason;
  /** Of the answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why a request is not answered by the upstream. Its message is a fixed text: nothing of the request is in it. */
export class RouteError extends Error {
  override readonly name = 'RouteError';
  readonly status: number;
  readonly code: RouteErrorCode;
  readonly reason: RouteErrorReason;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: RouteErrorCode,
    message: string,
    { reason = 'request', headers = {} }: RouteErrorOptions = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.reason = reason;
    this.headers = headers;
  }
}

/** The body is not the form that its content type says. The API has one code for it. */
export function malformed(message: string): RouteError {
  return new RouteError(400, 'INVALID_FILE_OBJECT', message);
}

/** A field that is missing, wrong, or not welcome. `message` names documented fields only, never what came. */
export function invalidField(message: string): RouteError {
  return new RouteError(400, 'invalid-field', message);
}

/** The caller is gone: nobody reads this answer. 499 is what proxies log for it. */
export function clientGone(): RouteError {
  return new RouteError(499, 'request-timeout', 'The request was given up.', { reason: 'client-gone' });
}
