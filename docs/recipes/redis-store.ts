/**
 * A store on Redis or Valkey, shared by several copies of a server, with node-redis. `npm run check -- redis` freezes,
 * kills, restarts and fills a real server under it.
 */
import { createClient } from '@redis/client';
import type { IdempotencyStore } from 'statement-uploader/server';
import { createRedisStore } from 'statement-uploader/server/redis';

/** Connects to a server with `maxmemory-policy noeviction`, and connects again whenever the connection is lost. */
export async function connectRedisStore(
  url: string,
  onError: (cause: unknown) => void = (cause) => console.error('Redis:', cause),
): Promise<{ store: IdempotencyStore; close: () => void }> {
  const client = createClient({
    url,
    // While there is no connection, a call fails at once instead of waiting in a queue.
    disableOfflineQueue: true,
    // Finds a connection whose other end is gone.
    pingInterval: 2_000,
    socket: { socketTimeout: 10_000, reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, 1_000) },
  });
  // Without a listener, a lost connection would end the process.
  client.on('error', onError);
  await client.connect();
  return { store: createRedisStore(client), close: () => client.destroy() };
}
