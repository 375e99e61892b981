/** Remembers which keys other copies of the server hold, for a store that may lose them. */
export interface ForeignClaims {
  /** Whether another copy may hold a key although the store has no value for it. */
  readonly mayHold: (key: string) => boolean;
  /** Records what the store has for a key. */
  readonly note: (key: string, found: 'claim' | 'answer' | 'nothing') => void;
}

/**
 * Creates the memory of one process.
 *
 * A key whose claim was seen and is gone was released, or its owner died, or the store has lost it: by a restart
 * without persistence, a failover or an eviction. The owner then claims it again with its next renewal. A key therefore
 * counts as held for another `grace` milliseconds.
 *
 * @param longest milliseconds after which a claim that was seen is forgotten
 */
export function createForeignClaims(grace: number, longest: number): ForeignClaims {
  /** When a key counts as free. The claims seen longest ago come first. */
  const seen = new Map<string, number>();

  return {
    mayHold: (key) => {
      const now = performance.now();
      for (const [each, end] of seen) {
        if (end > now) break;
        seen.delete(each);
      }
      return (seen.get(key) ?? 0) > now;
    },
    note: (key, found) => {
      const end = seen.get(key);
      if (found === 'nothing') {
        if (end !== undefined) seen.set(key, Math.min(end, performance.now() + grace));
        return;
      }
      seen.delete(key);
      if (found === 'claim') seen.set(key, performance.now() + longest);
    },
  };
}
