/** What {@link withDeadline} rejects with when the time is up. */
class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/**
 * Settles as `work` does, but rejects with {@link DeadlineError} after `milliseconds`, and with the signal's reason as
 * soon as it aborts. It guards every wait for what the widget did not write itself: a `File`, a chunk, a function of
 * the host's.
 */
export function withDeadline<T>(work: PromiseLike<T>, milliseconds: number, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => settle(() => reject(signal.reason));
    const timer = setTimeout(() => settle(() => reject(new DeadlineError())), milliseconds);
    function settle(then: () => void): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      then();
    }
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort);
    work.then(
      (value) => settle(() => resolve(value)),
      (reason: unknown) => settle(() => reject(reason)),
    );
  });
}
