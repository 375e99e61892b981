import type { RouteOptions } from './RouteOptions.js';
import type { Secret } from './Secret.js';

/** What {@link createSessionStatusHandler} can be told. */
export interface SessionStatusHandlerOptions extends RouteOptions {
  /** The second secret that this call wants. Sent upstream as `server-hash`, and nowhere else. */
  readonly serverHash: Secret;
  /** Where sessions are: `<upstream>/<session id>/session_upload_status/` is called. Default: the vendor's. */
  readonly upstream?: string | URL | undefined;
}
