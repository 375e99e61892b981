import { reduceSession } from '../session/reduceSession.js';
import type { SessionEvent, StatementEvent } from '../session/SessionEvent.js';
import { createSessionState } from '../session/SessionState.js';
import type { Statement } from '../session/Statement.js';
import { createOnlineRunner, type OnlineRunner } from './attemptRunner.js';
import { createBeforeUnloadGuard } from './beforeUnload.js';
import { createFileEntry, type FileEntry } from './FileEntry.js';
import { createHostCallbacks } from './hostCallbacks.js';
import { preloadChunks } from './lazy.js';
import { createPreflightQueue } from './preflightQueue.js';
import { resolveOptions } from './resolveOptions.js';
import { createDelayedCall, createEmitter, isBatchedEvent } from './sessionStore.js';
import { createStatusPoller } from './statusPoller.js';
import type { Uploader } from './Uploader.js';
import type { UploaderOptions } from './UploaderOptions.js';
import { createUploadQueue } from './uploadQueue.js';

let instances = 0;

/** The topic of those who want to hear of each change. */
const everything = 'all';

/** Milliseconds: two frames, which nobody sees. */
const drawnWithin = 32;

/**
 * Makes the engine: the reducer's state, the files beside it, and one attempt at a time (or `concurrency`) for the
 * queue. It does nothing but check files until {@link Uploader.start}.
 */
export function createUploader(initial: UploaderOptions): Uploader {
  instances += 1;
  let options = resolveOptions(initial);
  let state = createSessionState(options.rules);
  let outline = state;
  /** `null` while the widget is away. */
  let runner: OnlineRunner | null = null;
  let added = 0;
  /**
   * The session that was over, until it turns out to live: the host may bring a new one while the borrower tries the
   * old one again.
   */
  let endedSession: string | null = null;
  const listeners = createEmitter();
  const outlineLater = createDelayedCall(() => listeners.call('outline'), drawnWithin);
  const entries = new Map<string, FileEntry>();
  const report = createHostCallbacks(() => (runner === null ? undefined : options));
  const guard = createBeforeUnloadGuard();
  const parts = { entries, update, options: () => options };
  const queue = createUploadQueue({
    ...parts,
    name: String(instances),
    report,
    state: () => state,
    runner: () => runner,
  });
  const checks = createPreflightQueue({
    ...parts,
    find,
    isHere: () => runner !== null,
    onPassword: (statementId) => report.event({ type: 'password-given', statementId }),
  });
  const poller = createStatusPoller({
    options: parts.options,
    onAccounts: (accounts) => dispatch({ type: 'restored', accounts }),
    onEvent: report.event,
  });

  function find(id: string): Statement | undefined {
    return state.statements.find((statement) => statement.id === id);
  }

  function dispatch(event: SessionEvent): boolean {
    const before = state;
    state = reduceSession(before, event);
    if (state === before) return false;
    const about = event.type === 'statement' ? event.event.type : null;
    if (event.type === 'statement' && about === 'progressed' && find(event.id)?.status === 'uploading') {
      listeners.call(everything, event.id);
      return true;
    }
    outline = state;
    if (state.expired && !before.expired) endSession();
    if (about === 'accepted') endedSession = null;
    listeners.call(everything);
    if (isBatchedEvent(about ?? event.type)) outlineLater.call();
    else {
      outlineLater.clear();
      listeners.call('outline');
    }
    report.change(before, state);
    if (runner !== null) {
      guard.watch(state.statements);
      poller.change(before, state);
    }
    queue.startNext();
    return true;
  }

  /** What waits to start by itself waits for a new session instead. */
  function endSession(): void {
    endedSession = options.sessionId;
    for (const { id, status: current } of state.statements) if (current === 'queued') queue.abort(id);
  }

  function update(id: string, event: StatementEvent): boolean {
    const changed = dispatch({ type: 'statement', id, event });
    const current = find(id)?.status;
    // The server has it: neither bytes nor password are needed any more.
    if (current === 'accepted') entries.delete(id);
    if (current === 'choosing-bank') checks.suggestBank(id);
    return changed;
  }

  function prepare(): void {
    preloadChunks(options);
    runner?.prepare();
  }

  function changeSession(previous: string): void {
    queue.abortAll();
    poller.stop();
    if (state.expired || previous === endedSession) {
      dispatch({ type: 'stopped' });
      dispatch({ type: 'renewed' });
    } else {
      entries.clear();
      dispatch({ type: 'replaced' });
    }
    endedSession = null;
    if (runner !== null) poller.ask();
  }

  return {
    getState: () => state,
    getCoarseSnapshot: () => outline,
    subscribe: (listener, topic = everything) => listeners.add(topic, listener),

    setOptions(next) {
      const previous = options;
      options = resolveOptions(next);
      const { rules, sessionId, concurrency } = options;
      if (
        rules.fixedBank !== previous.rules.fixedBank ||
        rules.bankRequired !== previous.rules.bankRequired
      ) {
        dispatch({ type: 'rules-changed', rules });
      }
      if (sessionId !== previous.sessionId) changeSession(previous.sessionId);
      if (concurrency > previous.concurrency) queue.startNext();
    },

    start() {
      if (runner !== null) return;
      runner = createOnlineRunner(options.queryClient);
      poller.ask();
      queue.startNext();
    },

    stop() {
      runner?.close();
      runner = null;
      checks.forget();
      guard.stop();
      poller.stop();
      queue.abortAll();
      dispatch({ type: 'stopped' });
    },

    intents: {
      prepare,

      addFiles(files, { bank = null } = {}) {
        const items = Array.from(files, (file) => {
          added += 1;
          return { id: `statement-${added}`, file };
        });
        if (items.length === 0) return;
        prepare();
        const { maxFiles } = options;
        const taken = state.statements.filter((statement) => statement.status !== 'failed').length;
        const room = Math.max(0, maxFiles - taken);
        for (const { id, file } of items) entries.set(id, createFileEntry(file));
        // Before the list shows them: the browser reads the first one while the page draws.
        for (const { id } of items.slice(0, room)) checks.add(id);
        dispatch({
          type: 'added',
          statements: items.map(({ id, file: { name, size } }) => ({
            id,
            file: { name, size },
            suggestedBank: bank,
          })),
        });
        report.event({ type: 'files-added', count: items.length });
        for (const { id } of items.slice(room)) {
          update(id, {
            type: 'refused',
            error: { stage: 'file', code: 'too-many-files', limit: maxFiles },
          });
        }
      },

      submitPassword: checks.tryPassword,

      sendAnyway(id) {
        update(id, { type: 'sent-anyway' });
      },

      chooseBank(id, bank) {
        if (update(id, { type: 'bank-given', bank: bank === null ? null : bank.toLowerCase() })) {
          report.event({ type: 'bank-chosen', statementId: id });
        }
      },

      changeBank(id) {
        if (state.rules.fixedBank !== null) return;
        queue.abort(id);
        update(id, { type: 'bank-wanted' });
      },

      retry(id) {
        const [item, statement] = [entries.get(id), find(id)];
        if (!item) return;
        // What has its turn may have begun without saying so yet.
        if (statement?.status === 'queued' && statement.waitingFor !== 'turn') queue.abort(id);
        item.failedAttempts = 0;
        update(id, { type: 'requeued' });
      },

      cancel(id) {
        queue.abort(id);
        update(id, { type: 'canceled' });
      },

      remove(id) {
        const current = find(id)?.status;
        if (current === undefined) return;
        queue.abort(id);
        entries.delete(id);
        dispatch({ type: 'removed', id });
        report.event({ type: 'statement-removed', statementId: id, status: current });
      },
    },
  };
}
