import { MutationObserver, onlineManager, QueryClient } from '@tanstack/react-query';
import { isOffline } from './isOffline.js';

/** One piece of work for {@link Mutations}. */
export interface MutationParts {
  /** Names it in the client's cache, and nothing else there. It is all that the cache gets to see. */
  readonly id: string;
  /** Runs when there is a connection. Must not reject. */
  readonly run: () => Promise<void>;
  /** There is no connection: `run` follows when it is back. */
  readonly onPaused: () => void;
}

/** What runs attempts as mutations of TanStack Query. */
export interface Mutations {
  /** Returns the way to take it out of the cache before it has ended. */
  readonly start: (parts: MutationParts) => () => void;
  /** Stops listening for the connection. */
  readonly close: () => void;
}

/**
 * Makes {@link Mutations}: TanStack Query holds each back while the device is offline and lets it go when the
 * connection returns. A mutation carries no variables and no result, because a host's client can be persisted and shown
 * in tools.
 */
export function createMutations(hostsClient: QueryClient | undefined): Mutations {
  // TanStack Query hears of changes only: loaded after the connection went, it would take it for there.
  if (isOffline()) onlineManager.setOnline(false);
  const client = hostsClient ?? new QueryClient();
  // Mounted, it listens for the connection to come back.
  client.mount();
  return {
    start({ id, run, onPaused }) {
      const mutationKey = ['statement-uploader', id];
      const observer = new MutationObserver(client, {
        mutationKey,
        networkMode: 'online',
        retry: false,
        // Taken away by hand: the cache's own timer would come back for a paused one without end.
        gcTime: Number.POSITIVE_INFINITY,
        mutationFn: run,
      });
      const unsubscribe = observer.subscribe(({ isPaused }) => {
        if (isPaused) onPaused();
      });
      const finish = (): void => {
        unsubscribe();
        const cache = client.getMutationCache();
        for (const mutation of cache.findAll({ mutationKey, exact: true })) cache.remove(mutation);
      };
      void observer.mutate().then(finish, finish);
      return finish;
    },
    close: () => client.unmount(),
  };
}
