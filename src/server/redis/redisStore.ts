import type { IdempotencyStore } from '../idempotency/IdempotencyStore.js';

/** Runs a Lua script, as `EVAL script keys.length …keys …args`. Resolves to the reply. */
export type RunRedisScript = (
  script: string,
  keys: readonly [string],
  args: readonly string[],
) => Promise<unknown>;

/** A connected client of ioredis or iovalkey, alone or for a cluster. */
export interface IoredisClient {
  readonly defineCommand: unknown;
  readonly eval: (script: string, numberOfKeys: number, ...keysAndArgs: string[]) => Promise<unknown>;
}

/** A connected client, cluster or pool of node-redis (`redis` or `@redis/client`). */
export interface NodeRedisClient {
  readonly EVAL: unknown;
  readonly eval: (
    script: string,
    options: { readonly keys: string[]; readonly arguments: string[] },
  ) => Promise<unknown>;
}

/** A connected client of Valkey GLIDE, alone or for a cluster. */
export interface GlideClient {
  readonly customCommand: (args: string[]) => Promise<unknown>;
}

/** What {@link createRedisStore} takes: one of the clients that it knows, or a function for any other. */
export type RedisClient = IoredisClient | NodeRedisClient | GlideClient | RunRedisScript;

// `get` is a script as well, for two reasons: a client needs no other command, and a script that is not declared
// read-only is never sent to a replica, which may not have the last write yet.
const getScript = `return redis.call('GET', KEYS[1])`;

// ARGV: value, milliseconds, '1' if the key may have no value, then the values that may be replaced.
const setScript = `
local held = redis.call('GET', KEYS[1])
local matches = not held and ARGV[3] == '1'
for index = 4, #ARGV do
  if held == ARGV[index] then matches = true end
end
if not matches then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;

const deleteScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`;

/** @throws TypeError for a client that is none of the known ones */
function toRunner(client: RedisClient): RunRedisScript {
  if (typeof client === 'function') return client;
  if ('EVAL' in client)
    return (script, keys, args) => client.eval(script, { keys: [...keys], arguments: [...args] });
  if ('defineCommand' in client) return (script, keys, args) => client.eval(script, 1, ...keys, ...args);
  if ('customCommand' in client)
    return (script, keys, args) => client.customCommand(['EVAL', script, '1', ...keys, ...args]);
  throw new TypeError('createRedisStore: pass a client of a known kind, or a function that runs a script.');
}

/**
 * Creates an {@link IdempotencyStore} on Redis 2.6.12 or newer, or Valkey, for several copies of a server. Each
 * operation is one Lua script on one key, so it is atomic, also in a cluster.
 *
 * ⚠️ Use a server with `maxmemory-policy noeviction`, which applies to all its databases: any other policy may drop the
 * claim of an upload in progress, which is then sent twice.
 *
 * ℹ️ The client keeps the connection, and should fail at once while it has none. The route ends each call after
 * `storeTimeout` anyway.
 *
 * @example
 * ```ts
 * const store = createRedisStore(await createClient({ url }).connect()); // node-redis
 * const store = createRedisStore(new Redis(url)); // ioredis, iovalkey
 * const store = createRedisStore(await GlideClient.createClient({ addresses })); // Valkey GLIDE
 * const store = createRedisStore((script, keys, args) => upstash.eval(script, [...keys], [...args])); // another
 * ```
 *
 * @param prefix of every key, for a server with other data. Default none; the route's keys begin with
 *   `statement-upload:`
 * @throws TypeError for a client that is none of the known ones
 */
export function createRedisStore(
  client: RedisClient,
  { prefix = '' }: { readonly prefix?: string } = {},
): IdempotencyStore {
  const run = toRunner(client);
  return {
    get: async (key) => {
      const value = await run(getScript, [prefix + key], []);
      if (value === null || value === undefined) return null;
      if (typeof value !== 'string') throw new TypeError('The client has to return values as text.');
      return value;
    },
    compareAndSet: async (key, { expected, value, ttl }) => {
      const held = expected.filter((each) => each !== null);
      const mayBeNew = held.length < expected.length ? '1' : '0';
      const args = [value, String(Math.max(Math.ceil(ttl), 1)), mayBeNew, ...held];
      return Number(await run(setScript, [prefix + key], args)) === 1;
    },
    compareAndDelete: async (key, expected) =>
      Number(await run(deleteScript, [prefix + key], [expected])) === 1,
  };
}
