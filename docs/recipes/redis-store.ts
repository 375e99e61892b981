/**
 * A store that many copies of a server share, on Redis or Valkey. `npm run check -- redis` holds it against a real one.
 */
import type { createClient } from '@redis/client';
import type { IdempotencyStore } from 'statement-uploader/server';

type Client = Pick<ReturnType<typeof createClient>, 'get' | 'set' | 'del'>;

export function createRedisStore(client: Client): IdempotencyStore {
  return {
    get: (key) => client.get(key),
    // SET key value PX ttl NX: one command, so that of two copies one wins.
    set: async (key, value, { ttl, ifAbsent = false }) =>
      (await client.set(key, value, {
        expiration: { type: 'PX', value: ttl },
        ...(ifAbsent && { condition: 'NX' }),
      })) === 'OK',
    delete: async (key) => {
      await client.del(key);
    },
  };
}
