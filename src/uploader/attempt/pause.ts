import type { UploadError } from '../../errors/UploadError.js';
import type { StatementEvent } from '../../session/SessionEvent.js';

/** Milliseconds after which the widget tries although the device says that it is offline: it can be wrong. */
export const offlineWait = 30_000;

/** Makes a statement wait for the connection. `error`: of the attempt that ended for that reason. */
export function pause(error: UploadError | null = null): StatementEvent {
  return { type: 'paused', retryIn: offlineWait, error };
}
