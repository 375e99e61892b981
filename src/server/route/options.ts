import type { StoreStep } from '../idempotency/holdClaim.js';
import type { IdempotencyStore } from '../idempotency/IdempotencyStore.js';
import type { AnswerCipher } from '../idempotency/keptRecord.js';
import type { Secret } from './hostCalls.js';
import type { Limit } from './limit.js';
import type { RequestTiming } from './RequestTrace.js';
import type { ErrorContext, RouteErrorCode, RouteErrorReason } from './RouteError.js';

/**
 * The outcome of a request, for logs and metrics. A closed union of codes, counts and times: it cannot contain ids,
 * names, account numbers, passwords, keys or file names. Only the ids of requests are texts from outside.
 */
export type ServerEvent =
  | ({
      readonly type: 'answered';
      /** The upstream's HTTP status, which the response repeats. */
      readonly status: number;
      /** True when the response is the stored one for the same `Idempotency-Key`: nothing was forwarded. */
      readonly replayed: boolean;
    } & RequestTiming)
  | ({
      readonly type: 'refused';
      readonly reason: RouteErrorReason;
      readonly status: number;
      readonly code: RouteErrorCode;
    } & RequestTiming)
  | {
      /**
       * The idempotency store failed, or did not answer in time, where the request goes on without it. `renew`: the
       * claim of an upload in progress; tried again in 2 seconds. `seal`, `keep`: the response, which the caller has
       * all the same; tried again for a minute. `release`: the key stays locked for up to 30 seconds.
       */
      readonly type: 'store-failed';
      readonly step: StoreStep;
      readonly requestId: string;
    };

/**
 * The part of `fetch` that the route needs: makes one upstream call, reads its body no faster than it can be sent, and
 * follows no redirect.
 */
export type UpstreamFetch = (
  url: string,
  init: {
    readonly method: 'GET' | 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
    readonly signal: AbortSignal;
    /** Required with a stream (Fetch, "request"); missing in the DOM types. */
    readonly duplex: 'half';
    readonly redirect: 'error' | 'manual';
    readonly window: null;
  },
) => Promise<Response>;

/** Options of both handlers. */
export interface RouteOptions {
  /**
   * Sent upstream as `x-api-key`, and nowhere else.
   *
   * ⚠️ An empty text is an error when the handler is created. Where the key is not known yet at that moment, such as
   * during `next build`, pass a function.
   */
  readonly apiKey: Secret;
  /**
   * Decides whether this caller may act on this session. Check the request's cookies or token, never the session id
   * alone: without this check, one borrower can upload into another's session. Called once per request, before any byte
   * goes upstream.
   *
   * ℹ️ The request's body is not yours: use only its headers and URL. Only `true` lets the caller in, everything else
   * responds with 403, a throw with 500.
   */
  readonly authorize: (caller: {
    readonly request: Request;
    readonly sessionId: string;
  }) => boolean | Promise<boolean>;
  /**
   * The origin under which browsers reach this route, such as `https://apply.example.com`. Set it behind a proxy that
   * changes the `Host` header: browsers that send no `Sec-Fetch-Site` (before 2023, or over plain http) are judged by
   * it. Default: the host of the request.
   */
  readonly origin?: string | undefined;
  /**
   * Decides whether this caller has sent too many requests, before anything of the body is read and before
   * {@link authorize}. Default: no limit.
   *
   * ℹ️ Count by what the caller cannot choose: the login, or the address that your proxy reports. `{ retryAfter }`
   * responds with 429 and this many seconds, which the widget waits for; a throw responds with 500.
   */
  readonly limit?: Limit | undefined;
  /**
   * Other origins whose pages may call the route, such as `https://apply.example.com`. Default: none; only pages of the
   * same origin may (and callers that are not browsers, which `authorize` has to judge).
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /**
   * Request headers that pages of {@link allowedOrigins} may send besides `Content-Type` and `Idempotency-Key`.
   * Default: none.
   */
  readonly allowedHeaders?: readonly string[] | undefined;
  /**
   * Milliseconds that the upstream may take to respond, or to accept more bytes, before the route responds with 504.
   * Default 60,000.
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds that `limit`, `authorize`, `identifyCaller`, `apiKey` and `serverHash` may take each, before the route
   * responds with 503. Default
   * 10,000.
   */
  readonly hostTimeout?: number | undefined;
  /** Returns account numbers unmasked. Default `false`: all but the last four characters become `X`. */
  readonly revealAccountNumber?: boolean | undefined;
  /**
   * Receives the outcome of each request. Nobody waits for it, and what it throws or rejects with is ignored: handle
   * its errors in the function itself.
   */
  readonly onEvent?: ((event: ServerEvent) => unknown) | undefined;
  /**
   * Receives what was thrown wherever the route hides it from the caller: by a function of yours, by the store, the
   * cipher or the connection to the API. Called before `onEvent` tells the outcome, and for errors in spite of which
   * the request goes on. Not called for what is wrong with the request itself. What it throws is ignored.
   *
   * Errors of the connection and of the store come as copies, without the parts of requests and responses that clients
   * attach to them.
   *
   * ⚠️ A cause can contain whatever your own code puts into its errors. It is for your error log, not for analytics.
   */
  readonly onError?: ((cause: unknown, context: ErrorContext) => unknown) | undefined;
  /**
   * Returns the id of a request, 1 to 128 of `A-Z a-z 0-9 _ . : / + = @ -`, for events, for the API and for the caller
   * (as `X-Request-Id`). Default: the request's own `X-Request-Id`, which proxies set, or else a random UUID, which
   * also replaces an invalid one. Called for every request, `OPTIONS` included.
   *
   * ⚠️ Where no proxy overwrites the header, its text is the caller's: return an id of your own.
   */
  readonly requestId?: ((request: Request) => string) | undefined;
  /**
   * Sends the upstream request. Default: the runtime's `fetch`. On Node, `nodeFetch` of
   * `statement-uploader/server/node` uses less memory and CPU time.
   */
  readonly fetch?: UpstreamFetch | undefined;
}

/** Options of {@link createUploadHandler}. */
export interface UploadHandlerOptions extends RouteOptions {
  /** URL of the API's upload call. Default: the vendor's. Its query string is kept. */
  readonly upstream?: string | URL | undefined;
  /** Maximum bytes of the file itself; a larger file gets 413. Default 25 MiB, as in the widget. */
  readonly maxFileSize?: number | undefined;
  /** Milliseconds within which a caller has to send at least another KiB, or gets 408. Default 30,000. */
  readonly stallTimeout?: number | undefined;
  /**
   * Stores responses for requests that are repeated with the same `Idempotency-Key`. Default: this process's memory,
   * which suits a single server instance. Several instances need a shared store, such as `createRedisStore` of
   * `statement-uploader/server/redis`.
   */
  readonly store?: IdempotencyStore | undefined;
  /**
   * Milliseconds that each call to the store or the cipher may take. After that, it counts as failed: an upload that
   * the API does not have completely gets 503, any other its answer. Default 2,000.
   */
  readonly storeTimeout?: number | undefined;
  /**
   * Milliseconds to store a response, which may contain the borrower's name and address. Default 3,600,000 (an hour).
   */
  readonly idempotencyTtl?: number | undefined;
  /** Encrypts the responses in the store. Default: none; they are stored as the caller gets them. */
  readonly cipher?: AnswerCipher | undefined;
  /**
   * Returns who is calling, such as the login's user id: a stored response is repeated to this caller only. Called
   * after `authorize`, for requests with an `Idempotency-Key`. A throw, or anything but a text with characters,
   * responds with 500. Default: whoever `authorize` lets use the session.
   *
   * ⚠️ It must return the same text for each attempt, so not an access token that is renewed between two of them.
   */
  readonly identifyCaller?:
    | ((caller: { readonly request: Request; readonly sessionId: string }) => string | Promise<string>)
    | undefined;
  /**
   * Milliseconds for which the route still waits for the API after it has responded with 504, if the request has an
   * `Idempotency-Key` and the API has the complete upload. A response that arrives by then is stored; until then, a
   * repeated request gets 409. Default 120,000.
   */
  readonly lateTimeout?: number | undefined;
  /**
   * Keeps a runtime alive until the promise has settled, such as `ctx.waitUntil` of an edge worker. Without it, a
   * caller that disconnects can end an upload whose response it will retry for. What it throws is ignored.
   */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
  /**
   * Abort it when the server is about to stop. Uploads that the API does not have completely, and new ones, are then
   * refused with 503, so that the widget sends them to another copy; the others get their answers. Default: none.
   * `createDrain` of `statement-uploader/server/node` has one.
   */
  readonly shutdownSignal?: AbortSignal | undefined;
}

/** Options of {@link createSessionStatusHandler}. */
export interface SessionStatusHandlerOptions extends RouteOptions {
  /** The second secret that this call requires. Sent upstream as `server-hash`, and nowhere else. */
  readonly serverHash: Secret;
  /** Base URL: the handler calls `<upstream>/<session id>/session_upload_status/`. Default: the vendor's. */
  readonly upstream?: string | URL | undefined;
}
