import type { SessionState } from '../../session/SessionState.js';
import { loadSessionStatus } from '../lazy.js';
import type { SessionStatus, SessionStatusParts } from './sessionStatus.js';

/** Follows the status of whichever session is current, if the host provides `fetchStatus`. */
export interface StatusFollower extends SessionStatus {
  /** Starts with the session of the current options, and forgets the one before. */
  readonly start: () => void;
}

/** Milliseconds until the code is requested again, if it could not be loaded. */
const retryIn = 30_000;

/** Creates a {@link StatusFollower}. Its code and TanStack Query's are loaded when they are needed. */
export function createStatusFollower(
  parts: SessionStatusParts & { readonly state: () => SessionState },
): StatusFollower {
  let current: SessionStatus | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts starts: code that arrives late is not for the session that is current then. */
  let started = 0;

  async function open(): Promise<void> {
    const mine = started;
    const createSessionStatus = await loadSessionStatus();
    if (mine !== started) return;
    if (createSessionStatus) {
      current = createSessionStatus(parts);
      current.reconcile(parts.state());
    } else timer = setTimeout(() => void open(), retryIn);
  }

  function stop(): void {
    started += 1;
    clearTimeout(timer);
    current?.stop();
    current = null;
  }

  return {
    start() {
      stop();
      if (parts.options().fetchStatus) void open();
    },
    reconcile: (state) => current?.reconcile(state),
    stop,
  };
}
