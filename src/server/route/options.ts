import type { IdempotencyStore } from '../idempotency/IdempotencyStore.js';
import type { Secret } from './hostCalls.js';
import type { RouteErrorCode, RouteErrorReason } from './RouteError.js';

/**
 * What became of a request, for logs and metrics. A closed union of codes, counts and times: no id, name, number,
 * password, key or file name can be put into it.
 */
export type ServerEvent =
  | {
      readonly type: 'answered';
      /** The upstream's HTTP status, which is the answer's. */
      readonly status: number;
      /** True when the answer was given before, to the same `Idempotency-Key`: nothing was sent on. */
      readonly replayed: boolean;
      /** Bytes of the request's body. */
      readonly bytes: number;
      /** Milliseconds from the request's start. */
      readonly duration: number;
    }
  | {
      readonly type: 'refused';
      readonly reason: RouteErrorReason;
      readonly status: number;
      readonly code: RouteErrorCode;
      /** Milliseconds from the request's start. */
      readonly duration: number;
    };

/**
 * What the route asks of a `fetch`: one call upstream, its body read no faster than it can be sent, no redirect
 * followed.
 */
export type UpstreamFetch = (
  url: string,
  init: {
    readonly method: 'GET' | 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
    readonly signal: AbortSignal;
    /** Asked for with a stream (Fetch, "request"); the DOM types do not know it. */
    readonly duplex: 'half';
    readonly redirect: 'error' | 'manual';
    readonly window: null;
  },
) => Promise<Response>;

/** What both handlers can be told. */
export interface RouteOptions {
  /** Sent upstream as `x-api-key`, and nowhere else. */
  readonly apiKey: Secret;
  /**
   * May this caller act on this session? Look at the request's cookies or token, never at the session id alone: without
   * this check one borrower can write into another's file. Asked once for each request, before a byte goes upstream.
   *
   * ℹ️ The request's body is being read: take nothing but its headers and URL. `false` answers 403, a throw 500.
   */
  readonly authorize: (caller: {
    readonly request: Request;
    readonly sessionId: string;
  }) => boolean | Promise<boolean>;
  /**
   * Origins of other sites' pages that may call, such as `https://apply.example.com`. Default: none, only pages of the
   * same origin (and callers that are no browser, which `authorize` judges).
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /**
   * Request headers that pages of {@link allowedOrigins} may send besides `Content-Type` and `Idempotency-Key`.
   * Default: none.
   */
  readonly allowedHeaders?: readonly string[] | undefined;
  /** Milliseconds that the upstream may take to answer, or to accept more bytes; then 504. Default 60,000. */
  readonly timeout?: number | undefined;
  /** Leaves account numbers whole. Default `false`: all but the last four characters become `X`. */
  readonly revealAccountNumber?: boolean | undefined;
  /** Receives the outcome of each request. Errors that it throws are ignored. */
  readonly onEvent?: ((event: ServerEvent) => void) | undefined;
  /**
   * Sends the upstream request. Default: the runtime's `fetch`. On Node, `nodeFetch` of
   * `statement-uploader/server/node` takes less memory and time.
   */
  readonly fetch?: UpstreamFetch | undefined;
}

/** Options of {@link createUploadHandler}. */
export interface UploadHandlerOptions extends RouteOptions {
  /** The API's upload call. Default: the vendor's. Its own query string is kept. */
  readonly upstream?: string | URL | undefined;
  /** Bytes of the file itself; a larger file answers 413. Default 25 MiB, as in the widget. */
  readonly maxFileSize?: number | undefined;
  /** Milliseconds in which a caller has to send at least one more KiB. Then 408. Default 30,000. */
  readonly stallTimeout?: number | undefined;
  /**
   * Stores answers for requests that are repeated with the same `Idempotency-Key`. Default: this process's memory,
   * which suits one copy of the server. Several copies need a shared store.
   */
  readonly store?: IdempotencyStore | undefined;
  /** Milliseconds to store an answer, which contains the borrower's name and address. Default 3,600,000 (an hour). */
  readonly idempotencyTtl?: number | undefined;
  /**
   * Keeps a runtime alive until the promise has settled, such as `ctx.waitUntil` of an edge worker. Otherwise a caller
   * who disconnects can end an upload whose answer they come back for.
   */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

/** Options of {@link createSessionStatusHandler}. */
export interface SessionStatusHandlerOptions extends RouteOptions {
  /** The second secret that this call requires. Sent upstream as `server-hash`, and nowhere else. */
  readonly serverHash: Secret;
  /** The base URL: `<upstream>/<session id>/session_upload_status/` is called. Default: the vendor's. */
  readonly upstream?: string | URL | undefined;
}
