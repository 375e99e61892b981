import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../../src/server/index.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Store = ReturnType<typeof createMemoryStore>;
const set = (
  store: Store,
  key: string,
  value: string,
  expected: (string | null)[] = [null],
): Promise<boolean> => store.compareAndSet(key, { expected, value, ttl: 1000, isClaim: false });
const claim = (store: Store, key: string, value: string): Promise<boolean> =>
  store.compareAndSet(key, { expected: [null], value, ttl: 1000, isClaim: true });

it('sets a value in place of an expected one only', async () => {
  const store = createMemoryStore();
  expect(await set(store, 'a', '1')).toBe(true);
  expect(await set(store, 'a', '2')).toBe(false);
  expect(await set(store, 'a', '2', ['0', null])).toBe(false);
  expect(await set(store, 'a', '2', ['1', null])).toBe(true);
  expect(await set(store, 'b', '2', ['1'])).toBe(false);
  expect(await store.get('a')).toBe('2');
});

it('deletes a key with the expected value only', async () => {
  const store = createMemoryStore();
  await set(store, 'a', '1');
  expect(await store.compareAndDelete('a', '2')).toBe(false);
  expect(await store.get('a')).toBe('1');
  expect(await store.compareAndDelete('a', '1')).toBe(true);
  expect(await store.compareAndDelete('a', '1')).toBe(false);
  expect(await store.get('a')).toBeNull();
});

it('takes an expired value for none', async () => {
  const store = createMemoryStore();
  await set(store, 'a', '1');
  vi.advanceTimersByTime(1000);
  expect(await store.get('a')).toBeNull();
  expect(await store.compareAndDelete('a', '1')).toBe(false);
  expect(await set(store, 'a', '2')).toBe(true);
});

it('counts keys as well as values, and evicts the oldest answers', async () => {
  const store = createMemoryStore({ maxLength: 20 });
  await set(store, 'key-1', '12345');
  await set(store, 'key-2', '12345');
  await set(store, 'key-3', '');
  expect([await store.get('key-1'), await store.get('key-2'), await store.get('key-3')]).toEqual([
    null,
    '12345',
    '',
  ]);
});

it('never evicts the claim of an upload in progress', async () => {
  const store = createMemoryStore({ maxLength: 20 });
  await claim(store, 'claim', 'c');
  for (let index = 0; index < 100; index += 1) await set(store, `key-${index}`, '1234567890');
  expect(await store.get('claim')).toBe('c');
  expect(await claim(store, 'claim', 'd')).toBe(false);
  expect(await claim(store, 'other-claim', 'd'.repeat(100))).toBe(true);
  expect(await store.get('claim')).toBe('c');
});

it('does not keep an answer that is larger than the store', async () => {
  const store = createMemoryStore({ maxLength: 20 });
  await claim(store, 'a', 'c');
  expect(await set(store, 'a', '1'.repeat(20), ['c'])).toBe(false);
  expect(await store.get('a')).toBeNull();
  await set(store, 'b', '1'.repeat(19));
  expect(await store.get('b')).toHaveLength(19);
});

it('drops expired answers by itself, without another request', async () => {
  const store = createMemoryStore();
  await store.compareAndSet('late', { expected: [null], value: '1', ttl: 5000, isClaim: false });
  await set(store, 'early', '1');
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(4000);
  // The timer ends with the last value: nothing is left to drop.
  expect(vi.getTimerCount()).toBe(0);
  await set(store, 'next', '1');
  expect(vi.getTimerCount()).toBe(1);
});

it('drops expired answers with the next one where the runtime has dropped the timer', async () => {
  const store = createMemoryStore();
  await set(store, 'a', '1');
  vi.clearAllTimers();
  vi.setSystemTime(Date.now() + 2000);
  await set(store, 'b', '1');
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(vi.getTimerCount()).toBe(0);
});

it('keeps a value for longer than one timer can run', async () => {
  const store = createMemoryStore();
  const month = 40 * 24 * 3_600_000;
  await store.compareAndSet('a', { expected: [null], value: '1', ttl: month, isClaim: false });
  vi.advanceTimersByTime(month - 1);
  expect(await store.get('a')).toBe('1');
  vi.advanceTimersByTime(1);
  expect(vi.getTimerCount()).toBe(0);
  expect(await store.get('a')).toBeNull();
});
