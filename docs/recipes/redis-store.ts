/**
 * A store on Redis or Valkey, shared by several copies of a server. `npm run check -- redis` tests it on a real one.
 */
import type { createClient } from '@redis/client';
import type { IdempotencyStore } from 'statement-uploader/server';

type Client = Pick<ReturnType<typeof createClient>, 'get' | 'set' | 'del'>;

export function createRedisStore(client: Client): IdempotencyStore {
  return {
    get: (key) => client.get(key),
    // SET key value PX ttl NX: one atomic command, so only one of two copies succeeds.
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
