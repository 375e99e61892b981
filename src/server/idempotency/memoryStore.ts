import type { IdempotencyStore } from './IdempotencyStore.js';

interface Entry {
  readonly value: string;
  readonly expires: number;
}

/**
 * Creates an {@link IdempotencyStore} in this process's memory.
 *
 * @param maxLength total characters of all values; the values set longest ago are evicted first. Default 16 Mi
 */
export function createMemoryStore({
  maxLength = 16 * 1024 * 1024,
}: { maxLength?: number } = {}): IdempotencyStore {
  // In the order of their last `set`, so that values under renewal are never evicted first.
  const entries = new Map<string, Entry>();
  let length = 0;

  function remove(key: string): void {
    length -= entries.get(key)?.value.length ?? 0;
    entries.delete(key);
  }

  function find(key: string): string | null {
    const entry = entries.get(key);
    if (!entry) return null;
    if (entry.expires > Date.now()) return entry.value;
    remove(key);
    return null;
  }

  function makeRoom(): void {
    const now = Date.now();
    for (const [key, { expires }] of entries) {
      if (expires > now && length <= maxLength) break;
      remove(key);
    }
  }

  return {
    get: (key) => Promise.resolve(find(key)),
    set: (key, value, { ttl, ifAbsent = false }) => {
      if (ifAbsent && find(key) !== null) return Promise.resolve(false);
      remove(key);
      entries.set(key, { value, expires: Date.now() + ttl });
      length += value.length;
      makeRoom();
      return Promise.resolve(true);
    },
    delete: (key) => Promise.resolve(remove(key)),
  };
}
