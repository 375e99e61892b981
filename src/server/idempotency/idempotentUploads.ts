import { toHex } from './bodyHash.js';
import { callWithin } from './callWithin.js';
import { createForeignClaims } from './foreignClaims.js';
import {
  type ClaimParts,
  type HeldClaim,
  holdClaim,
  lease,
  renewal,
  storeFailed,
  type StoreFailureListener,
  underWay,
} from './holdClaim.js';
import { createClaimValue, type KeptAnswer, readRecord } from './keptRecord.js';

/** The right to forward a request, or the stored response to an earlier one. */
type Claim =
  | { readonly isMine: true; readonly held: HeldClaim }
  | { readonly isMine: false; readonly answer: KeptAnswer };

/** Milliseconds in which an owner claims its key again after the store has lost it: a renewal, and a connection. */
const renewalGrace = renewal + 3_000;
const firstPause = 25;
const longestPause = 1_000;

/** Returns the store's key, a hash: neither session ids nor idempotency keys appear in the store. */
async function storeKey(scope: readonly (string | null)[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(scope));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `statement-upload:${toHex(hash)}`;
}

/** One request with a key. */
interface ClaimRequest {
  /** The `Idempotency-Key`, and everything that distinguishes its sender from another with an equal one. */
  readonly scope: readonly (string | null)[];
  /** Milliseconds to wait while another request with this key is in progress. */
  readonly waitTimeout: number;
  readonly signal: AbortSignal;
  readonly onFailure: StoreFailureListener;
}

/** Forwards one upload per key at a time, and none once a response is stored. */
export interface IdempotencyGuard {
  /**
   * Claims a key.
   *
   * @throws RouteError (409) when the other request is still in progress then, (503) when the store fails or does not
   *   answer in time; the signal's reason when the signal is aborted
   */
  readonly claim: (request: ClaimRequest) => Promise<Claim>;
}

/** Creates the {@link IdempotencyGuard} of a route. */
export function createIdempotencyGuard(parts: ClaimParts): IdempotencyGuard {
  const { store, cipher, storeTimeout } = parts;

  /**
   * The keys that this process works on, whatever the store says, which may lose them. The value is the response that
   * the store does not have yet.
   */
  const own = new Map<string, KeptAnswer | null>();
  const foreign = createForeignClaims(renewalGrace, 2 * lease);

  async function tryToClaim(key: string, onFailure: StoreFailureListener): Promise<HeldClaim | null> {
    const claim = createClaimValue();
    own.set(key, null);
    const setting = (async () =>
      store.compareAndSet(key, { expected: [null], value: claim, ttl: lease, isClaim: true }))();
    const result = await callWithin(storeTimeout, () => setting).catch((cause: unknown) =>
      storeFailed(cause),
    );
    if (result === true)
      return holdClaim(key, claim, parts, {
        onAnswer: (answer) => own.set(key, answer),
        onEnd: () => own.delete(key),
        onFailure,
      });
    own.delete(key);
    // Another copy holds the key, or may hold it: a store that does not answer can outlast the lease.
    foreign.note(key, 'claim');
    if (result === false) return null;
    // A claim that the store sets after all, once it answers again, would lock out the retry for a whole lease.
    const undo = (): Promise<unknown> => store.compareAndDelete(key, claim);
    setting.then(undo, undo).catch(() => undefined);
    throw result;
  }

  async function readAnswer(key: string): Promise<KeptAnswer | null> {
    let source: 'store' | 'cipher' = 'store';
    try {
      const value = await callWithin(storeTimeout, () => store.get(key));
      if (value === null) {
        foreign.note(key, 'nothing');
        return null;
      }
      const record = readRecord(key, value, cipher);
      foreign.note(key, record.isPending ? 'claim' : 'answer');
      source = 'cipher';
      return record.isPending ? null : await callWithin(storeTimeout, record.open);
    } catch (cause) {
      throw storeFailed(cause, source);
    }
  }

  return {
    claim: async ({ scope, waitTimeout, signal, onFailure }) => {
      const key = await storeKey(scope);
      const end = performance.now() + waitTimeout;
      for (let pause = firstPause; ; pause = Math.min(pause * 1.5, longestPause)) {
        signal.throwIfAborted();
        const isOwn = own.has(key);
        const held = isOwn || foreign.mayHold(key) ? null : await tryToClaim(key, onFailure);
        if (held) return { isMine: true, held };
        const answer = isOwn ? own.get(key) : await readAnswer(key);
        if (answer) return { isMine: false, answer };
        if (performance.now() >= end) throw underWay();
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
  };
}
