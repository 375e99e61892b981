import { coverage } from '../../../src/session/accounts/coverage.js';
import { isIdle, mayStillBeSent } from '../../../src/session/reduceSession.js';
import type { Statement } from '../../../src/session/Statement.js';
import { isKnownComplete } from './isKnownComplete.js';
import { isAccepted } from './Sent.js';
import type { StateWatch } from './watchState.js';
import type { World } from './World.js';

/** Returns true if the statement's upload is under way. */
export function isRunning({ status }: Statement): boolean {
  return status === 'uploading' || status === 'processing';
}

/** What is known of months is of this session, and true. */
function checkLedger(world: World): void {
  const { model, server, uploader } = world;
  const { sessionId, ledger, rules } = uploader.getState();
  const accounts = new Map(server.books.accountsOf(sessionId).map((one) => [one.accountId, one.months]));
  for (const entry of ledger) {
    if (entry.sessionId !== sessionId) model.complain(`${entry.sessionId} still counts in ${sessionId}`);
    if (entry.received === 'unknown' || entry.accountId === null) continue;
    const months = accounts.get(entry.accountId) ?? [];
    if (!entry.received.every((month) => months.includes(month))) {
      model.complain(`${entry.accountId} has ${months.join()}, and not ${entry.received.join()}`);
    }
  }
  const { verdict } = coverage(ledger, sessionId, rules.period);
  if (verdict === 'complete' && !isKnownComplete(world)) {
    model.complain('it says that the session is complete, and the server does not know it');
  }
}

/** Invariants of every moment. */
export function checkNow(world: World): void {
  const { model, uploader, statement, queryClient } = world;
  const { statements } = uploader.getState();
  const shown = statements.map(({ file }) => file.name);
  // What the host adds in a callback may stand before what the borrower is adding.
  const [left, right] =
    model.reactions === 0 ? [shown, model.listed] : [shown.toSorted(), model.listed.toSorted()];
  if (left.join() !== right.join()) {
    model.complain(`on the list: ${shown.join()}; expected: ${model.listed.join()}`);
  }
  if (new Set(statements.map(({ id }) => id)).size !== statements.length) {
    model.complain('two statements have one id');
  }
  const { maxFiles = Infinity } = model.options;
  const taken = statements.filter((mine) => mine.status === 'accepted' || mayStillBeSent(mine));
  if (taken.length > maxFiles) model.complain(`${taken.length} statements, ${maxFiles} allowed`);
  for (const { picked } of world.live()) {
    const mine = statement(picked.name);
    if (!mine || !isRunning(mine)) {
      model.complain(`${picked.name} is being sent while ${mine?.status ?? 'not on the list'}`);
    }
  }
  if (isIdle(statements) && world.live().length > 0) model.complain('it says that it is idle, and is not');
  checkLedger(world);
  const shownByClient = queryClient?.getMutationCache().getAll() ?? [];
  model.checkSecrets(
    'the query client',
    shownByClient.map(({ state, options }) => [state, options.mutationKey]),
  );
}

/** Milliseconds for which a file that hangs holds the next one up. */
const patience = 1_000;

/** Nothing waits longer than it has to. */
function checkWaits({ model, uploader }: World, { enteredAt, dueAt }: StateWatch): void {
  const now = Date.now();
  const hanging = [...model.files.values()].filter(({ kind }) => kind === 'hanging').length;
  for (const mine of uploader.getState().statements) {
    const { name } = mine.file;
    const since = enteredAt.get(name) ?? now;
    const hangs = model.files.get(name)?.kind === 'hanging';
    if (mine.status === 'checking' && !hangs && now - since > hanging * patience) {
      model.complain(`${name} is held up by another file`);
    }
    const isWaiting = mine.status === 'queued' && mine.waitingFor !== 'turn';
    if (model.running && isWaiting && (dueAt.get(name) ?? now) < now) model.complain(`${name} is overdue`);
  }
}

/** Invariants of a settled world. */
export function checkSettled(world: World, watch: StateWatch): void {
  checkWaits(world, watch);
  const { model, server, uploader, host, headers } = world;
  const { statements, ledger, sessionId, rules } = uploader.getState();
  let withoutRequest = 0;
  for (const mine of statements) {
    const { name } = mine.file;
    const own = world.live().filter(({ picked }) => picked.name === name);
    if (own.length > (isRunning(mine) ? 1 : 0)) {
      model.complain(`${name} is ${mine.status} with ${own.length} requests`);
    }
    if (isRunning(mine) && own.length === 0) withoutRequest += 1;
    const isHeard = server.requests.some((sent) => sent.picked.name === name && isAccepted(sent));
    if (isHeard !== (mine.status === 'accepted')) {
      model.complain(`${name} is ${mine.status}; accepted by the server: ${isHeard}`);
    }
    if (mine.status === 'accepted' && host.told.get(name) !== 1 && !model.hasStoppedInside) {
      model.complain(`the host was not told of ${name}`);
    }
  }
  if (withoutRequest > headers.countPending()) {
    model.complain(`${withoutRequest} uploads under way without a request`);
  }
  const { verdict } = coverage(ledger, sessionId, rules.period);
  const isDue = model.running && verdict === 'complete' && !statements.some(mayStillBeSent);
  if (isDue && !host.isToldComplete && !model.hasStoppedInside) {
    model.complain('the session is complete, and the host was not told');
  }
}
