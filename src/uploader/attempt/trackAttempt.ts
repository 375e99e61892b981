import { MutationObserver, type QueryClient } from '@tanstack/react-query';

/**
 * Shows an attempt in the host's query client until `work` settles. The mutation carries no variables and no result,
 * because a host's client can be persisted and shown in tools. It follows the attempt and does not run it: nothing that
 * a host sets (`scope`, `retry`, `networkMode`), clears or throws in a cache callback can hold an upload up.
 */
export async function trackAttempt(
  hostClient: QueryClient,
  id: string,
  work: Promise<unknown>,
): Promise<void> {
  const mutationKey = ['statement-uploader', id];
  const observer = new MutationObserver(hostClient, {
    mutationKey,
    networkMode: 'always',
    retry: false,
    // Removed below: until then, no timer may take it away.
    gcTime: Number.POSITIVE_INFINITY,
    mutationFn: async () => {
      await work;
    },
  });
  try {
    const unsubscribe = observer.subscribe(() => {});
    await Promise.race([observer.mutate(), work]);
    unsubscribe();
    const cache = hostClient.getMutationCache();
    for (const mutation of cache.findAll({ mutationKey, exact: true })) cache.remove(mutation);
  } catch {
    // The host's client is the host's affair.
  }
}
