import { vi } from 'vitest';

/**
 * Waits until `check` passes. The second that `vi.waitFor` waits is too short for the first import of a lazy part on a
 * busy machine. It stays where the clock is faked: each look moves that clock on, and what is late by it is to fail.
 */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, vi.isFakeTimers() ? {} : { timeout: 60_000 });
