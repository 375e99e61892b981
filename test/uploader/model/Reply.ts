import type { ApiErrorCode } from '../../../src/errors/ApiErrorCode.js';

/**
 * The result of one request.
 * - `judged`: the response of a correct server: accepted, an error, or a duplicate
 * - `details-follow`: the same, but the statement is not processed yet
 * - `cut-off`, `lost`, `lost-in-silence`: judged too, but the response arrives partly or not at all
 * - `refused`: any documented code, whether or not it applies
 * - `http`: the response of a proxy
 * - `failed`, `stalled`: the connection broke before the body was sent
 */
export type Reply =
  | {
      readonly type:
        'judged' | 'details-follow' | 'cut-off' | 'lost' | 'lost-in-silence' | 'failed' | 'stalled';
    }
  | { readonly type: 'refused'; readonly code: ApiErrorCode }
  | {
      readonly type: 'http';
      readonly status: number;
      readonly body: string;
      /** Seconds, or nothing. */
      readonly retryAfter: number | null;
    };
