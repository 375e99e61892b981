import type { RouteErrorCode } from './RefusalCode.js';
import type { RouteErrorReason } from './RefusalReason.js';

/**
 * What became of a request, for logs and metrics. A closed union of codes, counts and times: no id, name, number, password, key
 * or file name can be put into it.
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
