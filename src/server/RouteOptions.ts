import type { Secret } from './Secret.js';
import type { ServerEvent } from './ServerEvent.js';
import type { UpstreamFetch } from './UpstreamFetch.js';

/** What both handlers can be told. */
export interface RouteOptions {
  /** Sent upstream as `x-api-key`, and nowhere else. */
  readonly apiKey: Secret;
  /**
   * May this caller act on this session? Look at the request's cookies or token, never at the session id alone: without this check
   * one borrower can write into another's file. Asked once for each request, before a byte goes upstream.
   *
   * ℹ️ The request's body is being read: take nothing but its headers and URL. `false` answers 403, a throw 500.
   */
  readonly authorize: (caller: {
    readonly request: Request;
    readonly sessionId: string;
  }) => boolean | Promise<boolean>;
  /**
   * Origins of other sites' pages that may call, such as `https://apply.example.com`. Default: none, only pages of the same origin
   * (and callers that are no browser, which `authorize` judges).
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Request headers that pages of {@link allowedOrigins} may send besides `Content-Type` and `Idempotency-Key`. Default: none. */
  readonly allowedHeaders?: readonly string[] | undefined;
  /** Milliseconds that the upstream may take for its answer, or for taking in more bytes. Then 504. Default 60,000. */
  readonly timeout?: number | undefined;
  /** Leaves account numbers as the API sent them. Default `false`: all but the last four characters become `X`. */
  readonly revealAccountNumber?: boolean | undefined;
  /** Hears what became of each request. What it throws is ignored. */
  readonly onEvent?: ((event: ServerEvent) => void) | undefined;
  /** Carries the call upstream. Default: the runtime's `fetch`. On Node, `nodeFetch` of `statement-uploader/server/node` takes less memory and time. */
  readonly fetch?: UpstreamFetch | undefined;
}
