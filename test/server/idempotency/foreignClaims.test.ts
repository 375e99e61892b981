import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createForeignClaims } from '../../../src/server/idempotency/foreignClaims.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const create = (): ReturnType<typeof createForeignClaims> => createForeignClaims(5, 60);

it('holds nothing that was never seen', () => {
  const claims = create();
  claims.note('a', 'nothing');
  claims.note('b', 'answer');
  expect([claims.mayHold('a'), claims.mayHold('b')]).toEqual([false, false]);
});

it('holds a claim that was seen and is gone, until its owner had the time to renew it', () => {
  const claims = create();
  claims.note('a', 'claim');
  vi.advanceTimersByTime(40);
  claims.note('a', 'nothing');
  vi.advanceTimersByTime(4);
  claims.note('a', 'nothing');
  expect(claims.mayHold('a')).toBe(true);
  vi.advanceTimersByTime(1);
  expect(claims.mayHold('a')).toBe(false);
});

it('holds a claim that came back for as long as before', () => {
  const claims = create();
  claims.note('a', 'claim');
  claims.note('a', 'nothing');
  claims.note('a', 'claim');
  vi.advanceTimersByTime(59);
  expect(claims.mayHold('a')).toBe(true);
});

it('forgets a claim that has its answer, or was not seen for long', () => {
  const claims = create();
  claims.note('a', 'claim');
  claims.note('b', 'claim');
  claims.note('a', 'answer');
  expect(claims.mayHold('a')).toBe(false);
  vi.advanceTimersByTime(60);
  expect(claims.mayHold('b')).toBe(false);
});
