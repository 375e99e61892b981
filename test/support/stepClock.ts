import { onTestFinished, vi } from 'vitest';

/**
 * Replaces `performance.now` until the test ends with a clock that advances by `step` milliseconds on each read. A time
 * limit then becomes a number of steps that does not depend on the machine. Returns the number of reads.
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
