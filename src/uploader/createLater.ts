/** Something to be done in a moment. */
export interface DelayedCall {
  /** Does it, once for all calls until then. */
  readonly call: () => void;
  /** Does it no more: it has become needless. */
  readonly clear: () => void;
}

/** Makes a {@link DelayedCall}. `delay` is in milliseconds, from the first call on. */
export function createDelayedCall(run: () => void, delay: number): DelayedCall {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    call() {
      timer ??= setTimeout(() => {
        timer = null;
        run();
      }, delay);
    },
    clear() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
