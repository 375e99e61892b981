/** An answer for the caller: cleaned, and small enough to be kept. */
export interface UpstreamResponse {
  readonly status: number;
  /** JSON. */
  readonly text: string;
  readonly retryAfter: string | null;
}
