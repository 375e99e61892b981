/**
 * A function to await between steps of long work: yields to the event loop every 16 ms, and rejects once the work has
 * taken too long.
 */
export type TimeBudget = () => Promise<void>;

/** Milliseconds of work between yields to the event loop. */
const turnLength = 16;

/**
 * Milliseconds that one step counts for at most. Steps are shorter: the rest was a wait, for Web Crypto or for a
 * processor that other programs had. A busy device is slow, and the file on it is not hostile.
 */
const longestStep = 64;

/**
 * Creates a clock that rejects with RangeError after `limit` milliseconds of work, excluding the time of yields and
 * waits. Work counts once, however many wait for the clock at the same time: they share one yield.
 */
export function createTimeBudget(limit: number): TimeBudget {
  let since = performance.now();
  let spent = 0;
  let turn: Promise<void> | null = null;
  return async () => {
    if (turn === null && spent <= limit) {
      const now = performance.now();
      if (now - since < turnLength) return;
      spent += Math.min(now - since, longestStep);
      if (spent <= limit)
        turn = new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
          since = performance.now();
          turn = null;
        });
    }
    if (spent > limit) throw new RangeError('Out of time');
    await turn;
  };
}
