/** Counts the requests with each key. */
export interface AttemptCounter {
  /** Returns how many requests with this key there have been, this one included. */
  readonly count: (key: string) => number;
}

/** Keys of the last hours: about 2 MiB. */
const mostKeys = 10_000;

/** Creates a counter that forgets the keys that it has not seen for the longest time. */
export function createAttemptCounter(most: number = mostKeys): AttemptCounter {
  const counts = new Map<string, number>();
  return {
    count: (key) => {
      const count = (counts.get(key) ?? 0) + 1;
      counts.delete(key);
      counts.set(key, count);
      const [oldest] = counts.keys();
      if (counts.size > most && oldest !== undefined) counts.delete(oldest);
      return count;
    },
  };
}
