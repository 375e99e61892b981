import { QueryClient } from '@tanstack/react-query';
import { checkFile } from '../preflight/checkFile.js';
import { createSessionState } from '../session/createSessionState.js';
import { reduceSession } from '../session/reduceSession.js';
import type { SessionEvent, StatementEvent } from '../session/SessionEvent.js';
import type { Statement } from '../session/Statement.js';
import { createAttempt, type Attempt } from './createAttempt.js';
import { createReporter } from './createReporter.js';
import type { Held } from './Held.js';
import { loadWire } from './loadWire.js';
import { resolveOptions } from './resolveOptions.js';
import { sendStatement } from './sendStatement.js';
import type { Uploader } from './Uploader.js';
import type { UploaderOptions } from './UploaderOptions.js';

let instances = 0;

/**
 * Makes the engine: the reducer's state, the files beside it, and one attempt at a time (or `concurrency`) for the queue.
 * It does nothing but check files until {@link Uploader.start}.
 */
export function createUploader(initial: UploaderOptions): Uploader {
  instances += 1;
  const instance = instances;
  let options = resolveOptions(initial);
  let state = createSessionState(options.rules);
  let client: QueryClient | null = null;
  let added = 0;
  const listeners = new Set<() => void>();
  const held = new Map<string, Held>();
  const attempts = new Map<string, Attempt>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const report = createReporter(() => (client === null ? undefined : options));

  function find(id: string): Statement | undefined {
    return state.statements.find((statement) => statement.id === id);
  }

  function dispatch(event: SessionEvent): boolean {
    const before = state;
    state = reduceSession(before, event);
    if (state === before) return false;
    for (const listener of listeners) listener();
    report.change(before, state);
    startNext();
    return true;
  }

  function update(id: string, event: StatementEvent): boolean {
    return dispatch({ type: 'statement', id, event });
  }

  /** Ends the running attempt and the wait for the next one. */
  function halt(id: string): void {
    attempts.get(id)?.abort();
    attempts.delete(id);
    clearTimeout(timers.get(id));
    timers.delete(id);
  }

  function haltAll(): void {
    for (const id of [...attempts.keys(), ...timers.keys()]) halt(id);
  }

  function startNext(): void {
    if (client === null || state.over) return;
    for (const statement of state.statements) {
      if (attempts.size >= options.concurrency) return;
      const item = held.get(statement.id);
      if (
        statement.status === 'queued' &&
        statement.waitingFor === 'turn' &&
        item &&
        !attempts.has(statement.id)
      ) {
        startAttempt(client, statement.id, item);
      }
    }
  }

  function startAttempt(queryClient: QueryClient, id: string, item: Held): void {
    const attempt = createAttempt({
      client: queryClient,
      id: `${instance}-${id}`,
      onPaused: () => update(id, { type: 'paused' }),
      run: (signal) =>
        sendStatement({
          item,
          bank: find(id)?.bank ?? null,
          options,
          signal,
          statementId: id,
          onEvent: report.event,
          onStep(event) {
            // What ends the attempt also frees its place, before the state says so and the next one is looked for.
            if (event.type !== 'started' && event.type !== 'progressed') attempts.delete(id);
            update(id, event);
            if (event.type === 'retry-scheduled') {
              timers.set(
                id,
                setTimeout(() => {
                  timers.delete(id);
                  update(id, { type: 'requeued' });
                }, event.retryAt - Date.now()),
              );
            }
          },
        }),
    });
    attempts.set(id, attempt);
  }

  function prepare(): void {
    // Only ahead of time: an attempt that finds it missing reports that by itself.
    loadWire().catch(() => {});
  }

  async function check(id: string, item: Held): Promise<void> {
    const verdict = await checkFile(item.file, options.maxFileSize);
    if (verdict.ok) item.blob = verdict.blob;
    update(id, verdict.ok ? { type: 'checked' } : { type: 'refused', error: verdict.error });
  }

  return {
    getState: () => state,

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    setOptions(next) {
      const previous = options;
      options = resolveOptions(next);
      const { rules, sessionId } = options;
      if (
        rules.fixedBank !== previous.rules.fixedBank ||
        rules.bankRequired !== previous.rules.bankRequired
      ) {
        dispatch({ type: 'rules-changed', rules });
      }
      if (sessionId === previous.sessionId) return;
      haltAll();
      if (state.over) {
        dispatch({ type: 'stopped' });
        dispatch({ type: 'renewed' });
      } else {
        held.clear();
        dispatch({ type: 'replaced' });
      }
    },

    start() {
      if (client !== null) return;
      client = options.queryClient ?? new QueryClient();
      // Mounted, it listens for the connection to come back.
      client.mount();
      startNext();
    },

    stop() {
      client?.unmount();
      client = null;
      haltAll();
      dispatch({ type: 'stopped' });
    },

    intents: {
      prepare,

      addFiles(files) {
        const items = Array.from(files, (file) => {
          added += 1;
          return { id: `statement-${added}`, file };
        });
        if (items.length === 0) return;
        prepare();
        const room = options.maxFiles - state.statements.filter(({ status }) => status !== 'failed').length;
        dispatch({
          type: 'added',
          statements: items.map(({ id, file: { name, size } }) => ({ id, file: { name, size } })),
        });
        report.event({ type: 'files-added', count: items.length });
        for (const [index, { id, file }] of items.entries()) {
          const item: Held = { file, blob: null, password: null, failedAttempts: 0 };
          held.set(id, item);
          if (index < room) void check(id, item);
          else {
            const { maxFiles } = options;
            update(id, {
              type: 'refused',
              error: { stage: 'file', code: 'too-many-files', limit: maxFiles },
            });
          }
        }
      },

      submitPassword(id, password) {
        const item = held.get(id);
        const trimmed = password.trim();
        if (!item || trimmed === '' || find(id)?.status !== 'locked') return;
        item.password = trimmed;
        report.event({ type: 'password-given', statementId: id });
        update(id, { type: 'password-given' });
      },

      chooseBank(id, bank) {
        if (update(id, { type: 'bank-given', bank: bank === null ? null : bank.toLowerCase() })) {
          report.event({ type: 'bank-chosen', statementId: id });
        }
      },

      changeBank(id) {
        if (find(id)?.status === 'queued') halt(id);
        update(id, { type: 'bank-wanted' });
      },

      retry(id) {
        const item = held.get(id);
        if (!item) return;
        if (find(id)?.status === 'queued') halt(id);
        item.failedAttempts = 0;
        update(id, { type: 'requeued' });
      },

      cancel(id) {
        halt(id);
        update(id, { type: 'canceled' });
      },

      remove(id) {
        const status = find(id)?.status;
        if (status === undefined) return;
        halt(id);
        held.delete(id);
        dispatch({ type: 'removed', id });
        report.event({ type: 'statement-removed', statementId: id, status });
      },
    },
  };
}
