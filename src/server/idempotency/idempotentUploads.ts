import { RouteError } from '../route/RouteError.js';
import type { UpstreamResponse } from '../upstream/readResponse.js';
import { toHex } from './bodyHash.js';
import type { IdempotencyStore } from './IdempotencyStore.js';

/** An answer, and the fingerprint of the body that got it. */
interface KeptAnswer extends UpstreamResponse {
  readonly fingerprint: string;
}

/** The right to send a request on, or the answer that was given to it before. */
type Claim =
  | {
      readonly isMine: true;
      /** Never rejects: where the store fails now, the key is free again when the lease is over. */
      readonly store: (answer: KeptAnswer) => Promise<void>;
      /** Lets the next one with the same key try: this one came to no answer that will stay true. Never rejects. */
      readonly release: () => Promise<void>;
    }
  | { readonly isMine: false; readonly answer: KeptAnswer };

/** What stands in the store under a key: that an upload is under way, or what it came to. */
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

/** Milliseconds. A process that dies with a request holds its key for so long and no longer. */
const lease = 30_000;
const pending = JSON.stringify({ isPending: true } satisfies Kept);
const firstPause = 25;
const longestPause = 1_000;

/** Hashed, so that neither session ids nor keys stand in the store. */
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

/** Sends what bears the same key in the same session once. */
export interface IdempotencyGuard {
  /**
   * Waits while another request with this key is under way.
   *
   * @throws RouteError (503) after `waitTimeout` milliseconds, or when the store fails; the signal's reason when that
   *   is aborted
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
    /** A renewal that is still on its way would overwrite what comes after it. */
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
