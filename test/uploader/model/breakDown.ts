import { throwComplaints } from './Act.js';
import { maxAttempts } from './constants.js';
import { passTime } from './passTime.js';
import type { World } from './World.js';

/**
 * The server stays down: every upload is retried as often as allowed, and then not again.
 */
export async function breakDown(world: World): Promise<void> {
  world.setOnline(true);
  world.headers.mode = 'answers';
  if (!world.model.running) world.start();
  // What hangs when the server breaks down ends by itself first.
  for (let rounds = maxAttempts * world.model.listed.length + 3; ; rounds -= 1) {
    world.headers.settleAll(true);
    await world.settle();
    world.checkNow();
    world.checkSettled();
    throwComplaints(world);
    const isOver = world.live().length === 0 && world.headers.countPending() === 0;
    if (isOver) return;
    if (rounds <= 0) throw new Error('It does not give up');
    for (const sent of world.live()) world.server.reply(sent, { type: 'failed' });
    await passTime(130_000);
  }
}
