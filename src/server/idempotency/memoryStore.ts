import type { IdempotencyStore } from './IdempotencyStore.js';

interface Entry {
  readonly value: string;
  readonly expires: number;
  readonly isClaim: boolean;
}

/** The longest delay of a timer: 2^31 - 1 milliseconds. */
const longestDelay = 2_147_483_647;

/**
 * Creates an {@link IdempotencyStore} in this process's memory. Responses are dropped when they expire, without waiting
 * for another request.
 *
 * @param maxLength total characters of all keys and values; the responses stored longest ago are evicted first. The
 *   claim of an upload in progress never is: it has about 130 characters, and one for each upload at a time. Default 16
 *   Mi
 */
export function createMemoryStore({
  maxLength = 16 * 1024 * 1024,
}: { maxLength?: number } = {}): IdempotencyStore {
  // In the order of their last change.
  const entries = new Map<string, Entry>();
  let length = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timerAt = Number.POSITIVE_INFINITY;

  function remove(key: string): void {
    const entry = entries.get(key);
    if (!entry) return;
    length -= key.length + entry.value.length;
    entries.delete(key);
  }

  function find(key: string): string | null {
    const entry = entries.get(key);
    if (!entry) return null;
    if (entry.expires > Date.now()) return entry.value;
    remove(key);
    return null;
  }

  function sweep(): void {
    timerAt = Number.POSITIVE_INFINITY;
    const now = Date.now();
    let next = Number.POSITIVE_INFINITY;
    for (const [key, { expires }] of entries) {
      if (expires <= now) remove(key);
      else next = Math.min(next, expires);
    }
    sweepAt(next);
  }

  /** Keeps one timer, for the value that expires first. */
  function sweepAt(expires: number): void {
    if (expires >= timerAt) return;
    clearTimeout(timer);
    timerAt = expires;
    timer = setTimeout(sweep, Math.min(Math.max(expires - Date.now(), 1), longestDelay));
    // On Node, Bun and Deno, a timer keeps the process alive unless told otherwise. Elsewhere it is a number.
    if (typeof timer === 'object' && 'unref' in timer) (timer as { unref: () => void }).unref();
  }

  function makeRoom(): void {
    for (const [key, { isClaim }] of entries) {
      if (length <= maxLength) return;
      if (!isClaim) remove(key);
    }
  }

  return {
    get: (key) => Promise.resolve(find(key)),
    compareAndSet: (key, { expected, value, ttl, isClaim }) => {
      // Edge workers drop a timer with the request that set it.
      if (Date.now() > timerAt) sweep();
      if (!expected.includes(find(key))) return Promise.resolve(false);
      remove(key);
      const expires = Date.now() + ttl;
      entries.set(key, { value, expires, isClaim });
      length += key.length + value.length;
      makeRoom();
      sweepAt(expires);
      return Promise.resolve(entries.has(key));
    },
    compareAndDelete: (key, expected) => {
      if (find(key) !== expected) return Promise.resolve(false);
      remove(key);
      return Promise.resolve(true);
    },
  };
}
