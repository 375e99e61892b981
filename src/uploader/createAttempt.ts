import type { OnlineRunner } from './createRunner.js';

/** One attempt, under way or waiting for the connection. */
export interface Attempt {
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
export function createAttempt({ runner, id, run, onPaused }: AttemptParts): Attempt {
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
