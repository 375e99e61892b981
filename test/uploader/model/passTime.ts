import { vi } from 'vitest';

/** Lets everything happen that needs no clock. */
export function takeTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Advances the clock from one timer to the next, and lets everything happen in between. */
export async function passTime(milliseconds: number): Promise<void> {
  await takeTurn();
  const end = Date.now() + milliseconds;
  // So that the clock stops there.
  setTimeout(() => {}, milliseconds);
  while (Date.now() < end) {
    vi.advanceTimersToNextTimer();
    await takeTurn();
  }
}
