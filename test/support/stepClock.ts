import { onTestFinished, vi } from 'vitest';

/**
 * Replaces `performance.now` until the test ends by a clock that moves on by `step` milliseconds each time it is read.
 * What is limited by time is then limited by a number of steps, the same on a busy machine and on a quiet one. Returns
 * how often it was read.
 */
export function useStepClock(step: number): () => number {
  let reads = 0;
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => {
    reads += 1;
    return reads * step;
  });
  onTestFinished(() => {
    spy.mockRestore();
  });
  return () => reads;
}
