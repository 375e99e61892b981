import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { createInterface, type Interface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import type { Served } from './support/serve.ts';
import { answerJson, serveUpstream } from './support/serveUpstream.ts';
import { success } from './support/success.ts';
import { uploadForm } from './support/uploadForm.ts';

const script = new URL('support/runRecipe.ts', import.meta.url);
/** More than the route buffers before it calls the API. */
const large = new Uint8Array(300_000).map((_, index) => (index * 31) % 251);

let running: { readonly child: ChildProcess; readonly upstream: Served } | null = null;
afterEach(async () => {
  running?.child.kill('SIGKILL');
  await running?.upstream.close();
  running = null;
});

/** A recipe as a process of its own. */
interface RunningRecipe {
  readonly child: ChildProcess;
  readonly port: number;
  readonly lines: Interface;
  /** Responses that the API holds back. */
  readonly waiting: readonly ServerResponse[];
  readonly begun: () => number;
}

async function runRecipe(name: string, env: Readonly<Record<string, string>>): Promise<RunningRecipe> {
  const waiting: ServerResponse[] = [];
  const upstream = await serveUpstream((_, response) => waiting.push(response));
  const child = spawn(process.execPath, [script.pathname, name], {
    env: {
      ...process.env,
      BANKCONNECT_KEY: 'k',
      BANKCONNECT_URL: upstream.url,
      NEXT_RUNTIME: 'nodejs',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = { child, upstream };
  const lines = createInterface({ input: child.stdout });
  const [port] = await once(lines, 'line');
  return { child, port: Number(port), lines, waiting, begun: upstream.begun };
}

/** An upload that has been sent, completely or in part. */
interface Sending {
  readonly response: Promise<IncomingMessage>;
  readonly finish: () => void;
}

async function startUpload(port: number, part: 'all' | 'half'): Promise<Sending> {
  const form = new Response(uploadForm({ sessionId: 'sandbox-session', file: large }));
  const body = Buffer.from(await form.arrayBuffer());
  const sending = request({
    port,
    method: 'POST',
    path: '/api/statements',
    headers: {
      'content-type': form.headers.get('content-type') ?? '',
      'content-length': body.length,
      'idempotency-key': crypto.randomUUID(),
      cookie: 'login=asha',
    },
  });
  const response = once(sending, 'response').then(([message]: IncomingMessage[]) => {
    if (!message) throw new Error('There is no response.');
    return message;
  });
  const half = part === 'all' ? body.length : 200_000;
  sending.write(body.subarray(0, half));
  const finish = (): void => void sending.end(body.subarray(half));
  if (part === 'all') finish();
  return { response, finish };
}

async function openSocket(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

it.each(['node-http', 'express', 'fastify', 'hono-node', 'next'])(
  'the recipe %s answers every upload in progress after SIGTERM, and then ends',
  async (name) => {
    const { child, port, lines, waiting, begun } = await runRecipe(name, { READINESS_DELAY: '0.1' });
    const exit = once(child, 'exit');
    // A first request, so that all recipes know their server, and a probe whose headers are not complete yet.
    const ready = await fetch(`http://127.0.0.1:${port}/ready`);
    expect(ready.status).toBe(200);
    const probe = await openSocket(port);
    probe.write('GET /ready HTTP/1.1\r\nHost: localhost\r\n');
    const complete = await Promise.all(Array.from({ length: 8 }, () => startUpload(port, 'all')));
    const halves = await Promise.all(Array.from({ length: 8 }, () => startUpload(port, 'half')));
    await eventually(() => expect([begun(), waiting.length]).toEqual([16, 8]));

    child.kill('SIGTERM');
    await eventually(async () => {
      const [line] = await once(lines, 'line');
      expect(line).toBe('SIGTERM');
    });
    probe.write('\r\n');
    expect(await text(probe)).toMatch(/^HTTP\/1\.1 503 /);
    await eventually(async () => expect(await isListening(port)).toBe(false));

    for (const { finish } of halves) finish();
    await eventually(() => expect(waiting).toHaveLength(16));
    for (const response of waiting) answerJson(response, 200, success);
    for (const sending of [...complete, ...halves]) {
      const response = await sending.response;
      expect([response.statusCode, response.headers.connection]).toEqual([200, 'close']);
      expect(await text(response)).toContain('"statement_id"');
    }
    expect(await exit).toEqual([0, null]);
  },
);

it('after its grace, uploads that the API does not have are told to come again, and the others answered', async () => {
  const { child, port, waiting, begun } = await runRecipe('node-http', {
    READINESS_DELAY: '0',
    UPLOAD_GRACE: '0',
  });
  const exit = once(child, 'exit');
  const complete = await startUpload(port, 'all');
  const half = await startUpload(port, 'half');
  await eventually(() => expect([begun(), waiting.length]).toEqual([2, 1]));

  child.kill('SIGTERM');
  const refused = await half.response;
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '2']);
  expect(await text(refused)).toContain('server-unavailable');
  expect(waiting).toHaveLength(1);

  for (const response of waiting) answerJson(response, 200, success);
  expect((await complete.response).statusCode).toBe(200);
  expect(await exit).toEqual([0, null]);
});
