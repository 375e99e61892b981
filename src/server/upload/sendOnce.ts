import { createBodyHash, type BodyHash } from '../idempotency/bodyHash.js';
import type { IdempotencyGuard } from '../idempotency/idempotentUploads.js';
import { isDefinite } from '../idempotency/isDefinite.js';
import type { StoreFailureListener } from '../idempotency/holdClaim.js';
import { RouteError } from '../route/RouteError.js';
import { maskAnswer, type UpstreamResponse } from '../upstream/readResponse.js';
import { outlastCaller } from './outlastCaller.js';

/** What an upload with a key adds to its forwarding. */
export interface GuardedForwarding {
  /** Outlasts the caller's signal when a late response is still wanted. */
  readonly signal: AbortSignal;
  readonly fingerprint: BodyHash;
  /** Must be called before the form becomes complete at the API. */
  readonly beforeEnd: () => Promise<void>;
}

/** One request with an `Idempotency-Key`. */
interface KeyedUpload {
  readonly guard: IdempotencyGuard;
  /** The key, and what distinguishes its sender from another with an equal one. */
  readonly scope: readonly (string | null)[];
  /** The caller's. */
  readonly signal: AbortSignal;
  /** Milliseconds that the API may take. */
  readonly timeout: number;
  /** Milliseconds that the API may take after the caller has been refused with 504. */
  readonly lateTimeout: number;
  /** Whether responses keep their account numbers. */
  readonly isRevealed: boolean;
  readonly forward: (forwarding: GuardedForwarding) => Promise<UpstreamResponse>;
  /** Returns the fingerprint of an upload whose file was hashed while it was forwarded. */
  readonly finish: (fingerprint: BodyHash) => Promise<string>;
  /** Reads the upload without forwarding it, and returns its fingerprint. */
  readonly hash: () => Promise<string>;
  /** Receives work that goes on after the response. */
  readonly outlive: (work: Promise<unknown>) => void;
  readonly onStoreFailure: StoreFailureListener;
}

/**
 * Milliseconds for which a repeated request waits for the first one before it gets 409. Many uploads end within this
 * time, and the caller then needs no other request.
 */
const longestWait = 5_000;

function isUpstreamTimeout(reason: unknown): boolean {
  return reason instanceof RouteError && reason.reason === 'upstream-timeout';
}

/**
 * Forwards an upload, or returns the stored response to the same one. The response does not wait until it is stored.
 *
 * @throws RouteError (409) while the same upload is in progress, (422) when the key belongs to another upload
 */
export async function sendOnce(upload: KeyedUpload): Promise<[UpstreamResponse, replayed: boolean]> {
  const { isRevealed, signal, lateTimeout: longest } = upload;
  const claim = await upload.guard.claim({
    scope: upload.scope,
    waitTimeout: Math.min(upload.timeout, longestWait),
    signal,
    onFailure: upload.onStoreFailure,
  });
  if (!claim.isMine) {
    const { fingerprint, isRevealed: wasRevealed, ...answer } = claim.answer;
    if ((await upload.hash()) !== fingerprint)
      throw new RouteError(422, 'not-accepted', 'This Idempotency-Key was used for another upload.');
    return [wasRevealed && !isRevealed ? maskAnswer(answer) : answer, true];
  }
  const { held } = claim;
  const fingerprint = createBodyHash();
  const outlasts = (reason: unknown): boolean => held.isConfirmed() && isUpstreamTimeout(reason);
  const { outcome, forCaller } = outlastCaller(signal, { longest, outlasts }, (own) =>
    upload.forward({ signal: own, fingerprint, beforeEnd: held.confirm }),
  );
  const settled = outcome
    .then(async (answer) =>
      // A response that arrived before the whole body was sent cannot be tied to that body.
      held.isConfirmed() && isDefinite(answer)
        ? held.keep({ ...answer, isRevealed, fingerprint: await upload.finish(fingerprint) })
        : held.release(),
    )
    // Whatever goes wrong, the claim must not be renewed for ever.
    .catch(held.release);
  upload.outlive(settled);
  return [await forCaller, false];
}
