/** An upload session, as the lender's server would have created it. */
export interface SandboxSession {
  /** The first month asked for, `YYYY-MM`. */
  readonly from: string;
  /** The last month asked for, `YYYY-MM`. */
  readonly to: string;
  /** Default `open`. */
  readonly state?: 'open' | 'expired' | 'deleted' | undefined;
}
