import { onlineManager } from '@tanstack/react-query';
import { vi } from 'vitest';
import { isIdle } from '../../../src/session/reduceSession.js';
import type { SessionState } from '../../../src/session/SessionState.js';
import type { Statement } from '../../../src/session/Statement.js';
import { createUploader } from '../../../src/uploader/createUploader.js';
import type { Uploader } from '../../../src/uploader/Uploader.js';
import type { UploaderOptions } from '../../../src/uploader/UploaderOptions.js';
import { maxAttempts, maxFileSize, rightPassword, wrongPassword } from './constants.js';
import { createServer, type Memory, type Server } from './createServer.js';
import type { FileKind, PickedFile } from './PickedFile.js';
import { pickFile } from './pickFile.js';
import type { Sent } from './Sent.js';

/** The settings of a run. */
export interface Circumstances {
  readonly memory: Memory;
  readonly heedsAbort: boolean;
  readonly concurrency: number;
  readonly bankSelection: 'required' | 'optional';
  /** How many statements the host allows. */
  readonly maxFiles: number;
}

/** The real engine, the modeled server, and a log of what the borrower and the host did. */
export interface World {
  readonly uploader: Uploader;
  readonly server: Server;
  /** The names of the files that have to be on the list, in this order. */
  readonly listed: () => readonly string[];
  readonly running: () => boolean;
  readonly statement: (name: string) => Statement | undefined;
  /** Requests that the client awaits. */
  readonly live: () => readonly Sent[];
  /** Requests that the client has aborted and the server still processes. */
  readonly late: () => readonly Sent[];
  readonly passwordOf: (name: string) => string | null;
  readonly pick: (kinds: readonly FileKind[]) => void;
  /** Performs a borrower's action on a statement. */
  readonly touch: (name: string, intent: (id: string) => void) => void;
  readonly remove: (name: string) => void;
  readonly start: () => void;
  readonly stop: () => void;
  readonly setOnline: (online: boolean) => void;
  readonly setOptions: (changes: Partial<UploaderOptions>) => void;
  readonly newSession: () => void;
  /** `onSessionExpired` has been called. */
  readonly sessionHasEnded: () => boolean;
  /** Waits for all pending work without advancing the clock. */
  readonly settle: () => Promise<void>;
  /** Descriptions of all violations. */
  readonly complaints: readonly string[];
  /** Checks the invariants of every moment. */
  readonly checkNow: () => void;
  /** Checks the invariants of a settled world. Call it after {@link settle}. */
  readonly checkSettled: () => void;
}

const secrets = [rightPassword, wrongPassword];
/**
 * A limit for what hangs, in milliseconds: the platform's own threads (Blob, Web Crypto) may be slow on a busy machine.
 */
const patience = 60_000;

const isRunning = ({ status }: Statement): boolean => status === 'uploading' || status === 'processing';
const waitsForTurn = (statement: Statement): boolean =>
  statement.status === 'queued' && statement.waitingFor === 'turn';
const waitsForConnection = (statement: Statement): boolean =>
  statement.status === 'queued' && statement.waitingFor === 'connection';

/** Makes a {@link World} in which nothing has happened yet. */
export function createWorld(circumstances: Circumstances): World {
  const complaints: string[] = [];
  const files = new Map<string, PickedFile>();
  const names = new Map<string, string>();
  const accepted = new Set<string>();
  /** Statements that have failed at least once. */
  const failures = new Set<string>();
  const told = new Map<string, number>();
  const endedSessions = new Set<string>();
  const lastAct = new Map<string, number>();
  /** Since when a statement has been waiting for its turn; and the same of one that has just got it. */
  const turnSince = new Map<string, number>();
  const startedFrom = new Map<string, number>();
  const keys = new Map<string, string>();
  let listed: string[] = [];
  let order = 0;
  let settledAt = 0;
  let sessions = 1;
  let running = false;
  let acting = false;
  let overSince = Infinity;
  let offlineSince = Infinity;
  /** The most that may be under way: it sinks only when those that had their place under a higher limit are done. */
  let allowance = circumstances.concurrency;
  let changes = 0;

  const complain = (words: string): void => {
    complaints.push(words);
  };
  const nextOrder = (): number => (order += 1);

  const server = createServer({
    memory: circumstances.memory,
    heedsAbort: circumstances.heedsAbort,
    pickedAs: (name) => files.get(name),
    nextOrder,
    onRequest: checkRequest,
    onBroken: complain,
  });
  let options: UploaderOptions = {
    sessionId: 'session-1',
    endpoint: '/api/statements',
    transport: server.transport,
    concurrency: circumstances.concurrency,
    bankSelection: circumstances.bankSelection,
    maxFiles: circumstances.maxFiles,
    maxAttempts,
    maxFileSize,
    suggestBank: false,
    idempotencyKey: true,
    onUploaded: (payload) => {
      hear('onUploaded', payload);
      const { name } = payload.statement.file;
      told.set(name, (told.get(name) ?? 0) + 1);
      if (told.get(name) !== 1) complain(`onUploaded came twice for ${name}`);
    },
    onError: (payload) => hear('onError', payload),
    onComplete: (payload) => {
      hear('onComplete', payload);
      if (!isIdle(uploader.getState().statements)) complain('onComplete came while something was under way');
    },
    onSessionExpired: () => {
      hear('onSessionExpired', null);
      endedSessions.add(options.sessionId);
      // All delays end with the session.
      for (const name of listed) lastAct.set(name, nextOrder());
    },
    onEvent: (event) => {
      hear('onEvent', event);
      if (JSON.stringify(event).includes('picked-')) complain(`onEvent told a file's name: ${event.type}`);
    },
  };
  const uploader = createUploader(options);
  let before = uploader.getState();
  uploader.subscribe(() => {
    const after = uploader.getState();
    checkChange(before, after);
    before = after;
  });

  function statement(name: string): Statement | undefined {
    return uploader.getState().statements.find(({ file }) => file.name === name);
  }

  function live(): readonly Sent[] {
    return server.requests.filter(({ pending, request }) => pending && !request.signal.aborted);
  }

  function hear(what: string, payload: unknown): void {
    changes += 1;
    if (!running) complain(`${what} was called after the widget had gone`);
    noSecret(what, payload);
  }

  function noSecret(where: string, value: unknown): void {
    const text = JSON.stringify(value);
    if (secrets.some((secret) => text.includes(secret))) complain(`a password stands in ${where}`);
  }

  /** Invariants when a request is sent. */
  function checkRequest(sent: Sent): void {
    changes += 1;
    const { name, content } = sent.picked;
    const { statements, expired } = uploader.getState();
    const mine = statement(name);
    if (!running) complain(`${name} was sent while the widget was away`);
    if (offlineSince < settledAt) complain(`${name} was sent offline`);
    if (expired && overSince < settledAt) complain(`${name} was sent although the session was over`);
    if (sent.request.signal.aborted) complain(`${name} was sent although it had been called off`);
    if (mine?.status !== 'uploading') complain(`${name} was sent while ${mine?.status ?? 'not on the list'}`);
    if (accepted.has(name)) complain(`${name} was sent again after it had been accepted`);
    if (sent.sessionId !== options.sessionId) complain(`${name} was sent to session ${sent.sessionId}`);
    if (mine && mine.bank !== sent.bank)
      complain(`${name} was sent with bank ${sent.bank}, not ${mine.bank}`);
    noSecret('a URL or header', [sent.request.url, sent.request.headers]);

    const others = live();
    if (others.some((other) => other !== sent && other.picked.name === name))
      complain(`${name} was sent twice at once`);
    if (others.length > allowance) complain(`${others.length} requests at once, ${allowance} allowed`);

    checkTurn(name, statements);
    checkTwins(name, content);
    checkHistory(sent);
    checkKey(sent, content);
  }

  /** No statement overtakes another that has been waiting before it. */
  function checkTurn(name: string, statements: readonly Statement[]): void {
    if ((startedFrom.get(name) ?? Infinity) > settledAt) return;
    for (const { file } of statements) {
      if (file.name === name) return;
      if ((turnSince.get(file.name) ?? Infinity) <= settledAt) complain(`${name} overtook ${file.name}`);
    }
  }

  /**
   * The same bytes are not sent for a second statement while the first is in the list and has not failed.
   */
  function checkTwins(name: string, content: string): void {
    const first = listed.find(
      (other) =>
        files.get(other)?.content === content &&
        !failures.has(other) &&
        statement(other)?.status !== 'failed',
    );
    if (first !== undefined && first !== name && !failures.has(name)) complain(`${name} repeats ${first}`);
  }

  /** No automatic retry is forbidden, too frequent or too early. */
  function checkHistory(sent: Sent): void {
    const { name } = sent.picked;
    const since = lastAct.get(name) ?? 0;
    const earlier = server.requests.filter(
      (other) =>
        other !== sent &&
        other.picked.name === name &&
        other.order > since &&
        other.heard !== null &&
        !other.request.signal.aborted,
    );
    const last = earlier.at(-1);
    if (!last) return;
    if (last.heard !== 'passing') complain(`${name} was sent again by itself after it was ${last.heard}`);
    if (earlier.length >= maxAttempts) complain(`${name} was sent more than ${maxAttempts} times by itself`);
    if (Date.now() < last.notBefore) complain(`${name} was sent before the server wanted it back`);
  }

  /** `Idempotency-Key`, where there is one, is the same for the same statement, bank and password, and no other. */
  function checkKey({ picked, sessionId, bank, password, idempotencyKey }: Sent, content: string): void {
    if (idempotencyKey === null) return;
    const attempt = JSON.stringify([picked.name, sessionId, bank, password]);
    if ((keys.get(attempt) ?? idempotencyKey) !== idempotencyKey) complain(`${picked.name} changed its key`);
    keys.set(attempt, idempotencyKey);
    const meaning = JSON.stringify([content, bank, password]);
    if ((keys.get(idempotencyKey) ?? meaning) !== meaning)
      complain(`${picked.name} took the key of another attempt`);
    keys.set(idempotencyKey, meaning);
  }

  /** Invariants when the state changes. */
  function checkChange(old: SessionState, now: SessionState): void {
    changes += 1;
    if (now.expired && !old.expired) overSince = nextOrder();
    if (!now.expired) overSince = Infinity;
    noSecret('the state', now);
    for (const mine of now.statements) {
      const { name } = mine.file;
      const was = old.statements.find(({ id }) => id === mine.id);
      if (was === mine) continue;
      // What the device has begun to look at, it looks at to the end: StrictMode comes back at once.
      const onDevice = was?.status === 'checking' || was?.status === 'locked';
      if (!running && !acting && !onDevice) complain(`${name} changed after the widget had gone`);
      if (was?.status === 'accepted') complain(`${name} changed after it had been accepted`);
      if (mine.status === 'accepted') accepted.add(name);
      if (mine.status === 'failed' && mine.error.code !== 'file-duplicate') failures.add(name);
      if (!waitsForTurn(mine)) {
        startedFrom.set(name, turnSince.get(name) ?? Infinity);
        turnSince.delete(name);
      } else if (!was || !waitsForTurn(was)) turnSince.set(name, nextOrder());
      const known = names.get(mine.id) ?? name;
      if (known !== name) complain(`${mine.id} is the id of ${known} and of ${name}`);
      names.set(mine.id, name);
    }
  }

  function act(run: () => void): void {
    nextOrder();
    acting = true;
    run();
    acting = false;
    changes += 1;
  }

  function isSettled(): boolean {
    const { statements, expired } = uploader.getState();
    if (!server.isReadUp() || statements.some(({ status }) => status === 'checking')) return false;
    const sending = new Set(live().map(({ picked }) => picked.name));
    if (statements.some((mine) => mine.status === 'uploading' && !sending.has(mine.file.name))) return false;
    if (!running || expired || !onlineManager.isOnline()) return true;
    // No upload slot stays free while a statement waits.
    return (
      sending.size >= (options.concurrency ?? 1) ||
      !statements.some((mine) => waitsForTurn(mine) || waitsForConnection(mine))
    );
  }

  return {
    uploader,
    server,
    complaints,
    listed: () => listed,
    running: () => running,
    statement,
    live,
    late: () => server.requests.filter(({ pending, request }) => pending && request.signal.aborted),
    passwordOf: (name) => files.get(name)?.password ?? null,

    pick(kinds) {
      const more = kinds.map((kind) => {
        const picked = pickFile(kind, files.size + 1, [...files.values()].at(-1));
        files.set(picked.name, picked);
        return picked;
      });
      listed = [...listed, ...more.map(({ name }) => name)];
      act(() => uploader.intents.addFiles(more.map(({ file }) => file)));
    },

    touch(name, intent) {
      const id = statement(name)?.id;
      if (id === undefined) return;
      lastAct.set(name, nextOrder());
      act(() => intent(id));
    },

    remove(name) {
      const id = statement(name)?.id;
      listed = listed.filter((other) => other !== name);
      if (id !== undefined) act(() => uploader.intents.remove(id));
    },

    start() {
      running = true;
      act(() => uploader.start());
    },

    stop() {
      running = false;
      act(() => uploader.stop());
      // What was on its way starts again with the widget, whenever that is.
      for (const name of listed) lastAct.set(name, order);
      if (live().length > 0) complain('a request went on after the widget had gone');
    },

    setOnline(online) {
      if (online === onlineManager.isOnline()) return;
      offlineSince = online ? Infinity : nextOrder();
      onlineManager.setOnline(online);
    },

    setOptions(more) {
      options = { ...options, ...more };
      allowance = Math.max(allowance, options.concurrency ?? 1);
      // The host's bank replaces the borrower's choice.
      if ('bank' in more) for (const name of listed) lastAct.set(name, nextOrder());
      act(() => uploader.setOptions(options));
    },

    sessionHasEnded: () => endedSessions.has(options.sessionId),

    newSession() {
      const goesOn = endedSessions.has(options.sessionId);
      sessions += 1;
      options = { ...options, sessionId: `session-${sessions}` };
      if (goesOn) for (const name of listed) lastAct.set(name, nextOrder());
      else listed = [];
      act(() => uploader.setOptions(options));
      if (live().length > 0) complain('a request went on after the session had changed');
    },

    async settle() {
      const start = performance.now();
      let quiet = 0;
      for (let turn = 0; quiet < 2; turn += 1) {
        const known = changes;
        vi.advanceTimersByTime(0);
        await new Promise<void>((resolve) => {
          setImmediate(resolve);
        });
        quiet = changes === known && isSettled() ? quiet + 1 : 0;
        if (turn > 200 && performance.now() - start > patience) {
          complain('something that should go on by itself does not');
          return;
        }
      }
      settledAt = nextOrder();
      const taken = live().length + uploader.getState().statements.filter(waitsForConnection).length;
      if (taken <= (options.concurrency ?? 1)) allowance = options.concurrency ?? 1;
    },

    checkNow() {
      const { statements, receipts } = uploader.getState();
      const shown = statements.map(({ file }) => file.name);
      if (shown.join() !== listed.join())
        complain(`on the list: ${shown.join()}; expected: ${listed.join()}`);
      if (new Set(statements.map(({ id }) => id)).size !== statements.length)
        complain('two statements have one id');
      if (new Set(receipts.map((one) => one.statementId)).size !== receipts.length)
        complain('a receipt came twice');
      for (const { picked } of live()) {
        const mine = statement(picked.name);
        if (!mine || !isRunning(mine))
          complain(`${picked.name} is being sent while ${mine?.status ?? 'not on the list'}`);
      }
      if (isIdle(statements) && live().length > 0) complain('it says that it is idle, and is not');
    },

    checkSettled() {
      const { statements, receipts } = uploader.getState();
      for (const mine of statements) {
        const { name } = mine.file;
        const sendings = live().filter(({ picked }) => picked.name === name).length;
        if (sendings !== (isRunning(mine) ? 1 : 0))
          complain(`${name} is ${mine.status} with ${sendings} requests`);
        const heard = server.requests
          .filter((sent) => sent.picked.name === name && !sent.request.signal.aborted)
          .some((sent) => sent.heard === 'accepted');
        if (heard !== (mine.status === 'accepted'))
          complain(`${name} is ${mine.status}; accepted by the server: ${heard}`);
        if (mine.status !== 'accepted') continue;
        if (told.get(name) !== 1) complain(`the host was not told of ${name}`);
        const hasReceipt = receipts.some(({ statementId }) => statementId === mine.id);
        if (hasReceipt !== (mine.result.kind !== 'already-received'))
          complain(`${name} has a receipt: ${hasReceipt}`);
      }
    },
  };
}
