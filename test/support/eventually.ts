import { vi } from 'vitest';

/**
 * Waits until `check` passes. On a busy machine, the first import of a lazy chunk takes longer than the one second of
 * `vi.waitFor`. With a fake clock, the second stays: each check advances that clock, and late results must fail.
 */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, vi.isFakeTimers() ? {} : { timeout: 60_000 });
