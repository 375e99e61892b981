/**
 * A fault of the connection during one upload: it carries `share` (0 to 1) of the body, of the response's head, or of
 * the response's content, and then
 * - `reset`: is reset at both ends
 * - `close`: is closed without an error, as if the response were complete
 * - `silence`: stays open without data
 * - `drip`: continues at one byte a second
 *
 * With `connection`, the proxy accepts the request's first bytes and forwards none of them.
 */
export type LineFault =
  | { readonly on: 'connection'; readonly ending: 'reset' | 'silence' }
  | {
      readonly on: 'body' | 'head' | 'answer';
      readonly share: number;
      readonly ending: 'reset' | 'close' | 'silence' | 'drip';
    };
