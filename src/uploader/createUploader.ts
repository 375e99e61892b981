import { isOffline } from '../platform/network.js';
import { findWindow } from '../platform/page.js';
import { takesRoom } from '../session/reduceSession.js';
import type { SessionEvent, StatementEvent } from '../session/SessionEvent.js';
import { createSessionState, type SessionState } from '../session/SessionState.js';
import type { Statement } from '../session/Statement.js';
import { createBeforeUnloadGuard } from './beforeUnload.js';
import { createEngineLoader } from './engineLoader.js';
import { createFileEntry, type FileEntry } from './file/FileEntry.js';
import { createHostCallbacks } from './hostCallbacks.js';
import { resolveOptions } from './resolveOptions.js';
import { createSessionStore } from './sessionStore.js';
import { createStatusFollower } from './status/followStatus.js';
import type { AddFilesHints, Uploader } from './Uploader.js';
import type { UploaderOptions } from './UploaderOptions.js';

let instances = 0;

/** Milliseconds before `expiresAt` in which a new `sessionId` is a renewal: the notice invites it. */
const renewalTime = 5 * 60_000;

/** Creates the engine: the state, the files beside it, and the uploads that follow from both. */
export function createUploader(initial: UploaderOptions): Uploader {
  instances += 1;
  let options = resolveOptions(initial);
  const store = createSessionStore(createSessionState(options.sessionId, options.rules), {
    onChange: forgetFinished,
    onReport: report,
  });
  const { getState, dispatch } = store;
  const callbacks = createHostCallbacks(() => (isMounted ? options : undefined), getState);
  let isMounted = false;
  let added = 0;
  /** A session that has ended, until it accepts something: the borrower may try it again before the host renews it. */
  let endedSession: string | null = null;
  const entries = new Map<string, FileEntry>();
  const guard = createBeforeUnloadGuard();
  const parts = {
    name: String(instances),
    entries,
    state: getState,
    find,
    hasRoomFor,
    update,
    requeue,
    options: () => options,
    isMounted: () => isMounted,
    onPassword: (statementId: string) => callbacks.event({ type: 'password-given', statementId }),
  };
  const { engine, examine, prepare, ...loader } = createEngineLoader(parts);
  const status = createStatusFollower({ ...parts, dispatch, onEvent: callbacks.event });

  function find(id: string): Statement | undefined {
    return getState().statements.find((statement) => statement.id === id);
  }

  function report(before: SessionState, after: SessionState, event: SessionEvent): void {
    callbacks.change(before, after, event);
    reconcile();
  }

  /** Makes everything outside of the state follow it. */
  function reconcile(): void {
    if (!isMounted) return;
    for (const statement of getState().statements) {
      if (statement.status === 'choosing-bank') engine()?.suggestBank(statement.id);
      if (statement.status !== 'queued' || statement.waitingFor !== 'turn') continue;
      // The code for it could not be loaded before.
      if (entries.get(statement.id)?.examined === null) requeue(statement.id);
    }
    guard.watch(getState().statements);
    status.reconcile(getState());
    engine()?.reconcile();
  }

  /** Drops what is no longer needed as soon as the state says so, whatever a listener does. */
  function forgetFinished({ statements, sessionId, expired }: SessionState): void {
    if (expired) endedSession = sessionId;
    const statuses = new Map(statements.map((statement) => [statement.id, statement.status]));
    for (const [id, entry] of entries) {
      const current = statuses.get(id);
      if (current !== undefined && current !== 'accepted') continue;
      // The server has it, or it has left the list: neither bytes nor password are needed.
      if (current === 'accepted') endedSession = null;
      entries.delete(id);
      engine()?.resetAttempts(id);
      entry.controller.abort();
    }
  }

  function update(id: string, event: StatementEvent): boolean {
    return dispatch({ type: 'statement', id, event });
  }

  function remove(id: string): void {
    const current = find(id)?.status;
    if (current === undefined) return;
    dispatch({ type: 'removed', id });
    callbacks.event({ type: 'statement-removed', statementId: id, status: current });
  }

  const countRoom = (): number =>
    Math.max(0, options.maxFiles - getState().statements.filter(takesRoom).length);

  /** A statement that could never be accepted has given its room away. */
  function hasRoomFor(id: string): boolean {
    const current = find(id);
    return current !== undefined && (takesRoom(current) || countRoom() > 0);
  }

  /** The old session has ended, or its end has been announced. */
  function isRenewal(previous: UploaderOptions): boolean {
    const { expired, sessionId } = getState();
    if (expired || sessionId === endedSession) return true;
    if (previous.expiresAt === undefined) return false;
    return Date.now() >= new Date(previous.expiresAt).getTime() - renewalTime;
  }

  function changeSession(previous: UploaderOptions): void {
    const renewed = isRenewal(previous);
    const count = getState().statements.length;
    endedSession = null;
    if (!renewed) {
      for (const { controller } of entries.values()) controller.abort();
      entries.clear();
      engine()?.forget();
    }
    for (const id of entries.keys()) engine()?.resetAttempts(id);
    engine()?.abortAll();
    const { sessionId, rules } = options;
    dispatch({ type: renewed ? 'renewed' : 'replaced', sessionId, rules });
    const kept = renewed ? getState().statements.length : 0;
    callbacks.event({ type: 'session-changed', renewed, kept, dropped: count - kept });
    if (isMounted) status.start();
  }

  /** Starts another attempt, or the examination that an attempt needs. */
  function requeue(id: string, triesOffline?: true): void {
    if (entries.get(id)?.examined) update(id, { type: 'requeued', triesOffline });
    else if (update(id, { type: 'rechecked' })) examine([id]);
  }

  function addFiles(files: Iterable<File>, { bank = null, replaces }: AddFilesHints = {}): void {
    const items = Array.from(files, (file) => {
      added += 1;
      return { id: `statement-${added}`, file };
    });
    if (items.length === 0) return;
    prepare();
    if (replaces !== undefined) remove(replaces);
    const room = countRoom();
    for (const { id, file } of items) entries.set(id, createFileEntry(file));
    // Before the list shows them: the browser reads the first one while the page renders.
    examine(items.slice(0, room).map(({ id }) => id));
    const statements = items.map(({ id, file: { name, size } }) => ({
      id,
      file: { name, size },
      suggestedBank: bank,
    }));
    dispatch({ type: 'added', statements });
    callbacks.event({ type: 'files-added', count: items.length });
    const error = { stage: 'file', code: 'too-many-files', limit: options.maxFiles } as const;
    for (const { id } of items.slice(room)) update(id, { type: 'refused', error });
  }

  /** The network is back: what waited for it, and what it made fail, starts again. */
  function resume(): void {
    for (const statement of getState().statements) {
      const isWaiting = statement.status === 'queued' && statement.waitingFor === 'connection';
      const isCutOff = statement.status === 'failed' && statement.error.stage === 'network';
      if (isWaiting || isCutOff) requeue(statement.id);
    }
    reconcile();
  }

  return {
    getState,
    getCoarseSnapshot: store.getOutline,
    subscribe: store.subscribe,

    setOptions(next) {
      const previous = options;
      const { rules } = (options = resolveOptions(next));
      // Not the previous options: a callback may have set others meanwhile. New rules are not for the old session.
      if (options.sessionId !== getState().sessionId) changeSession(previous);
      else if (JSON.stringify(rules) !== JSON.stringify(getState().rules))
        dispatch({ type: 'rules-changed', rules });
      if (isMounted && !options.fetchStatus !== !previous.fetchStatus) status.start();
      reconcile();
    },

    start() {
      if (isMounted) return;
      isMounted = true;
      findWindow()?.addEventListener('online', resume);
      status.start();
      reconcile();
      callbacks.completion();
    },

    stop() {
      isMounted = false;
      findWindow()?.removeEventListener('online', resume);
      engine()?.forget();
      loader.stop();
      guard.stop();
      status.stop();
      dispatch({ type: 'stopped' });
    },

    intents: {
      prepare,
      addFiles,

      submitPassword(id, password) {
        engine()?.tryPassword(id, password);
      },

      takePdfs: (id) => engine()?.takePdfs(id, addFiles),

      sendAnyway(id) {
        update(id, { type: 'sent-anyway' });
      },

      chooseBank(id, bank) {
        if (update(id, { type: 'bank-given', bank: bank?.trim().toLowerCase() || null })) {
          callbacks.event({ type: 'bank-chosen', statementId: id });
        }
      },

      changeBank(id) {
        if (getState().rules.fixedBank === null && hasRoomFor(id)) update(id, { type: 'bank-wanted' });
      },

      retry(id) {
        if (!entries.has(id) || !hasRoomFor(id)) return;
        engine()?.resetAttempts(id);
        requeue(id, isOffline() || undefined);
      },

      cancel(id) {
        update(id, { type: 'canceled' });
      },

      remove,
    },
  };
}
