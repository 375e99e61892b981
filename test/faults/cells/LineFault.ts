/**
 * A fault of the connection during one upload: it carries `share` (0 to 1) of the body or of the response, and then
 * - `reset`: is reset at both ends
 * - `silence`: stays open without data
 * - `drip`: continues at one byte a second
 *
 * With `connection`, the proxy accepts the request's first bytes and forwards none of them.
 */
export type LineFault =
  | { readonly on: 'connection'; readonly ending: 'reset' | 'silence' }
  | {
      readonly on: 'body' | 'answer';
      readonly share: number;
      readonly ending: 'reset' | 'silence' | 'drip';
    };
