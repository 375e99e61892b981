import { RouteError } from '../route/RouteError.js';
import type { UpstreamResponse } from '../upstream/readResponse.js';
import { toHex } from './bodyHash.js';
import type { IdempotencyStore } from './IdempotencyStore.js';

/** A stored response, and the fingerprint of the body that produced it. */
interface KeptAnswer extends UpstreamResponse {
  readonly fingerprint: string;
}

/** The right to forward a request, or the stored response to an earlier one. */
type Claim =
  | {
      readonly isMine: true;
      /** Never rejects: if the store fails, the key becomes free when the lease expires. */
      readonly store: (answer: KeptAnswer) => Promise<void>;
      /** Frees the key for the next request, because this one got no response worth storing. Never rejects. */
      readonly release: () => Promise<void>;
    }
  | { readonly isMine: false; readonly answer: KeptAnswer };

/** The value stored under a key: an upload in progress, or its outcome. */
type Kept = { readonly isPending: true } | ({ readonly isPending: false } & KeptAnswer);

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('isPending' in value)) return false;
  return value.isPending === true || ('fingerprint' in value && 'status' in value && 'text' in value);
}

function parseKept(text: string | null): Kept | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  if (!isKept(value)) throw new TypeError('The store holds something else.');
  return value;
}

/** Milliseconds. If a process dies during a request, its key stays locked for at most this long. */
const lease = 30_000;
const pending = JSON.stringify({ isPending: true } satisfies Kept);
const firstPause = 25;
const longestPause = 1_000;

/** Returns the store's key, a hash: neither session ids nor idempotency keys appear in the store. */
async function storeKey(sessionId: string, key: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([sessionId, key]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `statement-upload:${toHex(hash)}`;
}

async function guarded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch {
    throw new RouteError(
      503,
      'server-unavailable',
      'The server cannot make sure that nothing is sent twice.',
      {
        reason: 'store-failed',
        headers: { 'retry-after': '2' },
      },
    );
  }
}

/** Forwards one upload per session and key at a time, and none once a response is stored. */
export interface IdempotencyGuard {
  /**
   * Claims a key. Waits while another request with this key is in progress.
   *
   * @throws RouteError (503) after `waitTimeout` milliseconds, or when the store fails; the signal's reason when the
   *   signal is aborted
   */
  readonly claim: (
    sessionId: string,
    key: string,
    waitTimeout: number,
    signal: AbortSignal,
  ) => Promise<Claim>;
}

export function createIdempotencyGuard(store: IdempotencyStore, ttl: number): IdempotencyGuard {
  function hold(key: string): Claim {
    let renewing: Promise<unknown> = Promise.resolve();
    const timer = setInterval(() => {
      renewing = store.set(key, pending, { ttl: lease }).catch(() => undefined);
    }, lease / 3);
    /** Waits for a renewal in flight, which would otherwise overwrite the next value. */
    async function stop(): Promise<void> {
      clearInterval(timer);
      await renewing;
    }
    return {
      isMine: true,
      store: async (answer) => {
        await stop();
        const value = JSON.stringify({ isPending: false, ...answer } satisfies Kept);
        await store.set(key, value, { ttl }).catch(() => undefined);
      },
      release: async () => {
        await stop();
        await store.delete(key).catch(() => undefined);
      },
    };
  }

  return {
    claim: async (sessionId, idempotencyKey, waitTimeout, signal) => {
      const key = await storeKey(sessionId, idempotencyKey);
      const end = performance.now() + waitTimeout;
      for (let pause = firstPause; performance.now() < end; pause = Math.min(pause * 1.5, longestPause)) {
        signal.throwIfAborted();
        if (await guarded(store.set(key, pending, { ttl: lease, ifAbsent: true }))) return hold(key);
        const kept = await guarded(store.get(key).then(parseKept));
        if (kept?.isPending === false) return { isMine: false, answer: kept };
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      throw new RouteError(503, 'server-unavailable', 'The same upload is still under way.', {
        headers: { 'retry-after': '5' },
      });
    },
  };
}
