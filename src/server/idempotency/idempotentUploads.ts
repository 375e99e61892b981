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

/** Forwards one upload per key at a time, and none once a response is stored. */
export interface IdempotencyGuard {
  /**
   * Claims a key. Waits for `waitTimeout` milliseconds while another request with this key is in progress.
   *
   * @param scope the `Idempotency-Key`, and everything that distinguishes its sender from another with an equal one
   * @throws RouteError (409) when the other request is still in progress then, (503) when the store fails or does not
   *   answer in time; the signal's reason when the signal is aborted
   */
  readonly claim: (
    scope: readonly (string | null)[],
    waitTimeout: number,
    signal: AbortSignal,
  ) => Promise<Claim>;
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

  async function tryToClaim(key: string): Promise<HeldClaim | null> {
    const claim = createClaimValue();
    own.set(key, null);
    const setting = (async () =>
      store.compareAndSet(key, { expected: [null], value: claim, ttl: lease, isClaim: true }))();
    const result = await callWithin(storeTimeout, () => setting).catch(() => null);
    if (result === true)
      return holdClaim(key, claim, parts, {
        onAnswer: (answer) => own.set(key, answer),
        onEnd: () => own.delete(key),
      });
    own.delete(key);
    // Another copy holds the key, or may hold it: a store that does not answer can outlast the lease.
    foreign.note(key, 'claim');
    if (result === false) return null;
    // A claim that the store sets after all, once it answers again, would lock out the retry for a whole lease.
    const undo = (): Promise<unknown> => store.compareAndDelete(key, claim);
    setting.then(undo, undo).catch(() => undefined);
    throw storeFailed();
  }

  async function readAnswer(key: string): Promise<KeptAnswer | null> {
    try {
      const value = await callWithin(storeTimeout, () => store.get(key));
      if (value === null) {
        foreign.note(key, 'nothing');
        return null;
      }
      const record = readRecord(key, value, cipher);
      foreign.note(key, record.isPending ? 'claim' : 'answer');
      return record.isPending ? null : await callWithin(storeTimeout, record.open);
    } catch {
      throw storeFailed();
    }
  }

  return {
    claim: async (scope, waitTimeout, signal) => {
      const key = await storeKey(scope);
      const end = performance.now() + waitTimeout;
      for (let pause = firstPause; ; pause = Math.min(pause * 1.5, longestPause)) {
        signal.throwIfAborted();
        const isOwn = own.has(key);
        const held = isOwn || foreign.mayHold(key) ? null : await tryToClaim(key);
        if (held) return { isMine: true, held };
        const answer = isOwn ? own.get(key) : await readAnswer(key);
        if (answer) return { isMine: false, answer };
        if (performance.now() >= end) throw underWay();
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
  };
}
