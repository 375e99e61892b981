import { QueryClient } from '@tanstack/react-query';
import { createSessionState } from '../session/createSessionState.js';
import { reduceSession } from '../session/reduceSession.js';
import type { SessionEvent, StatementEvent } from '../session/SessionEvent.js';
import type { Statement } from '../session/Statement.js';
import { createListeners } from './createListeners.js';
import { createQueue } from './createQueue.js';
import { createReporter } from './createReporter.js';
import { examineFile } from './examineFile.js';
import type { Held } from './Held.js';
import { loadAhead } from './loadAhead.js';
import { loadPreflight } from './loadPreflight.js';
import { lookInside } from './lookInside.js';
import { resolveOptions } from './resolveOptions.js';
import type { Uploader } from './Uploader.js';
import type { UploaderOptions } from './UploaderOptions.js';

let instances = 0;

/** The topic of those who want to hear of each change. */
const everything = 'all';

/**
 * Makes the engine: the reducer's state, the files beside it, and one attempt at a time (or `concurrency`) for the queue.
 * It does nothing but check files until {@link Uploader.start}.
 */
export function createUploader(initial: UploaderOptions): Uploader {
  instances += 1;
  let options = resolveOptions(initial);
  let state = createSessionState(options.rules);
  let outline = state;
  let client: QueryClient | null = null;
  let added = 0;
  /** Opened a file before; tried first on the next one. In memory only. */
  let lastPassword: string | null = null;
  const listeners = createListeners();
  const held = new Map<string, Held>();
  const report = createReporter(() => (client === null ? undefined : options));
  const { startNext, halt, haltAll } = createQueue({
    name: String(instances),
    held,
    report,
    update,
    state: () => state,
    options: () => options,
    client: () => client,
  });

  function find(id: string): Statement | undefined {
    return state.statements.find((statement) => statement.id === id);
  }

  const isUploading = (id: string): boolean => find(id)?.status === 'uploading';

  function dispatch(event: SessionEvent): boolean {
    const before = state;
    state = reduceSession(before, event);
    if (state === before) return false;
    if (event.type === 'statement' && event.event.type === 'progressed' && isUploading(event.id)) {
      listeners.call(everything, event.id);
      return true;
    }
    outline = state;
    listeners.call(everything, 'outline');
    report.change(before, state);
    startNext();
    return true;
  }

  function update(id: string, event: StatementEvent): boolean {
    const changed = dispatch({ type: 'statement', id, event });
    const status = find(id)?.status;
    // The server has it: neither bytes nor password are needed any more.
    if (status === 'accepted') held.delete(id);
    if (status === 'choosing-bank') void suggestBank(id);
    return changed;
  }

  /** Reads, now that somebody asks, which bank a statement is from. */
  async function suggestBank(id: string): Promise<void> {
    const item = held.get(id);
    if (!item?.blob || item.looked || item.opensWith === null) return;
    item.looked = true;
    const bytes = new Uint8Array(await item.blob.arrayBuffer());
    const { suggestion } = await lookInside(bytes, item, options);
    if (held.get(id) === item && suggestion) update(id, { type: 'bank-suggested', suggestion });
  }

  async function check(id: string, item: Held, password: string | null): Promise<void> {
    const event = await examineFile(item, options, password);
    if (held.get(id) !== item) return;
    if (item.password !== null && event.type === 'checked') lastPassword = item.password;
    update(id, event);
  }

  async function tryPassword(id: string, item: Held, typed: string): Promise<void> {
    item.passwordsGiven += 1;
    const mine = item.passwordsGiven;
    const preflight = item.security && (await loadPreflight());
    const verdict = item.security && preflight ? await preflight.checkPassword(item.security, typed) : null;
    if (held.get(id) !== item || item.passwordsGiven !== mine || find(id)?.status !== 'locked') return;
    item.password = verdict?.outcome === 'opens' ? verdict.used : typed.trim();
    report.event({ type: 'password-given', statementId: id });
    if (verdict?.outcome === 'opens') {
      const sameCase = verdict.used.trim() === typed.trim();
      update(id, { type: 'unlocked', openedBy: sameCase ? 'as-typed' : 'other-case' });
      await check(id, item, verdict.used);
    } else {
      update(id, { type: verdict?.outcome === 'refused' ? 'password-refused' : 'password-given' });
    }
  }

  return {
    getState: () => state,
    getOutline: () => outline,
    subscribe: (listener, topic = everything) => listeners.add(topic, listener),

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
      lastPassword = null;
      haltAll();
      dispatch({ type: 'stopped' });
    },

    intents: {
      prepare() {
        loadAhead(options);
      },

      addFiles(files) {
        const items = Array.from(files, (file) => {
          added += 1;
          return { id: `statement-${added}`, file };
        });
        if (items.length === 0) return;
        loadAhead(options);
        const room = options.maxFiles - state.statements.filter(({ status }) => status !== 'failed').length;
        dispatch({
          type: 'added',
          statements: items.map(({ id, file: { name, size } }) => ({ id, file: { name, size } })),
        });
        report.event({ type: 'files-added', count: items.length });
        for (const [index, { id, file }] of items.entries()) {
          const item: Held = {
            file,
            blob: null,
            password: null,
            security: null,
            opensWith: null,
            looked: false,
            passwordsGiven: 0,
            failedAttempts: 0,
          };
          held.set(id, item);
          if (index < room) void check(id, item, lastPassword);
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
        if (item && password.trim() !== '' && find(id)?.status === 'locked')
          void tryPassword(id, item, password);
      },

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
        halt(id);
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
