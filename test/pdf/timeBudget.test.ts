import { expect, onTestFinished, test, vi } from 'vitest';
import { createTimeBudget } from '../../src/pdf/timeBudget.js';

/** A clock that stands still until it is set, and the number of turns that the page was given. */
function setUp() {
  let time = 0;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => time);
  const timers = vi.spyOn(globalThis, 'setTimeout');
  onTestFinished(() => {
    now.mockRestore();
    timers.mockRestore();
  });
  return {
    advance: (by: number) => {
      time += by;
    },
    turns: () => timers.mock.calls.length,
    duringTurns: (work: () => void) => {
      timers.mockImplementation((callback) => {
        work();
        callback();
        return setImmediate(() => undefined) as unknown as ReturnType<typeof setTimeout>;
      });
    },
  };
}

test('lets work go on without a pause for less than 16 ms', async () => {
  const { advance, turns } = setUp();
  const clock = createTimeBudget(1_000);
  for (let step = 0; step < 15; step++) {
    advance(1);
    await clock();
  }
  expect(turns()).toBe(0);
});

test('gives the page a turn after each 16 ms of work', async () => {
  const { advance, turns } = setUp();
  const clock = createTimeBudget(1_000);
  for (let step = 0; step < 48; step++) {
    advance(1);
    await clock();
  }
  expect(turns()).toBe(3);
});

test('rejects as soon as the work has taken longer than the limit, not when it has taken just that', async () => {
  const { advance } = setUp();
  const clock = createTimeBudget(32);
  advance(16);
  await clock();
  advance(16);
  await clock();
  advance(16);
  await expect(clock()).rejects.toThrow(new RangeError('Out of time'));
});

test('does not count the turns of the page', async () => {
  const { advance, duringTurns, turns } = setUp();
  duringTurns(() => advance(10_000));
  const clock = createTimeBudget(100);
  for (let step = 0; step < 6; step++) {
    advance(16);
    await clock();
  }
  expect(turns()).toBe(6);
});

test('does not count waits, for Web Crypto or on a busy machine', async () => {
  const { advance } = setUp();
  const clock = createTimeBudget(200);
  for (let step = 0; step < 3; step++) {
    advance(10_000);
    await clock();
  }
  advance(10_000);
  await expect(clock()).rejects.toThrow('Out of time');
});

test('keeps the budgets of two readers apart', async () => {
  const { advance } = setUp();
  const short = createTimeBudget(20);
  const long = createTimeBudget(1_000);
  advance(30);
  await expect(short()).rejects.toThrow('Out of time');
  await expect(long()).resolves.toBeUndefined();
});

test('counts work once, however many wait for the clock, and they share one turn', async () => {
  const { advance, turns } = setUp();
  const clock = createTimeBudget(100);
  for (let step = 0; step < 6; step++) {
    advance(16);
    await Promise.all(Array.from({ length: 64 }, () => clock()));
  }
  expect(turns()).toBe(6);
  advance(16);
  await expect(Promise.all([clock(), clock()])).rejects.toThrow('Out of time');
});

test('goes on rejecting once the time is over', async () => {
  const { advance } = setUp();
  const clock = createTimeBudget(10);
  advance(20);
  await expect(clock()).rejects.toThrow('Out of time');
  await expect(clock()).rejects.toThrow('Out of time');
});
