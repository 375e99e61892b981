import type { ApiErrorCode } from '../../../src/errors/ApiErrorCode.js';

/** A field of an answer that a server may leave out, or send as `null`. */
export type Told = 'told' | 'null' | 'absent';

/**
 * The result of one request.
 * - `judged`: the response of a correct server: accepted, an error, or a duplicate
 * - `details-follow`: the same, but the statement is not processed yet
 * - `cut-off`, `lost`, `lost-in-silence`: judged too, but the response arrives partly or not at all
 * - `refused`: any documented code, whether or not it applies
 * - `http`: the response of a proxy. `judged`: after the server has judged the statement
 * - `failed`, `stalled`: the connection broke before the body was sent
 */
export type Reply =
  | {
      readonly type: 'judged' | 'details-follow' | 'cut-off';
      readonly months: Told;
      readonly missing: Told;
      /** The response names the account. */
      readonly account: boolean;
    }
  | { readonly type: 'lost' | 'lost-in-silence' | 'failed' | 'stalled' }
  | { readonly type: 'refused'; readonly code: ApiErrorCode }
  | {
      readonly type: 'http';
      readonly status: number;
      readonly body: string;
      /** Seconds, or nothing. */
      readonly retryAfter: number | null;
      readonly judged: boolean;
    };

/** The response of a correct server that says everything. */
export const judged: Reply = { type: 'judged', months: 'told', missing: 'told', account: true };
