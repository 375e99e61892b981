/** What the request waits for: the browser's bytes, the upstream, or neither (this server and its host app). */
type WaitingFor = 'client' | 'upstream' | 'nobody';

/** Limits how long either side may keep a request waiting. */
export interface StallTimer {
  /** Sets the side that the request now waits for. Each wait for the upstream starts from zero. */
  readonly waitFor: (side: WaitingFor) => void;
  /** Records bytes received from the browser. */
  readonly received: (bytes: number) => void;
  readonly stop: () => void;
}

/** Bytes that a sender must deliver per `stallTimeout`: one byte a minute would hold a connection for days. */
const leastProgress = 1024;

/**
 * Creates one timer for a whole request. Waits for the browser add up until {@link leastProgress} more bytes have
 * arrived; each wait for the upstream is timed by itself. A slow browser thus never counts against the upstream, nor
 * the reverse.
 */
export function createStallTimer(options: {
  /** Milliseconds. */
  readonly stallTimeout: number;
  /** Milliseconds. */
  readonly timeout: number;
  readonly onStall: (side: 'client' | 'upstream') => void;
}): StallTimer {
  let side: WaitingFor = 'nobody';
  let since = performance.now();
  let clientWaited = 0;
  let progress = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function left(): number {
    const waited = performance.now() - since;
    if (side === 'client') return options.stallTimeout - clientWaited - waited;
    return side === 'upstream' ? options.timeout - waited : Math.min(options.stallTimeout, options.timeout);
  }

  function check(): void {
    const remaining = left();
    if (remaining <= 0 && side !== 'nobody') options.onStall(side);
    else timer = setTimeout(check, Math.max(remaining, 1));
  }
  timer = setTimeout(check, Math.min(options.stallTimeout, options.timeout));

  return {
    waitFor: (next) => {
      const now = performance.now();
      if (side === 'client') clientWaited += now - since;
      side = next;
      since = now;
    },
    received: (bytes) => {
      progress += bytes;
      if (progress < leastProgress) return;
      progress = 0;
      clientWaited = 0;
    },
    stop: () => clearTimeout(timer),
  };
}
