import type { StatementEvent } from '../session/SessionEvent.js';
import type { SessionState } from '../session/SessionState.js';
import type { OnlineRunner } from './attemptRunner.js';
import type { FileEntry } from './FileEntry.js';
import type { HostCallbacks } from './hostCallbacks.js';
import type { ResolvedOptions } from './resolveOptions.js';
import { sendStatement } from './sendStatement.js';

/** One attempt, under way or waiting for the connection. */
interface Attempt {
  /** To be called once, when its place is taken: it may be told at once to wait. */
  readonly start: () => void;
  /** Aborts the request. Nothing of the attempt is heard of afterwards. */
  readonly abort: () => void;
}

/** What an attempt does, and what it tells. */
interface AttemptParts {
  readonly runner: OnlineRunner;
  /** Names the attempt, and no other one. */
  readonly id: string;
  /** Runs when there is a connection. Must not reject. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** There is no connection: `run` follows when it is back. */
  readonly onPaused: () => void;
}

const nothing = (): void => {};

/** Makes an {@link Attempt}. */
function createAttempt({ runner, id, run, onPaused }: AttemptParts): Attempt {
  const controller = new AbortController();
  const { signal } = controller;
  let finish = nothing;
  return {
    start() {
      finish = runner.start({
        id,
        run: () => (signal.aborted ? Promise.resolve() : run(signal)),
        onPaused: () => {
          if (!signal.aborted) onPaused();
        },
      });
    },
    abort() {
      controller.abort();
      finish();
    },
  };
}

interface UploadQueueParts {
  /** Tells the queues of a page apart. */
  readonly name: string;
  readonly entries: ReadonlyMap<string, FileEntry>;
  readonly report: HostCallbacks;
  readonly update: (statementId: string, event: StatementEvent) => void;
  readonly state: () => SessionState;
  readonly options: () => ResolvedOptions;
  /** `null` while the widget is away: nothing starts. */
  readonly runner: () => OnlineRunner | null;
}

/** What runs, and what waits to run again. Whose turn it is, the state says. */
export interface UploadQueue {
  /** Starts what has its turn and a place. To be called after each change of the state. */
  readonly startNext: () => void;
  /** Ends a statement's running attempt, and its wait for the next one. */
  readonly abort: (statementId: string) => void;
  readonly abortAll: () => void;
}

/** Makes a {@link UploadQueue}. */
export function createUploadQueue({
  name,
  entries,
  report,
  update,
  state,
  options,
  runner,
}: UploadQueueParts): UploadQueue {
  const attempts = new Map<string, Attempt>();
  let started = 0;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  function requeueAt(id: string, time: number): void {
    const requeue = (): void => {
      timers.delete(id);
      update(id, { type: 'requeued' });
    };
    // The time may have come while the state was told: a negative delay makes Node warn.
    timers.set(id, setTimeout(requeue, Math.max(0, time - Date.now())));
  }

  function startAttempt(to: OnlineRunner, id: string, item: FileEntry): void {
    started += 1;
    const onStep = (event: StatementEvent): void => {
      // What ends the attempt also frees its place, before the state says so and the next one is looked for.
      if (event.type !== 'started' && event.type !== 'progressed') attempts.delete(id);
      update(id, event);
      if (event.type === 'retry-scheduled') requeueAt(id, event.retryAt);
    };
    const attempt = createAttempt({
      runner: to,
      // One that was called off can end after the next has begun: neither may take the other out of the cache.
      id: `${name}-${started}`,
      onPaused: () => update(id, { type: 'paused' }),
      run: (signal) =>
        sendStatement({
          statementId: id,
          item,
          // As it is when the connection lets it go.
          bank: state().statements.find((statement) => statement.id === id)?.bank ?? null,
          options: options(),
          signal,
          onStep,
          onEvent: report.event,
        }),
    });
    attempts.set(id, attempt);
    attempt.start();
  }

  function abort(id: string): void {
    attempts.get(id)?.abort();
    attempts.delete(id);
    clearTimeout(timers.get(id));
    timers.delete(id);
  }

  return {
    startNext() {
      const current = runner();
      const { statements, expired } = state();
      if (current === null || expired) return;
      for (const { id, ...statement } of statements) {
        if (attempts.size >= options().concurrency) return;
        const item = entries.get(id);
        const hasTurn = statement.status === 'queued' && statement.waitingFor === 'turn';
        if (hasTurn && item && !attempts.has(id)) startAttempt(current, id, item);
      }
    },
    abort,
    abortAll() {
      for (const id of [...attempts.keys(), ...timers.keys()]) abort(id);
    },
  };
}
