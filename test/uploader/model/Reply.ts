import type { ApiErrorCode } from '../../../src/errors/ApiErrorCode.js';

/**
 * What becomes of one request.
 * - `judged`: what a true server says: it accepts, or tells what is wrong or there already
 * - `details-follow`: the same, but the statement is not read yet
 * - `cut-off`, `lost`, `lost-in-silence`: judged too, but the answer arrives in part or not at all
 * - `refused`: a documented code, whether or not there is reason for it
 * - `http`: an answer of something in between
 * - `failed`, `stalled`: the connection broke before all bytes had left
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
