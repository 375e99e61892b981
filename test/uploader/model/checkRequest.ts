import { isDefiniteRefusal, mayHaveReachedServer } from '../../../src/errors/mayHaveReachedServer.js';
import { maxAttempts } from './constants.js';
import type { Sent } from './Sent.js';
import type { StateWatch } from './watchState.js';
import type { World } from './World.js';

/** Invariants when a request is sent. */
export function checkRequest(world: World, watch: StateWatch, sent: Sent): void {
  const { model, uploader } = world;
  const { complain, options, settledAt } = model;
  const { name, password } = sent.picked;
  const { expired } = uploader.getState();
  const mine = world.statement(name);
  if (!model.running) complain(`${name} was sent while the widget was away`);
  if (expired && model.overSince < settledAt) complain(`${name} was sent although the session was over`);
  if (sent.request.signal.aborted) complain(`${name} was sent although it had been called off`);
  if (mine?.status !== 'uploading') complain(`${name} was sent while ${mine?.status ?? 'not on the list'}`);
  if (watch.accepted.has(name)) complain(`${name} was sent again after it had been accepted`);
  if (sent.sessionId !== options.sessionId) complain(`${name} was sent to session ${sent.sessionId}`);
  if (mine && mine.bank !== sent.bank) complain(`${name} was sent with bank ${sent.bank}, not ${mine.bank}`);
  if (model.requiredSince < settledAt && sent.bank === null) complain(`${name} was sent without a bank`);
  if (password !== null && sent.password === null) complain(`${name} was sent without its password`);
  if (sent.password !== null && !model.typed.has(sent.password)) {
    complain(`${name} was sent with a password that should be forgotten`);
  }
  if (sent.password !== null && password === null && !model.typedFor.has(name)) {
    complain(`${name} was sent with the password of another file`);
  }
  model.checkSecrets('a URL or header', [sent.request.url, sent.request.headers]);
  const others = world.live();
  if (others.some((other) => other !== sent && other.picked.name === name)) {
    complain(`${name} was sent twice at once`);
  }
  if (others.length > watch.allowance)
    complain(`${others.length} requests at once, ${watch.allowance} allowed`);
  checkTwins(world, watch, sent);
  checkHistory(world, sent);
  checkKey(world, sent);
}

/** The same bytes are not sent for a second statement while the first is in the list and has not failed. */
function checkTwins({ model, statement }: World, { failures }: StateWatch, { picked }: Sent): void {
  const { name, content } = picked;
  const first = model.listed.find(
    (other) =>
      model.files.get(other)?.content === content &&
      !failures.has(other) &&
      statement(other)?.status !== 'failed' &&
      statement(other)?.status !== 'checking',
  );
  if (first !== undefined && first !== name && !failures.has(name)) {
    model.complain(`${name} repeats ${first}`);
  }
}

/** No automatic retry is forbidden, too frequent or too early. */
function checkHistory({ model, server }: World, sent: Sent): void {
  const { name } = sent.picked;
  const since = model.lastAct.get(name) ?? 0;
  const heard = server.requests.flatMap((other) =>
    other !== sent && other.picked.name === name && other.order > since && !other.calledOff
      ? (other.heard ?? [])
      : [],
  );
  const last = heard.at(-1);
  if (!last) return;
  if (last.next === 'none') model.complain(`${name} was sent again by itself after ${last.error?.code}`);
  if (heard.filter(({ next }) => next === 'retry').length >= maxAttempts) {
    model.complain(`${name} was sent more than ${maxAttempts} times by itself`);
  }
  if (Date.now() < last.notBefore) model.complain(`${name} was sent before it was due`);
}

function describeRequest({ sessionId, request, uploadType, bank, password, picked }: Sent): string {
  return JSON.stringify([sessionId, request.url, uploadType, bank, password, picked.content]);
}

/**
 * `Idempotency-Key` stands for one request. It is repeated while the server may have an unanswered one, and never after
 * a refusal.
 */
function checkKey({ model, server }: World, sent: Sent): void {
  const { name } = sent.picked;
  const key = sent.idempotencyKey;
  if (key === null) {
    model.complain(`${name} was sent without a key`);
    return;
  }
  const meaning = describeRequest(sent);
  const before = server.requests.filter((other) => other !== sent);
  if (before.some((other) => other.idempotencyKey === key && describeRequest(other) !== meaning)) {
    model.complain(`${name} took the key of another request`);
  }
  const same = before.filter((other) => other.picked.name === name && describeRequest(other) === meaning);
  const isRefused = ({ heard, calledOff }: Sent): boolean =>
    !calledOff && heard?.error !== undefined && heard.error !== null && isDefiniteRefusal(heard.error);
  // Another entry of the same file may have had it, and its refusal stands for both.
  const refused = new Set(before.filter(isRefused).map(({ idempotencyKey }) => idempotencyKey));
  if (refused.has(key)) {
    model.complain(`${name} repeats a key that stands for a refusal`);
  }
  const last = same.at(-1);
  if (!last) return;
  const isUnanswered = last.heard === null;
  const mayHaveArrived = last.heard?.error && mayHaveReachedServer(last.heard.error);
  const isOpenStill = (isUnanswered || mayHaveArrived) && !refused.has(last.idempotencyKey);
  if (isOpenStill && last.idempotencyKey !== key) {
    model.complain(`${name} changed its key, although the server may have it by the old one`);
  }
}

/** The client knows that the server has answered this request for good. */
function isSettled({ heard, calledOff }: Sent): boolean {
  return heard !== null && (calledOff || heard.error === null || isDefiniteRefusal(heard.error));
}

/** The client does not know what has become of this request. */
function isOpen({ heard, bodySent }: Sent): boolean {
  return heard === null || (heard.error !== null && (bodySent || mayHaveReachedServer(heard.error)));
}

/**
 * A server that honors keys stores nothing twice: neither after a reload, nor if the file is picked again. What it
 * stored and answered for good may be sent again, and where the storage is blocked, a reload forgets all keys.
 */
export function checkStored({ model, server }: World, sent: Sent, blocksStorage: boolean): void {
  const meaning = describeRequest(sent);
  for (const { sent: other } of server.books.stored) {
    const key = other.idempotencyKey;
    if (key === sent.idempotencyKey || describeRequest(other) !== meaning) continue;
    const under = server.requests.filter(({ idempotencyKey }) => idempotencyKey === key);
    const isForgotten = blocksStorage && under.every(({ page }) => page !== sent.page);
    if (under.some(isSettled) || !under.some(isOpen) || isForgotten) continue;
    model.complain(`${sent.picked.name} is stored twice: also as ${other.picked.name}`);
  }
}
