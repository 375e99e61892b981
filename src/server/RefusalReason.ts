/** Whose doing a refusal is. */
export type RouteErrorReason =
  /** The request is not one that this route takes. */
  | 'request'
  /** The caller may not: `authorize` said no, or the page is of another origin. */
  | 'not-allowed'
  /** The caller went away before the answer. */
  | 'client-gone'
  /** The caller sent too slowly. */
  | 'client-stalled'
  /** The upstream could not be reached, or cut the connection. */
  | 'upstream-unreachable'
  /** The upstream took or answered nothing for `timeout`. */
  | 'upstream-timeout'
  /** The upstream answered with something that is no answer of the API. */
  | 'upstream-unreadable'
  /** `authorize`, `apiKey` or `serverHash` threw, or this handler did. */
  | 'server-failed'
  /** The idempotency store threw. Nothing is sent without it, or a statement could be stored twice. */
  | 'store-failed';
