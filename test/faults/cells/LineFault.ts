/**
 * What the line does to one upload: it carries `share` (0 to 1) of the body or of the answer, and then
 * - `reset`: breaks, for both ends
 * - `silence`: carries nothing more and stays open
 * - `drip`: goes on at one byte a second
 *
 * On a `connection` the line takes the request's first bytes from the browser and lets none of them through.
 */
export type LineFault =
  | { readonly on: 'connection'; readonly ending: 'reset' | 'silence' }
  | {
      readonly on: 'body' | 'answer';
      readonly share: number;
      readonly ending: 'reset' | 'silence' | 'drip';
    };
