import type { StatementEvent } from '../../session/SessionEvent.js';
import type { SessionState } from '../../session/SessionState.js';
import type { Statement } from '../../session/Statement.js';
import type { FileEntry } from '../file/FileEntry.js';
import { loadTrackAttempt } from '../lazy.js';
import type { ResolvedOptions } from '../resolveOptions.js';
import { findKeys } from './idempotencyKeys.js';
import { isOffline } from '../../platform/network.js';
import { pause } from './pause.js';
import type { Retries } from './retries.js';
import { runAttempt } from './runAttempt.js';

interface AttemptsParts {
  /** Distinguishes the uploaders of a page. */
  readonly name: string;
  readonly entries: ReadonlyMap<string, FileEntry>;
  readonly find: (statementId: string) => Statement | undefined;
  readonly update: (statementId: string, event: StatementEvent) => void;
  readonly state: () => SessionState;
  readonly options: () => ResolvedOptions;
  readonly isMounted: () => boolean;
  readonly retries: Retries;
}

/** The uploads under way. Which ones there are follows from the state alone. */
export interface Attempts {
  /** Aborts uploads that the state no longer shows, and starts those whose turn it is. Call it after each event. */
  readonly reconcile: () => void;
  readonly abortAll: () => void;
}

/** Creates the {@link Attempts} of an uploader. */
export function createAttempts(parts: AttemptsParts): Attempts {
  const { name, entries, find, update, state, options, isMounted, retries } = parts;
  const running = new Map<string, AbortController>();
  const keys = findKeys();
  let started = 0;
  /** The device says that it is offline, and an upload has succeeded since. */
  let isOfflineWrong = false;

  /** Shows the attempt in TanStack Query's tools. Nothing that happens to it there affects the attempt. */
  async function track(work: Promise<unknown>): Promise<void> {
    const { queryClient } = options();
    if (!queryClient) return;
    started += 1;
    const id = `${name}-${started}`;
    const trackAttempt = await loadTrackAttempt();
    await trackAttempt?.(queryClient, id, work);
  }

  async function run(id: string, entry: FileEntry, blob: Blob): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const startedAt = performance.now();
    update(id, { type: 'started', attempt: retries.count(id) + 1 });
    if (controller.signal.aborted) return;
    const bank = find(id)?.bank ?? null;
    const isDue = (): boolean => {
      const { expired, rules } = state();
      return !expired && (rules.fixedBank ?? bank) === bank && (bank !== null || !rules.bankRequired);
    };
    const work = runAttempt(
      {
        blob,
        entry,
        bank,
        isDue,
        isRetry: retries.count(id) > 0,
        options: options(),
        keys,
        onProgress: ({ sent, total }) => update(id, { type: 'progressed', sent, total }),
      },
      controller.signal,
    );
    void track(work);
    const result = await work;
    if (controller.signal.aborted) return;
    running.delete(id);
    if (result === null) {
      update(id, { type: 'stopped' });
      return;
    }
    const askedAt = performance.now();
    const times = { askedAt, duration: Math.round(askedAt - startedAt) };
    if (result.ok) {
      isOfflineWrong = isOffline();
      update(id, { type: 'accepted', result: result.result, ...times });
      return;
    }
    const { error, keySent } = result;
    const passwordSent = entry.password !== null;
    update(
      id,
      retries.decide(id, error, keySent) ?? { type: 'attempt-failed', error, passwordSent, ...times },
    );
  }

  function abortStale(): void {
    for (const [id, controller] of running) {
      const status = find(id)?.status;
      if (status === 'uploading' || status === 'processing') continue;
      running.delete(id);
      controller.abort();
    }
  }

  /** Uploads under way, and those that take their place as soon as the connection returns. */
  function countTaken(): number {
    const paused = state().statements.filter(
      (statement) => statement.status === 'queued' && statement.waitingFor === 'connection',
    );
    return running.size + paused.length;
  }

  function startNext(): void {
    if (!isOffline()) isOfflineWrong = false;
    for (const { id, status } of state().statements) {
      if (status !== 'queued') continue;
      // A callback of the host's may have unmounted the component.
      if (!isMounted() || state().expired || countTaken() >= options().concurrency) return;
      const current = find(id);
      const entry = entries.get(id);
      const blob = entry?.examined?.blob;
      if (current?.status !== 'queued' || current.waitingFor !== 'turn' || !entry || !blob) continue;
      if (isOffline() && !isOfflineWrong && !current.triesOffline) update(id, pause());
      else if (!running.has(id)) void run(id, entry, blob);
    }
  }

  return {
    reconcile() {
      abortStale();
      startNext();
    },
    abortAll() {
      for (const controller of running.values()) controller.abort();
      running.clear();
    },
  };
}
