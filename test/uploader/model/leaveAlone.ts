import type { Statement } from '../../../src/session/Statement.js';
import { throwComplaints } from './Act.js';
import { maxAttempts } from './constants.js';
import { passTime } from './passTime.js';
import type { World } from './World.js';

/** Milliseconds between two looks. */
const step = 30_000;
/** Milliseconds of one attempt at most: everything that it waits for, and the wait before it. */
const longestAttempt = 240_000;
/** Milliseconds until a file counts as unreadable. */
const longestReading = 120_000;

/** Whether a statement has ended, or waits for something that the borrower can see and change. */
function isAtRest({ model, uploader }: World, mine: Statement): boolean {
  switch (mine.status) {
    case 'accepted':
    case 'failed':
    case 'locked':
    case 'choosing-bank':
      return true;
    case 'queued':
      // Behind one that waits for the connection, the others wait for their turn.
      return uploader.getState().expired || !model.online;
    case 'checking':
    case 'uploading':
    case 'processing':
      return false;
  }
}

/**
 * Nobody answers any more: no server, no network, no function of the host's, no file. Each statement must come to an
 * end, or to a question to the borrower, within a bounded time.
 */
export async function leaveAlone(world: World): Promise<void> {
  const { model, uploader } = world;
  if (!model.running) world.start();
  const rested = new Set<string>();
  const limit = Date.now() + longestReading + model.listed.length * maxAttempts * longestAttempt;
  for (;;) {
    await world.settle();
    world.checkNow();
    world.checkSettled();
    throwComplaints(world);
    const { statements } = uploader.getState();
    for (const mine of statements) if (isAtRest(world, mine)) rested.add(mine.id);
    const open = statements.filter(({ id }) => !rested.has(id));
    if (open.length === 0 || !model.running) return;
    if (Date.now() > limit) throw new Error(`It waits for ever: ${JSON.stringify(open)}`);
    await passTime(step);
  }
}
