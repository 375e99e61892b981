import { describe, expect, it } from 'vitest';
import { createMemoryStore, type IdempotencyStore, type StoreChange } from '../../../src/server/index.js';
import { eventually } from '../../support/eventually.ts';
import { createRouteBench } from '../support/createRoute.ts';
import { answerJson } from '../support/serveUpstream.ts';
import { uploadForm } from '../support/uploadForm.ts';

const bench = createRouteBench();
const large = new Uint8Array(300_000).fill(120);

function send(url: string, file?: Uint8Array<ArrayBuffer>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    body: uploadForm(file ? { file } : {}),
    headers: { 'idempotency-key': 'k' },
  });
}

const never = (): Promise<never> => new Promise(() => undefined);
const failures: readonly (readonly [string, () => Promise<never>])[] = [
  ['hangs', never],
  ['rejects', () => Promise.reject(new Error('no connection'))],
  [
    'throws',
    () => {
      throw new Error('no client');
    },
  ],
];

/** A memory store that fails where `breaks` says so. */
function breakStore(
  fail: () => Promise<never>,
  breaks: (operation: 'get' | 'set' | 'delete', change: StoreChange | null) => boolean,
): IdempotencyStore {
  const memory = createMemoryStore();
  return {
    get: (key) => (breaks('get', null) ? fail() : memory.get(key)),
    compareAndSet: (key, change) => (breaks('set', change) ? fail() : memory.compareAndSet(key, change)),
    compareAndDelete: (key, expected) =>
      breaks('delete', null) ? fail() : memory.compareAndDelete(key, expected),
  };
}

const storeTimeout = 50;

describe.each(failures)('a store that %s', (_, fail) => {
  it('before the upload: nothing is sent, and the caller may try again', async () => {
    const { url } = await bench.start({ storeTimeout, store: breakStore(fail, () => true) });
    const response = await send(url);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(bench.upstream().begun()).toBe(0);
    expect(bench.events).toMatchObject([{ type: 'refused', reason: 'store-failed' }]);
  });

  it('while it looks for a stored answer: nothing is sent', async () => {
    const store = breakStore(fail, (operation) => operation === 'get');
    await send((await bench.start({ store })).url);
    const { url } = await bench.start({ store, storeTimeout });
    expect((await send(url)).status).toBe(503);
    expect(bench.upstream().begun()).toBe(1);
  });

  it.each([
    ['a small file', undefined],
    ['a large file', large],
  ])('during the upload of %s: it never becomes complete at the API', async (__, file) => {
    const store = breakStore(
      fail,
      (___, change) => change?.isClaim === true && !change.expected.every((value) => value === null),
    );
    const { url } = await bench.start({ storeTimeout, store });
    expect((await send(url, file)).status).toBe(503);
    expect(bench.upstream().received).toEqual([]);
  });

  it('when the answer is stored: the caller has it, and this copy repeats it', async () => {
    const store = breakStore(fail, (__, change) => change?.isClaim === false);
    const { url } = await bench.start({ storeTimeout, store });
    expect((await send(url)).status).toBe(200);
    await eventually(() =>
      expect(bench.events).toContainEqual(expect.objectContaining({ type: 'store-failed', step: 'keep' })),
    );
    const second = await send(url);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(bench.upstream().begun()).toBe(1);
  });

  it('when the key is freed: the caller has the answer', async () => {
    bench.answerWith((__, response) => answerJson(response, 429, { detail: 'later' }));
    const store = breakStore(fail, (operation) => operation === 'delete');
    const { url } = await bench.start({ storeTimeout, store });
    expect((await send(url)).status).toBe(429);
    await eventually(() =>
      expect(bench.events).toContainEqual(expect.objectContaining({ type: 'store-failed', step: 'release' })),
    );
  });
});

it('a key that another copy may hold is not taken at once from a store that answers again, and has lost it', async () => {
  let isDown = true;
  const { url } = await bench.start({ storeTimeout, timeout: 300, store: breakStore(never, () => isDown) });
  expect((await send(url)).status).toBe(503);
  isDown = false;
  // The other copy claims it again within this time, or stores its answer.
  expect((await send(url)).status).toBe(409);
  expect(bench.upstream().begun()).toBe(0);
});

it('a claim that was seen counts, even if the store stopped answering before it could be read', async () => {
  const memory = createMemoryStore();
  const calls: string[] = [];
  const store: IdempotencyStore = {
    get: (key) => (calls.push('get') === 2 ? never() : memory.get(key)),
    // Another copy's claim, which is gone when the store answers again.
    compareAndSet: async (key, change) => calls.push('set') !== 1 && memory.compareAndSet(key, change),
    compareAndDelete: memory.compareAndDelete,
  };
  const { url } = await bench.start({ storeTimeout, timeout: 300, store });
  expect((await send(url)).status).toBe(503);
  expect((await send(url)).status).toBe(409);
  expect(bench.upstream().begun()).toBe(0);
});

it('an event listener that throws does not end the process when the store fails', async () => {
  const store = breakStore(never, (_, change) => change?.isClaim === false);
  let calls = 0;
  const onEvent = (): void => {
    calls += 1;
    throw new Error('no log');
  };
  const { url } = await bench.start({ storeTimeout, store, onEvent });
  expect((await send(url)).status).toBe(200);
  await eventually(() => expect(calls).toBeGreaterThan(1));
});

it('a handler is not made with a store of another kind', async () => {
  const store = { get: never, set: never, delete: never } as unknown as IdempotencyStore;
  await expect(bench.start({ store })).rejects.toThrow(
    /^createUploadHandler: store has to be .* compareAndSet/,
  );
});
