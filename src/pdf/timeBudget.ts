/**
 * Lets the page live, and ends work that takes too long: awaited between steps, it gives way every few milliseconds.
 */
export type TimeBudget = () => Promise<void>;

/** Milliseconds of work after which the page gets its turn. */
const turnLength = 16;

/** A clock that rejects after `limit` milliseconds of work; the page's own turns do not count. */
export function createTimeBudget(limit: number): TimeBudget {
  let since = performance.now();
  let spent = 0;
  return async () => {
    const now = performance.now();
    if (now - since < turnLength) return;
    spent += now - since;
    if (spent > limit) throw new RangeError('Out of time');
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
