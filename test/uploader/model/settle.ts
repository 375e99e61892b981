import { vi } from 'vitest';
import { isRunning } from './checkState.js';
import { takeTurn } from './passTime.js';
import { waitsForTurn } from './watchState.js';
import type { World } from './World.js';

/** Turns of the event loop after which something hangs: nothing in a sequence takes a thread. */
const longest = 500;

function isSettled(world: World): boolean {
  const { uploader, model, headers } = world;
  const { statements, expired } = uploader.getState();
  const isHeld = statements.some(
    ({ status, file }) => status === 'checking' && model.files.get(file.name)?.kind === 'hanging',
  );
  // A file whose reading hangs holds the next ones up for a moment of the clock.
  if (!isHeld && statements.some(({ status }) => status === 'checking')) return false;
  const running = statements.filter(isRunning).length;
  if (running - world.live().length > headers.countPending()) return false;
  if (!model.running || expired || !model.online) return true;
  // No upload slot stays free while a statement waits.
  const isWaiting = statements.some(
    (mine) => waitsForTurn(mine) || (mine.status === 'queued' && mine.waitingFor === 'connection'),
  );
  return !isWaiting || running >= (model.options.concurrency ?? 1);
}

/** Waits until nothing happens any more without the clock. */
export async function settle(world: World): Promise<void> {
  const { model } = world;
  let quiet = 0;
  for (let turn = 0; quiet < 2; turn += 1) {
    const known = model.changes;
    vi.advanceTimersByTime(0);
    await takeTurn();
    quiet = model.changes === known && isSettled(world) ? quiet + 1 : 0;
    if (turn > longest) {
      const { statements } = world.uploader.getState();
      model.complain(`something that should go on by itself does not: ${JSON.stringify(statements)}`);
      return;
    }
  }
}
