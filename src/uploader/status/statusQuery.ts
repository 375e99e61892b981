import { QueryClient, QueryObserver, type QueryObserverOptions } from '@tanstack/react-query';

/** Requests of one round: if the first one fails, others follow at once. */
export const tries = 3;

/** Asks for the session's status again and again. */
export interface StatusQuery {
  /** Asks now. An older request is aborted. */
  readonly refetch: () => void;
  /** Follows a changed interval. */
  readonly reconcile: () => void;
  readonly close: () => void;
}

/**
 * Creates a {@link StatusQuery}, which asks at once, when the page gets the focus or the network returns, and after a
 * failure twice more. It runs on a query client of its own: a host's defaults and `client.clear()` do not reach it, and
 * no cache holds what the server says.
 *
 * @param ask rejects if the request failed. Its value is not kept.
 * @param refetchInterval milliseconds between two requests, asked for after each; `false` stops asking by itself
 */
export function createStatusQuery(
  sessionId: string,
  ask: (signal: AbortSignal) => Promise<void>,
  refetchInterval: () => number | false,
): StatusQuery {
  const client = new QueryClient();
  client.mount();
  const options = {
    queryKey: ['session-status', sessionId],
    queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
      await ask(signal);
      return null;
    },
    networkMode: 'always' as const,
    retry: tries - 1,
    refetchInterval,
    staleTime: 0,
    refetchOnWindowFocus: 'always' as const,
    refetchOnReconnect: 'always' as const,
    // Nothing is drawn from it.
    notifyOnChangeProps: [],
  } satisfies QueryObserverOptions<null>;
  const observer = new QueryObserver<null>(client, options);
  const unsubscribe = observer.subscribe(() => {});
  return {
    refetch: () => void observer.refetch({ cancelRefetch: true }),
    reconcile: () => observer.setOptions(options),
    close() {
      unsubscribe();
      void client.cancelQueries();
      client.clear();
      client.unmount();
    },
  };
}
