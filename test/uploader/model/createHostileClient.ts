import { MutationCache, QueryClient } from '@tanstack/react-query';

function throwAway(): never {
  throw new Error('a bug of the host');
}

/**
 * Creates a query client of a host whose settings would hold up or repeat any mutation that follows them. Its callbacks
 * throw where that changes the fate of a mutation: TanStack Query reports other exceptions as unhandled.
 */
export function createHostileClient(): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache({
      onMutate: throwAway,
      onSuccess: throwAway,
    }),
    defaultOptions: {
      mutations: { scope: { id: 'one at a time' }, retry: 3, networkMode: 'offlineFirst', gcTime: 0 },
      queries: { enabled: false, retry: 5, networkMode: 'online' },
    },
  });
}
