import { MutationObserver, type QueryClient } from '@tanstack/react-query';

/** One attempt, under way or waiting for the connection. */
export interface Attempt {
  /** To be called once, when its place is taken: it may be told at once to wait. */
  readonly start: () => void;
  /** Aborts the request. Nothing of the attempt is heard of afterwards. */
  readonly abort: () => void;
}

/** What an attempt does, and what it tells. */
interface AttemptParts {
  readonly client: QueryClient;
  /** Names the attempt in the client's cache, and no other one. It is all that the cache gets to see. */
  readonly id: string;
  /** Runs when there is a connection. Must not reject. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** There is no connection: `run` follows when it is back. */
  readonly onPaused: () => void;
}

/**
 * Runs one attempt as a mutation of its own: TanStack Query holds it back while the device is offline and lets it go when the
 * connection returns. The mutation carries no variables and no result, because a host's client can be persisted and shown in tools.
 */
export function createAttempt({ client, id, run, onPaused }: AttemptParts): Attempt {
  const controller = new AbortController();
  const { signal } = controller;
  const mutationKey = ['statement-uploader', id];
  const observer = new MutationObserver(client, {
    mutationKey,
    networkMode: 'online',
    retry: false,
    // Taken away by hand: the cache's own timer would come back for a paused one without end.
    gcTime: Number.POSITIVE_INFINITY,
    mutationFn: () => (signal.aborted ? Promise.resolve() : run(signal)),
  });
  const unsubscribe = observer.subscribe(({ isPaused }) => {
    if (isPaused && !signal.aborted) onPaused();
  });
  const finish = (): void => {
    unsubscribe();
    const cache = client.getMutationCache();
    for (const mutation of cache.findAll({ mutationKey, exact: true })) cache.remove(mutation);
  };
  return {
    start() {
      void observer.mutate().then(finish, finish);
    },
    abort() {
      controller.abort();
      finish();
    },
  };
}
