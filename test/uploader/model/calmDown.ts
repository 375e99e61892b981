import { errorCatalog, knownCode } from '../../../src/errors/errorCatalog.js';
import type { Statement } from '../../../src/session/Statement.js';
import { throwComplaints } from './Act.js';
import { wrongPassword } from './constants.js';
import { judged } from './Reply.js';
import { passTime } from './passTime.js';
import type { World } from './World.js';

/** Takes the action that a statement offers. Returns false if only removing it is left. */
function help(world: World, mine: Statement): boolean {
  const { name } = mine.file;
  const { intents } = world.uploader;
  switch (mine.status) {
    case 'locked':
      // A file without a password accepts any.
      world.submitPassword(name, world.model.files.get(name)?.password ?? wrongPassword);
      return true;
    case 'choosing-bank':
      world.touch(name, (id) => intents.chooseBank(id, 'hdfc'));
      return true;
    case 'failed': {
      const { main, other } = errorCatalog[knownCode(mine.error)];
      const waysOut = new Set([main, other]);
      if (waysOut.has('retry')) world.touch(name, intents.retry);
      else if (waysOut.has('send-anyway')) world.touch(name, intents.sendAnyway);
      else return false;
      return true;
    }
    case 'accepted':
      return false;
    case 'checking':
    case 'queued':
    case 'uploading':
    case 'processing':
      return true;
  }
}

/**
 * Ends all faults: the network is back, the server is correct, the host's functions work, the borrower knows passwords
 * and banks. Within a few rounds, every statement must be accepted, or fail so that only removing it is left.
 */
export async function calmDown(world: World): Promise<void> {
  const { model, uploader, server, headers, host, status } = world;
  host.disarm();
  headers.mode = 'answers';
  world.setOnline(true);
  if (!model.running) world.start();
  // For each one a password, a bank, a retry and an upload; and a few rounds for the session.
  for (let rounds = 4 * model.listed.length + 6; ; rounds -= 1) {
    headers.settleAll(true);
    await world.settle();
    world.checkNow();
    world.checkSettled();
    throwComplaints(world);
    for (const sent of world.live()) server.reply(sent, judged);
    server.books.readAll();
    for (const call of status.calls()) {
      if (!call.signal.aborted) status.reply(call, { type: 'now', missing: 'told', statements: true });
    }
    if (uploader.getState().expired) world.newSession();
    const open = uploader.getState().statements.filter((mine) => help(world, mine));
    if (open.length === 0) return;
    if (rounds === 0) throw new Error(`No way on for ${JSON.stringify(open)}`);
    await passTime(130_000);
  }
}
