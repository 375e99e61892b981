/**
 * `npm run check -- redis`: tests the recipe for Redis against a real server. Two instances of the route share it, many
 * senders use one key at once, and the API must receive only one request per key. Starts its own `redis-server`, on a
 * free port and without files; fails with a message if none is installed.
 */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { createRedisStore } from '../../docs/recipes/redis-store.ts';
import type * as ServerEntry from '../../src/server/index.js';
import { buildServerEntries } from '../../bench/route/buildServerEntries.ts';

async function listen(listener?: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

async function startRedis(): Promise<{ redis: ChildProcess; port: number }> {
  const { server, port } = await listen();
  server.close();
  const redis = spawn('redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ]);
  redis.on('error', () => {
    console.error('There is no redis-server here: install it, with `apt-get install redis-server` for one.');
    process.exit(1);
  });
  for await (const data of redis.stdout) if (/Ready to accept connections/.test(String(data))) break;
  return { redis, port };
}

const { createUploadHandler } = (await import(
  `${await buildServerEntries()}/server.js`
)) as typeof ServerEntry;
const { redis, port } = await startRedis();
const client = createClient({ url: `redis://127.0.0.1:${port}` });
await client.connect();
const store = createRedisStore(client);

// The store alone
assert.equal(await store.set('a', '1', { ttl: 200, ifAbsent: true }), true);
assert.equal(await store.set('a', '2', { ttl: 200, ifAbsent: true }), false);
assert.equal(await store.get('a'), '1');
while ((await store.get('a')) !== null) await pause(20);
const claims = await Promise.all(
  Array.from({ length: 50 }, () => store.set('b', '1', { ttl: 5_000, ifAbsent: true })),
);
assert.equal(claims.filter(Boolean).length, 1);
await store.delete('b');
assert.equal(await store.get('b'), null);

// Two instances of the route that share the store
let forwarded = 0;
const upstream = await listen((request, response) => {
  request.resume().on('end', () => {
    forwarded += 1;
    const text = JSON.stringify({ statement_id: String(forwarded), status: 1 });
    setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(text), 200);
  });
});
const copies = await Promise.all(
  Array.from({ length: 2 }, () =>
    listen(
      createRequestListener(
        createUploadHandler({
          apiKey: 'k',
          upstream: `http://127.0.0.1:${upstream.port}/`,
          authorize: () => true,
          store,
        }),
      ),
    ),
  ),
);

async function send(copy: number, key: string, content: string): Promise<number> {
  const body = new FormData();
  body.append('session_id', 's');
  body.append('upload_type', 'PDF');
  body.append('file', new Blob([content]), 'a.pdf');
  const url = `http://127.0.0.1:${copies[copy % 2]?.port ?? 0}/`;
  const response = await fetch(url, { method: 'POST', body, headers: { 'idempotency-key': key } });
  await response.text();
  return response.status;
}

const keys = ['one', 'two', 'three'];
const statuses = await Promise.all(
  keys.flatMap((key) => Array.from({ length: 10 }, (_, copy) => send(copy, key, `statement ${key}`))),
);
assert.deepEqual(new Set(statuses), new Set([200]));
assert.equal(forwarded, keys.length);
assert.equal(await send(1, 'one', 'another statement'), 422);

console.log(
  `Redis: ${statuses.length} uploads with ${keys.length} keys through 2 copies, ${forwarded} sent on.`,
);
for (const { server } of [upstream, ...copies]) {
  server.close();
  server.closeAllConnections();
}
client.destroy();
redis.kill();
