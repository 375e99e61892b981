import { vi } from 'vitest';
import { maxAttempts } from './constants.js';
import type { World } from './createWorld.js';

/**
 * The server stays down: every upload is retried as often as allowed, and then not again.
 */
export async function breakDown(world: World): Promise<void> {
  world.setOnline(true);
  if (!world.running()) world.start();
  for (let rounds = maxAttempts * world.listed().length; ; rounds -= 1) {
    await world.settle();
    world.checkNow();
    world.checkSettled();
    if (world.complaints.length > 0) throw new Error(world.complaints.join('\n'));
    if (world.live().length === 0) return;
    if (rounds === 0) throw new Error('It does not give up');
    for (const sent of world.live()) world.server.reply(sent, { type: 'failed' });
    await world.settle();
    vi.advanceTimersByTime(130_000);
  }
}
