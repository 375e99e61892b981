import { setTimeout as pause } from 'node:timers/promises';

/** Waits at most two minutes until a condition is true, and returns whether it is. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  const from = performance.now();
  while (!(await isSo())) {
    if (performance.now() - from > 120_000) return false;
    await pause(20);
  }
  return true;
}
