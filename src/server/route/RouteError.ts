import type { ApiErrorCode } from '../../errors/ApiErrorCode.js';
import type { HttpErrorCode } from '../../errors/UploadError.js';

/**
 * The code in an error response: one that the API documents where it fits, otherwise the package's own code for the
 * HTTP status, for which the widget has a message and recovery actions.
 */
export type RouteErrorCode = ApiErrorCode | HttpErrorCode | 'invalid-field';

/** The cause of a refusal. */
export type RouteErrorReason =
  /** The request is not valid for this route. */
  | 'request'
  /** The caller is not allowed: `authorize` returned `false`, or the page's origin is not allowed. */
  | 'not-allowed'
  /** The caller has to wait: the host's `limit` said so. */
  | 'limited'
  /** The caller disconnected before the response. */
  | 'client-gone'
  /** The caller sent too slowly. */
  | 'client-stalled'
  /** The server around the route ended the request, for example Node's `requestTimeout`. */
  | 'server-timeout'
  /** The body had been read before the route got the request, for example by a body parser. */
  | 'body-read'
  /** The upstream could not be reached, or closed the connection. */
  | 'upstream-unreachable'
  /** The upstream neither accepted bytes nor responded for `timeout` milliseconds. */
  | 'upstream-timeout'
  /** The upstream sent something other than an API response. */
  | 'upstream-unreadable'
  /** `limit`, `authorize`, `identifyCaller`, `apiKey` or `serverHash` threw, or this handler did. */
  | 'server-failed'
  /** `limit`, `authorize`, `identifyCaller`, `apiKey` or `serverHash` did not settle within `hostTimeout`. */
  | 'host-timeout'
  /** Another request with the same `Idempotency-Key` is in progress. */
  | 'in-progress'
  /**
   * The idempotency store, or the cipher of what it holds, failed or did not answer in time. Nothing is completed
   * without it, because a statement could be stored twice.
   */
  | 'store-failed'
  /** The server is stopping, and the upstream does not have the complete form. */
  | 'stopping';

/** Where an error comes from that `onError` receives: an option of the handler, the upstream, or the route itself. */
export type ErrorSource =
  | 'limit'
  | 'authorize'
  | 'identifyCaller'
  | 'apiKey'
  | 'serverHash'
  | 'requestId'
  | 'onEvent'
  | 'waitUntil'
  | 'store'
  | 'cipher'
  /** The connection to the API, `fetch`, or a response that is not the API's. */
  | 'upstream'
  /** A fault of this package. */
  | 'route';

/** What belongs to an error that `onError` receives. */
export interface ErrorContext {
  readonly source: ErrorSource;
  /** As in the events. */
  readonly requestId: string;
}

/** An error that is behind a refusal, for `onError`. */
export interface ErrorOrigin {
  readonly source: ErrorSource;
  /** What was thrown. */
  readonly cause: unknown;
}

/** Optional details of a {@link RouteError}. */
export interface RouteErrorOptions {
  /** Default `request`. */
  readonly reason?: RouteErrorReason;
  /** Headers of the response. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: none, because the request itself is what is wrong. */
  readonly origin?: ErrorOrigin;
}

/**
 * The reason why a request gets no upstream response. Its message is a fixed text that contains nothing from the
 * request.
 */
export class RouteError extends Error {
  override readonly name = 'RouteError';
  readonly status: number;
  readonly code: RouteErrorCode;
  readonly reason: RouteErrorReason;
  readonly headers: Readonly<Record<string, string>>;
  readonly origin: ErrorOrigin | null;

  constructor(
    status: number,
    code: RouteErrorCode,
    message: string,
    { reason = 'request', headers = {}, origin }: RouteErrorOptions = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.reason = reason;
    this.headers = headers;
    this.origin = origin ?? null;
  }
}

/** Creates the error for a body that is not the form its content type declares. The API has one code for this. */
export function malformed(message: string): RouteError {
  return new RouteError(400, 'INVALID_FILE_OBJECT', message);
}

/**
 * Creates the error for a field that is missing, invalid or not allowed. `message` names documented fields only, never
 * what was received.
 */
export function invalidField(message: string): RouteError {
  return new RouteError(400, 'invalid-field', message);
}

/**
 * Creates the error for a request that ended early, whose caller reads no response. 499 is what proxies log for a
 * caller that disconnected.
 *
 * @param cause what aborted the request. A `TimeoutError` means that the server around the route did: that is what
 *   `createNodeListener` and `AbortSignal.timeout` abort with
 */
export function requestGone(cause: unknown): RouteError {
  return cause instanceof Error && cause.name === 'TimeoutError'
    ? new RouteError(408, 'request-timeout', 'The server ended the request.', { reason: 'server-timeout' })
    : new RouteError(499, 'request-timeout', 'The request was given up.', { reason: 'client-gone' });
}
