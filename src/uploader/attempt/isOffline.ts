import type { UploadError } from '../../errors/UploadError.js';
import type { StatementEvent } from '../../session/SessionEvent.js';

/**
 * Returns true if the device says that it is offline. Returns false where it does not say: on servers, `onLine` exists
 * without a value.
 */
export function isOffline(): boolean {
  // oxlint-disable-next-line typescript/no-unnecessary-boolean-literal-compare -- Node's navigator has no onLine, whatever the types say
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}

/** Milliseconds after which the widget tries although the device says that it is offline: it can be wrong. */
export const offlineWait = 30_000;

/** Makes a statement wait for the connection. `error`: of the attempt that ended for that reason. */
export function pause(error: UploadError | null = null): StatementEvent {
  return { type: 'paused', retryIn: offlineWait, error };
}
