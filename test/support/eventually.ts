import { vi } from 'vitest';

/** The real one, also while a test has its own clock. */
const { setTimeout: later } = globalThis;

/** Milliseconds of real time. Not for what is slow, but for what never comes. */
const patience = 60_000;
/** Milliseconds by which a test's own clock is put forward meanwhile: late results must fail. */
const allowance = 1_000;
const step = 50;

/**
 * Waits until `check` passes. On a busy machine, the first import of a lazy chunk takes seconds of real time, and none
 * on a test's own clock.
 */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  if (!vi.isFakeTimers()) return vi.waitFor(check, { timeout: patience });
  const end = vi.getRealSystemTime() + patience;
  for (let advanced = 0; ; advanced += step) {
    try {
      return await check();
    } catch (error) {
      if (vi.getRealSystemTime() > end) throw error;
    }
    if (advanced < allowance) await vi.advanceTimersByTimeAsync(step);
    await new Promise((resolve) => {
      later(resolve, step / 10);
    });
  }
}
