import { vi } from 'vitest';

/**
 * Waits until `check` passes. Whoever waits for something that comes is not harmed by a long limit, and a busy machine
 * needs one: `vi.waitFor` alone gives up after a second.
 */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 20_000 });
