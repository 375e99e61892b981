import { spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@redis/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRedisStore, type RedisClient } from '../../../src/server/redis/index.js';
import { eventually } from '../../support/eventually.ts';

describe('createRedisStore', () => {
  const change = { expected: ['claim:a', null], value: 'answer:b', ttl: 1500.5, isClaim: false };

  it.each<[string, (record: (...call: unknown[]) => Promise<unknown>) => RedisClient, unknown[]]>([
    [
      'ioredis',
      (record) => ({ defineCommand: () => undefined, eval: record }),
      [1, 'p:k', 'answer:b', '1501', '1', 'claim:a'],
    ],
    [
      'node-redis',
      (record) => ({ EVAL: record, eval: record }),
      [{ keys: ['p:k'], arguments: ['answer:b', '1501', '1', 'claim:a'] }],
    ],
    ['a function', (record) => record, [['p:k'], ['answer:b', '1501', '1', 'claim:a']]],
  ])('calls %s as it expects', async (_, createFake, rest) => {
    const calls: unknown[][] = [];
    const client = createFake((...call) => {
      calls.push(call);
      return Promise.resolve(1);
    });
    expect(await createRedisStore(client, { prefix: 'p:' }).compareAndSet('k', change)).toBe(true);
    expect(calls).toEqual([[expect.stringContaining("redis.call('SET'"), ...rest]]);
  });

  it('calls Valkey GLIDE, which has no eval, by a custom command', async () => {
    const calls: string[][] = [];
    const customCommand = (args: string[]): Promise<unknown> => {
      calls.push(args);
      return Promise.resolve(0);
    };
    expect(await createRedisStore({ customCommand }).compareAndDelete('k', 'claim:a')).toBe(false);
    expect(calls).toEqual([['EVAL', expect.stringContaining("redis.call('DEL'"), '1', 'k', 'claim:a']]);
  });

  it('fails for values that are not text, rather than misread them', async () => {
    const store = createRedisStore(() => Promise.resolve(new Uint8Array([99])));
    await expect(store.get('k')).rejects.toThrow('values as text');
  });

  it.each<[string, unknown]>([
    ['a client of another kind', { eval: () => undefined }],
    ['nothing', undefined],
    ['a URL', 'redis://localhost'],
  ])('takes no %s', (_, client) => {
    expect(() => createRedisStore(client as RedisClient)).toThrow(TypeError);
  });
});

const isInstalled = spawnSync('redis-server', ['--version']).status === 0;

describe.skipIf(!isInstalled)('the scripts, on a real Redis', () => {
  const path = join(tmpdir(), `redis-${process.pid}.sock`);
  const client = createClient({ socket: { path, tls: false } });
  client.on('error', () => undefined);
  const store = createRedisStore(client, { prefix: 'p:' });
  let redis: ReturnType<typeof spawn>;

  beforeAll(async () => {
    const options = ['--port', '0', '--unixsocket', path, '--save', ''];
    redis = spawn('redis-server', options, { stdio: 'ignore' });
    await client.connect();
  });
  afterAll(() => {
    client.destroy();
    redis.kill();
  });

  const set = (value: string, expected: readonly (string | null)[], ttl: number = 60_000): Promise<boolean> =>
    store.compareAndSet('k', { expected, value, ttl, isClaim: false });

  it('change a value that is expected, and no other', async () => {
    expect(await store.get('k')).toBeNull();
    expect(await set('1', ['0'])).toBe(false);
    expect(await set('1', [null])).toBe(true);
    expect(await set('2', [null])).toBe(false);
    expect(await set('2', ['0', null])).toBe(false);
    expect(await set('2 äöü 📄 "\n', ['0', '1', null])).toBe(true);
    expect(await store.get('k')).toBe('2 äöü 📄 "\n');
    expect(await client.get('p:k')).toBe('2 äöü 📄 "\n');
    expect(await store.compareAndDelete('k', '1')).toBe(false);
    expect(await store.compareAndDelete('k', '2 äöü 📄 "\n')).toBe(true);
    expect(await store.get('k')).toBeNull();
  });

  it('give a key to one of many', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, index) => set(String(index), [null])));
    expect(all.filter(Boolean)).toHaveLength(1);
    await client.del('p:k');
  });

  it('let a value expire', async () => {
    await set('1', [null], 0.5);
    await eventually(async () => expect(await store.get('k')).toBeNull());
    await set('1', [null]);
    expect(await client.pTTL('p:k')).toBeGreaterThan(50_000);
    await client.del('p:k');
  });

  it('fail on data that is not theirs', async () => {
    await client.hSet('p:k', 'a', '1');
    await expect(store.get('k')).rejects.toThrow('WRONGTYPE');
    await expect(set('1', [null])).rejects.toThrow('WRONGTYPE');
    await client.del('p:k');
  });
});
