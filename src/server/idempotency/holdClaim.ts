import { RouteError } from '../route/RouteError.js';
import { toLoggable } from '../route/toLoggable.js';
import { callWithin } from './callWithin.js';
import type { IdempotencyStore } from './IdempotencyStore.js';
import { type AnswerCipher, type KeptAnswer, writeAnswer } from './keptRecord.js';

/** What failed where the request goes on without it, so that no refusal tells of it. */
export type StoreStep = 'renew' | 'seal' | 'keep' | 'release';

/** What all claims of a guard share. */
export interface ClaimParts {
  readonly store: IdempotencyStore;
  /** Milliseconds for which a response is stored. */
  readonly ttl: number;
  readonly cipher: AnswerCipher | null;
  /** Milliseconds that a call to the store or the cipher may take. */
  readonly storeTimeout: number;
}

/** Receives what failed where the request goes on without it. Must not throw. */
export type StoreFailureListener = (step: StoreStep, cause: unknown) => void;

/** The right to forward an upload, until `keep` or `release` is called. */
export interface HeldClaim {
  /**
   * Makes sure that the key is still this request's, just before the upload becomes complete at the API. Until then,
   * the API has nothing to store.
   *
   * @throws RouteError (409) when another request owns the key, (503) when the store does not say so in time
   */
  readonly confirm: () => Promise<void>;
  /** Whether `confirm` has succeeded: the API may have the complete upload. */
  readonly isConfirmed: () => boolean;
  /** Stores the response, and tries again for about a minute if that fails. Never rejects. */
  readonly keep: (answer: KeptAnswer) => Promise<void>;
  /** Frees the key for the next request, because this one got no response worth storing. Never rejects. */
  readonly release: () => Promise<void>;
}

/** Milliseconds. If a process dies during a request, its key stays locked for at most this long. */
export const lease = 30_000;
/** Milliseconds. A store that lost the claim, by a restart or an eviction, has it again after this time. */
export const renewal = 2_000;
/** Milliseconds between the attempts to store a response: a restart or a failover of the store takes seconds. */
const keepPauses = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

/** Creates the error for a request whose key another request holds (draft-ietf-httpapi-idempotency-key-header, 2.6). */
export function underWay(): RouteError {
  return new RouteError(409, 'too-many-requests', 'The same upload is still under way.', {
    reason: 'in-progress',
    headers: { 'retry-after': '10' },
  });
}

/** Creates the error for a store or cipher that failed or did not answer. */
export function storeFailed(cause: unknown, source: 'store' | 'cipher' = 'store'): RouteError {
  return new RouteError(
    503,
    'server-unavailable',
    'The server cannot make sure that nothing is sent twice.',
    {
      reason: 'store-failed',
      headers: { 'retry-after': '2' },
      origin: { source, cause: source === 'store' ? toLoggable(cause) : cause },
    },
  );
}

/**
 * Holds a claimed key: renews its lease until the request ends.
 *
 * Every change of the key expects this request's own claim, or no value: a store that was restarted or that has dropped
 * the claim gets it back, and what another owner has set stays.
 *
 * @param onAnswer called with the response before it is stored
 * @param onEnd called when the key is no longer held
 */
export function holdClaim(
  key: string,
  claim: string,
  { store, ttl, cipher, storeTimeout }: ClaimParts,
  {
    onAnswer,
    onEnd,
    onFailure,
  }: {
    readonly onAnswer: (answer: KeptAnswer) => void;
    readonly onEnd: () => void;
    readonly onFailure: StoreFailureListener;
  },
): HeldClaim {
  let isConfirmed = false;
  let isOver = false;
  const expected = [claim, null];

  const renew = (): Promise<boolean> =>
    callWithin(storeTimeout, () =>
      store.compareAndSet(key, { expected, value: claim, ttl: lease, isClaim: true }),
    );

  const timer = setInterval(() => {
    renew().then(
      (isMine) => {
        if (!isMine) clearInterval(timer);
      },
      (cause: unknown) => onFailure('renew', cause),
    );
  }, renewal);

  /** Resolves to whether the response needs no other attempt. */
  async function tryToKeep(answer: KeptAnswer): Promise<boolean> {
    let step: StoreStep = 'seal';
    try {
      const value = await callWithin(storeTimeout, () => writeAnswer(key, answer, cipher));
      step = 'keep';
      await callWithin(storeTimeout, () =>
        store.compareAndSet(key, { expected, value, ttl, isClaim: false }),
      );
      return true;
    } catch (cause) {
      onFailure(step, cause);
      return false;
    }
  }

  function end(): void {
    isOver = true;
    clearInterval(timer);
    onEnd();
  }

  return {
    confirm: async () => {
      // The API has answered in the middle of the body, and the key may be somebody else's by now.
      if (isOver) throw underWay();
      const isMine = await renew().catch((cause: unknown) => {
        throw storeFailed(cause);
      });
      if (!isMine) throw underWay();
      isConfirmed = true;
    },
    isConfirmed: () => isConfirmed,
    keep: async (answer) => {
      onAnswer(answer);
      for (const pause of [...keepPauses, 0]) {
        if (await tryToKeep(answer)) break;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      end();
    },
    release: async () => {
      end();
      await callWithin(storeTimeout, () => store.compareAndDelete(key, claim)).catch((cause: unknown) =>
        onFailure('release', cause),
      );
    },
  };
}
