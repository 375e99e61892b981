import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createIdempotencyGuard,
  type IdempotencyGuard,
} from '../../../src/server/idempotency/idempotentUploads.js';
import type { HeldClaim } from '../../../src/server/idempotency/holdClaim.js';
import { createMemoryStore, type IdempotencyStore } from '../../../src/server/index.js';

const scope = ['/', 'upstream', 'session-1', null, 'k'];
const answer = { status: 200, text: '{}', retryAfter: null, fingerprint: 'f', isRevealed: false };
const minute = 60_000;

/** A store that can lose everything, keep silent, and refuse. */
function createFaultyStore(): IdempotencyStore & {
  readonly values: Map<string, string>;
  readonly lose: () => void;
  /** Returns the function that ends it. */
  readonly freeze: () => () => void;
  /** Calls that wait. */
  readonly frozen: () => number;
} {
  let memory = createMemoryStore();
  const values = new Map<string, string>();
  let waiting: (() => void)[] | null = null;
  async function run<T>(work: () => Promise<T>): Promise<T> {
    if (waiting) await new Promise<void>((resolve) => waiting?.push(resolve));
    return work();
  }
  return {
    values,
    get: (key) => run(() => memory.get(key)),
    compareAndSet: (key, change) =>
      run(async () => {
        const isSet = await memory.compareAndSet(key, change);
        if (isSet) values.set(key, change.value);
        return isSet;
      }),
    compareAndDelete: (key, expected) => run(() => memory.compareAndDelete(key, expected)),
    frozen: () => waiting?.length ?? 0,
    lose: () => {
      memory = createMemoryStore();
    },
    freeze: () => {
      waiting = [];
      return () => {
        const all = waiting ?? [];
        waiting = null;
        for (const each of all) each();
      };
    },
  };
}

let failed: string[];
const request = {
  scope,
  waitTimeout: 0,
  signal: new AbortController().signal,
  onFailure: (step: string): number => failed.push(step),
};
const createGuard = (store: IdempotencyStore): IdempotencyGuard =>
  createIdempotencyGuard({
    store,
    ttl: 60 * minute,
    cipher: null,
    storeTimeout: 2_000,
  });

async function take(guard: IdempotencyGuard): Promise<HeldClaim> {
  const claim = await guard.claim(request);
  if (!claim.isMine) throw new Error('The key is taken.');
  return claim.held;
}

const toResult = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { status?: number }).status ?? error,
  );

beforeEach(() => {
  failed = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a claim', () => {
  it('is renewed for as long as its upload takes', async () => {
    const store = createMemoryStore();
    const held = await take(createGuard(store));
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(await toResult(take(createGuard(store)))).toBe(409);
    await held.release();
    await take(createGuard(store));
  });

  it('of a process that died is free after its lease', async () => {
    const store = createMemoryStore();
    const guard = createGuard({
      ...store,
      compareAndSet: (key, change) =>
        change.expected.includes(null) && change.expected.length === 1
          ? store.compareAndSet(key, change)
          : Promise.reject(new Error('dead')),
    });
    await take(guard);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await toResult(take(createGuard(store)))).toBe('done');
  });

  it('that lapsed neither frees nor overwrites the next owner’s', async () => {
    const store = createFaultyStore();
    const late = await take(createGuard(store));
    store.lose();
    const next = await take(createGuard(store));
    await late.release();
    expect(await toResult(take(createGuard(store)))).toBe(409);
    await late.keep({ ...answer, text: '{"late":true}' });
    await next.keep(answer);
    expect(await createGuard(store).claim(request)).toEqual({ isMine: false, answer });
  });

  it('that another request has taken over is not confirmed: the upload stays incomplete', async () => {
    const store = createFaultyStore();
    const late = await take(createGuard(store));
    store.lose();
    const next = await take(createGuard(store));
    expect(await toResult(late.confirm())).toBe(409);
    expect(late.isConfirmed()).toBe(false);
    expect(await toResult(next.confirm())).toBe('done');
    expect(next.isConfirmed()).toBe(true);
  });

  it('that the store lost is there again after the next renewal, or the confirmation', async () => {
    const store = createFaultyStore();
    const held = await take(createGuard(store));
    store.lose();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await toResult(take(createGuard(store)))).toBe(409);
    store.lose();
    await held.confirm();
    expect(await toResult(take(createGuard(store)))).toBe(409);
  });

  it('holds in its own process even while the store has lost it', async () => {
    const store = createFaultyStore();
    const guard = createGuard(store);
    const held = await take(guard);
    store.lose();
    expect(await toResult(take(guard))).toBe(409);
    await held.release();
    await take(guard);
  });

  it('that another copy has seen is left alone when the store has lost it', async () => {
    const store = createFaultyStore();
    const held = await take(createGuard(store));
    const copy = createGuard(store);
    expect(await toResult(take(copy))).toBe(409);
    store.lose();
    expect(await toResult(take(copy))).toBe(409);
    await vi.advanceTimersByTimeAsync(2_000);
    await held.keep(answer);
    expect(await copy.claim(request)).toEqual({ isMine: false, answer });
  });

  it('is not confirmed once it was released', async () => {
    const held = await take(createGuard(createMemoryStore()));
    await held.release();
    expect(await toResult(held.confirm())).toBe(409);
  });

  it('that a frozen store sets after its deadline is taken back', async () => {
    const store = createFaultyStore();
    const thaw = store.freeze();
    const refused = toResult(take(createGuard(store)));
    await vi.waitFor(() => expect(store.frozen()).toBe(1));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await refused).toBe(503);
    thaw();
    await vi.advanceTimersByTimeAsync(1);
    expect(store.values.size).toBe(1);
    await take(createGuard(store));
  });

  it('and its answer outlive a store that is frozen for longer than a lease', async () => {
    const store = createFaultyStore();
    const held = await take(createGuard(store));
    await held.confirm();
    const thaw = store.freeze();
    const kept = held.keep(answer);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(failed).toContain('renew');
    expect(failed).toContain('keep');
    thaw();
    await vi.advanceTimersByTimeAsync(minute);
    await kept;
    expect(await createGuard(store).claim(request)).toEqual({ isMine: false, answer });
  });

  it('ends when the store never takes the answer: nothing runs on', async () => {
    const store = createFaultyStore();
    const guard = createGuard(store);
    const held = await take(guard);
    store.freeze();
    const kept = held.keep(answer);
    await vi.advanceTimersByTimeAsync(2 * minute);
    await kept;
    const steps = failed.length;
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(failed).toHaveLength(steps);
  });
});
