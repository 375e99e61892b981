/** Whom the request is waiting for: the browser's bytes, the upstream, or nobody but this server and its host. */
type WaitingFor = 'client' | 'upstream' | 'nobody';

/** Sees that neither side keeps a request waiting for ever. */
export interface StallTimer {
  /** From now on the request waits for this side. Waiting for the upstream starts anew each time. */
  readonly waitFor: (side: WaitingFor) => void;
  /** So many bytes came from the browser. */
  readonly received: (bytes: number) => void;
  readonly stop: () => void;
}

/**
 * Bytes. A sender has to bring as many in each `stallTimeout`, or it is none: one byte a minute would hold a place for
 * days.
 */
const leastProgress = 1024;

/**
 * One timer for a whole request. The browser's waits add up until {@link leastProgress} more bytes have come; a wait
 * for the upstream counts from its own start, so that a slow browser is never held against the upstream, nor the other
 * way round.
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
