/**
 * `npm run check -- redis`: runs uploads through two copies of the route that share a real Redis, disturbs it in the
 * middle, and writes the table in docs/scale.md. Each statement is sent to both copies at once, with one key, by
 * senders that try again like the widget. Fails if an upload gets no answer in time, or if the API gets a statement
 * twice.
 *
 * Starts its own `redis-server`, on a free port; fails with a message if none is installed.
 */
import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createNodeListener } from 'statement-uploader/server/node';
import { format, resolveConfig } from 'prettier';
import { createUploadHandler, type ServerEvent } from 'statement-uploader/server';
import { connectRedisStore } from '../../docs/recipes/redis-store.ts';
import { disturbances, startRedis, type RedisServer } from './redisServer.ts';

const uploads = 50;
/** Statements on their way at the same time. */
const concurrency = 12;
/** Bytes; the form is streamed. */
const fileSize = 200_000;
/** Milliseconds that the API takes for a statement. */
const processing = 1_500;
/** Milliseconds: what the API takes, four calls to the store, and the wait for the other copy, on a busy machine. */
const inTime = 20_000;
/** Redis is disturbed when the API has so many statements. */
const middle = 20;

interface Listening {
  readonly url: string;
  readonly close: () => void;
}

async function listen(listener: RequestListener): Promise<Listening> {
  const server: Server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The API: counts complete forms by session, of which each statement here has its own. */
async function serveApi(
  onComplete: (count: number) => void,
): Promise<Listening & { readonly received: ReadonlyMap<string, number> }> {
  const received = new Map<string, number>();
  let count = 0;
  const server = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => undefined);
    request.on('end', () => {
      const session = /name="session_id"\r\n\r\n([^\r]+)/.exec(Buffer.concat(chunks).toString('latin1'))?.[1];
      assert.ok(session);
      received.set(session, (received.get(session) ?? 0) + 1);
      count += 1;
      onComplete(count);
      const text = JSON.stringify({ statement_id: session, session_id: session, status: 1 });
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(text), processing);
    });
  });
  return { ...server, received };
}

interface Outcome {
  readonly statuses: readonly number[];
  /** Milliseconds. */
  readonly slowest: number;
}

/** Sends a statement until it is accepted, as the widget does, but more patiently. */
async function sendUntilAccepted(url: string, name: string): Promise<Outcome> {
  const statuses: number[] = [];
  let slowest = 0;
  for (let attempt = 0; attempt < 60 && statuses.at(-1) !== 200; attempt += 1) {
    const body = new FormData();
    body.append('session_id', name);
    body.append('upload_type', 'PDF');
    body.append('file', new Blob([name.padEnd(fileSize, '.')]), 'a.pdf');
    const start = performance.now();
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'idempotency-key': `key-${name}` },
    });
    await response.text();
    slowest = Math.max(slowest, performance.now() - start);
    statuses.push(response.status);
    if (response.status !== 200) await pause(1_000);
  }
  return { statuses, slowest };
}

async function runUploads(copies: readonly Listening[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = Array.from({ length: uploads }, (_, index) => `s-${index}`);
  async function work(): Promise<void> {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const id = name;
      outcomes.push(...(await Promise.all(copies.map(({ url }) => sendUntilAccepted(url, id)))));
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work));
  return outcomes;
}

async function measure(
  title: string,
  options: readonly string[],
  disturb: (redis: RedisServer) => Promise<void>,
): Promise<readonly string[]> {
  const redis = await startRedis(options);
  const disturbed: Promise<void>[] = [];
  const api = await serveApi((count) => {
    if (count === middle) disturbed.push(disturb(redis));
  });
  const events: ServerEvent[] = [];
  // Lost connections are what this is about.
  const connect = (): ReturnType<typeof connectRedisStore> => connectRedisStore(redis.url, () => undefined);
  const stores = await Promise.all([connect(), connect()]);
  const copies = await Promise.all(
    stores.map(({ store }) =>
      listen(
        createNodeListener(
          createUploadHandler({
            apiKey: 'k',
            upstream: api.url,
            authorize: () => true,
            store,
            onEvent: (event) => events.push(event),
          }),
        ),
      ),
    ),
  );
  const outcomes = await runUploads(copies);
  await Promise.all(disturbed);
  const statuses = outcomes.flatMap((outcome) => outcome.statuses);
  const count = (status: number): string => String(statuses.filter((each) => each === status).length);
  const twice = [...api.received.values()].filter((times) => times > 1).length;
  const accepted = outcomes.filter((outcome) => outcome.statuses.at(-1) === 200).length;
  const slowest = Math.max(...outcomes.map((outcome) => outcome.slowest));
  const unexpected = statuses.filter((status) => ![200, 409, 503].includes(status));
  const notKept = events.filter((event) => event.type === 'store-failed' && event.step === 'keep').length;
  for (const { close } of [api, ...copies, ...stores]) close();
  await redis.stop();

  const row = [
    title,
    String(statuses.length),
    `${accepted} of ${2 * uploads}`,
    count(503),
    count(409),
    String(notKept),
    `${(slowest / 1000).toFixed(1)} s`,
    `**${twice}**`,
  ];
  console.log(row.join(' · '));
  assert.deepEqual(unexpected, []);
  assert.ok(slowest < inTime, `An answer took ${slowest} ms.`);
  assert.equal(accepted, 2 * uploads);
  assert.equal(twice, 0);
  return row;
}

const rows: (readonly string[])[] = [];
for (const { title, options, disturb } of disturbances) rows.push(await measure(title, options, disturb));

const head = [
  'Redis is …, in the middle of the uploads',
  'requests',
  'accepted in the end',
  '503',
  '409',
  'failed tries to store an answer',
  'slowest answer',
  'sent to the API twice',
];
const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const page = 'docs/scale.md';
const [begin, end] = ['<!-- check:redis -->', '<!-- /check:redis -->'];
const text = readFileSync(page, 'utf8');
const [from, to] = [text.indexOf(begin), text.indexOf(end)];
if (from === -1 || to === -1) throw new Error(`${page} has no place for the table.`);
const made = `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
writeFileSync(page, await format(made, { ...(await resolveConfig(page)), parser: 'markdown' }));
