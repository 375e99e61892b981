import type { IdempotencyStore } from './IdempotencyStore.js';
import type { RouteOptions } from './RouteOptions.js';

/** What {@link createUploadHandler} can be told. */
export interface UploadHandlerOptions extends RouteOptions {
  /** The API's upload call. Default: the vendor's. Its own query string is kept. */
  readonly upstream?: string | URL | undefined;
  /** Bytes of the file itself; more answers 413. Default 25 MiB, as in the widget. */
  readonly maxFileSize?: number | undefined;
  /** Milliseconds in which a caller has to send at least one more KiB. Then 408. Default 30,000. */
  readonly stallTimeout?: number | undefined;
  /**
   * Where answers are kept for requests that come again with the same `Idempotency-Key`. Default: in this process's memory, which is
   * right for one copy of the server; several copies need one that they share.
   */
  readonly store?: IdempotencyStore | undefined;
  /** Milliseconds for which an answer is kept. It holds the borrower's name and address. Default 3,600,000: an hour. */
  readonly idempotencyTtl?: number | undefined;
  /**
   * Keeps a runtime alive until the promise has settled, such as `ctx.waitUntil` of an edge worker. Where a request's end ends everything,
   * a caller who goes away would otherwise end an upload whose answer they come back for.
   */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}
