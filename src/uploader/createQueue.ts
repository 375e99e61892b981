import type { StatementEvent } from '../session/SessionEvent.js';
import type { SessionState } from '../session/SessionState.js';
import { type Attempt, createAttempt } from './createAttempt.js';
import type { Reporter } from './createReporter.js';
import type { Runner } from './createRunner.js';
import type { Held } from './Held.js';
import type { ResolvedOptions } from './resolveOptions.js';
import { sendStatement } from './sendStatement.js';

interface QueueParts {
  /** Tells the queues of a page apart. */
  readonly name: string;
  readonly held: ReadonlyMap<string, Held>;
  readonly report: Reporter;
  readonly update: (statementId: string, event: StatementEvent) => void;
  readonly state: () => SessionState;
  readonly options: () => ResolvedOptions;
  /** `null` while the widget is away: nothing starts. */
  readonly runner: () => Runner | null;
}

/** What runs, and what waits to run again. Whose turn it is, the state says. */
export interface Queue {
  /** Starts what has its turn and a place. To be called after each change of the state. */
  readonly startNext: () => void;
  /** Ends a statement's running attempt, and its wait for the next one. */
  readonly halt: (statementId: string) => void;
  readonly haltAll: () => void;
}

/** Makes a {@link Queue}. */
export function createQueue({ name, held, report, update, state, options, runner }: QueueParts): Queue {
  const attempts = new Map<string, Attempt>();
  let started = 0;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  function requeueAt(id: string, time: number): void {
    const requeue = (): void => {
      timers.delete(id);
      update(id, { type: 'requeued' });
    };
    timers.set(id, setTimeout(requeue, time - Date.now()));
  }

  function startAttempt(to: Runner, id: string, item: Held): void {
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

  function halt(id: string): void {
    attempts.get(id)?.abort();
    attempts.delete(id);
    clearTimeout(timers.get(id));
    timers.delete(id);
  }

  return {
    startNext() {
      const current = runner();
      const { statements, over } = state();
      if (current === null || over) return;
      for (const { id, ...statement } of statements) {
        if (attempts.size >= options().concurrency) return;
        const item = held.get(id);
        const hasTurn = statement.status === 'queued' && statement.waitingFor === 'turn';
        if (hasTurn && item && !attempts.has(id)) startAttempt(current, id, item);
      }
    },
    halt,
    haltAll() {
      for (const id of [...attempts.keys(), ...timers.keys()]) halt(id);
    },
  };
}
