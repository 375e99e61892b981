/** A call that can go on after its caller has been answered. */
export interface OutlastingCall<T> {
  /** Settles with the call, or rejects with the signal's reason when the caller's signal is aborted. */
  readonly forCaller: Promise<T>;
  /** Settles with the call, or when it is given up. */
  readonly outcome: Promise<T>;
}

/**
 * Starts a call under a signal of its own. When the caller's signal is aborted, the call is aborted as well, unless
 * `outlasts` says that its result is still wanted: then it may take another `longest` milliseconds.
 */
export function outlastCaller<T>(
  caller: AbortSignal,
  { longest, outlasts }: { readonly longest: number; readonly outlasts: (reason: unknown) => boolean },
  call: (signal: AbortSignal) => Promise<T>,
): OutlastingCall<T> {
  const own = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const gaveUp = new Promise<never>((_, reject) => {
    // A call that ignores its signal ends with it all the same.
    own.signal.addEventListener('abort', () => reject(own.signal.reason));
  });
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = (): void => {
      const { reason }: { reason: unknown } = caller;
      reject(reason);
      if (outlasts(reason)) timer = setTimeout(() => own.abort(reason), longest);
      else own.abort(reason);
    };
    if (caller.aborted) onAbort();
    else caller.addEventListener('abort', onAbort, { once: true });
  });
  // Each may reject when nobody waits for it any more.
  for (const promise of [gaveUp, aborted]) promise.catch(() => undefined);
  const outcome = Promise.race([call(own.signal), gaveUp]).finally(() => clearTimeout(timer));
  return { outcome, forCaller: Promise.race([outcome, aborted]) };
}
