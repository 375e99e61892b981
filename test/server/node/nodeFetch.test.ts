import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer as createTlsServer, globalAgent } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nodeFetch } from '../../../src/server/node/index.js';
import { serveListener } from '../support/serve.ts';
import { eventually } from '../../support/eventually.ts';

type Init = Parameters<typeof nodeFetch>[1];

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function serve(listener: RequestListener): Promise<string> {
  const served = await serveListener(listener);
  closing.push(served.close);
  return served.url;
}

const send = (
  method: Init['method'],
  url: string,
  body: Init['body'],
  signal = new AbortController().signal,
): Promise<Response> =>
  nodeFetch(url, {
    method,
    headers: { 'x-api-key': 'k' },
    body,
    signal,
    duplex: 'half',
    redirect: 'error',
    window: null,
  });
const post = (url: string, body: Init['body'], signal?: AbortSignal): Promise<Response> =>
  send('POST', url, body, signal);
const get = (url: string): Promise<Response> => send('GET', url, null);

function streamOf(chunks: Iterable<Uint8Array>, onCancel?: () => void): ReadableStream<Uint8Array> {
  const left = chunks[Symbol.iterator]();
  return new ReadableStream(
    {
      pull: (controller) => {
        const { done, value } = left.next() as IteratorResult<Uint8Array, undefined>;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => onCancel?.(),
    },
    { highWaterMark: 0 },
  );
}

async function hashOf(message: IncomingMessage): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of message) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const answerHash: RequestListener = (message, response) =>
  void hashOf(message).then((hash) => response.end(hash));

/** Chunks that are alike nowhere, the last one shorter. */
function* makeChunks(count: number): Generator<Uint8Array> {
  for (let index = 0; index < count; index += 1)
    yield new Uint8Array(index === count - 1 ? 1_234 : 50_000).map((_, at) => (at * (index + 3)) % 251);
}

function hashOfChunks(chunks: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

describe('a body of many chunks', () => {
  it('arrives unchanged for any chunk sizes, as views or whole buffers', async () => {
    const url = await serve(answerHash);
    const chunk = fc
      .record({ size: fc.integer({ min: 1, max: 100_000 }), start: fc.nat(20), seed: fc.nat(250) })
      .map(({ size, start, seed }) =>
        new Uint8Array(size + start).map((_, at) => (at * 7 + seed) % 251).subarray(start),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(chunk, { minLength: 1, maxLength: 12 }), async (chunks) => {
        const hash = hashOfChunks(chunks);
        expect(await (await post(url, streamOf(chunks))).text()).toBe(hash);
      }),
      { numRuns: 30 },
    );
  });

  it('arrives unchanged over TLS', async () => {
    // A key that both know, so that there is no certificate to keep.
    const psk = Buffer.alloc(16, 7);
    const shared = { ciphers: 'PSK', maxVersion: 'TLSv1.2' as const };
    const server = createTlsServer({ ...shared, pskCallback: () => psk }, answerHash);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const before = globalAgent.options;
    globalAgent.options = {
      ...before,
      ...shared,
      pskCallback: () => ({ psk, identity: 'route' }),
      checkServerIdentity: () => undefined,
    };
    try {
      const { port } = server.address() as AddressInfo;
      const sent = Array.from({ length: 10 }, () =>
        post(`https://127.0.0.1:${port}/`, streamOf(makeChunks(60))),
      );
      const hash = hashOfChunks(makeChunks(60));
      for (const response of await Promise.all(sent)) expect(await response.text()).toBe(hash);
    } finally {
      globalAgent.options = before;
      server.close();
      server.closeAllConnections();
    }
  });

  it('releases the memory of each sent chunk', async () => {
    const url = await serve(answerHash);
    const chunks = [...makeChunks(40)];
    const hash = hashOfChunks(chunks);
    expect(await (await post(url, streamOf(chunks))).text()).toBe(hash);
    expect(chunks.map(({ byteLength }) => byteLength)).toEqual(chunks.map(() => 0));
  });

  it('does not detach a buffer of which it received a part', async () => {
    const url = await serve(answerHash);
    const buffer = new Uint8Array(100_000).fill(5);
    await (await post(url, streamOf([buffer.subarray(10, 90_000)]))).text();
    expect(buffer).toHaveLength(100_000);
  });

  it('ends early when it fails, so that the server sees it as incomplete', async () => {
    let tell: ((isWhole: boolean) => void) | undefined;
    const arrived = new Promise<boolean>((resolve) => {
      tell = resolve;
    });
    const url = await serve((message) => {
      message.resume().on('error', () => tell?.(message.complete));
    });
    function* failing(): Generator<Uint8Array> {
      yield* makeChunks(5);
      throw new Error('The form is wrong.');
    }
    await expect(post(url, streamOf(failing()))).rejects.toThrow('The form is wrong.');
    expect(await arrived).toBe(false);
  });

  it('is not read further after an early response', async () => {
    const url = await serve((_, response) => response.writeHead(413).end('{}'));
    const onCancel = vi.fn<() => void>();
    function* endless(): Generator<Uint8Array> {
      for (;;) yield new Uint8Array(50_000);
    }
    const response = await post(url, streamOf(endless(), onCancel));
    expect(response.status).toBe(413);
    expect(await response.text()).toBe('{}');
    await eventually(() => expect(onCancel).toHaveBeenCalled());
  });

  it('is not read further after an abort, and rejects with the signal’s reason', async () => {
    const stop = new AbortController();
    const url = await serve((message) => {
      message.once('data', () => stop.abort(new Error('Gone.')));
    });
    const onCancel = vi.fn<() => void>();
    function* endless(): Generator<Uint8Array> {
      for (;;) yield new Uint8Array(50_000);
    }
    await expect(post(url, streamOf(endless(), onCancel), stop.signal)).rejects.toThrow('aborted');
    await eventually(() => expect(onCancel).toHaveBeenCalled());
  });
});

describe('a response', () => {
  it('has the status and all headers', async () => {
    const url = await serve((_, response) => {
      response.writeHead(429, { 'retry-after': '7', 'set-cookie': ['a=1', 'b=2'] }).end('{}');
    });
    const response = await post(url, new Uint8Array([1]));
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it.each([204, 304])('has no body with status %i', async (status) => {
    const url = await serve((_, response) => response.writeHead(status).end());
    expect((await post(url, null)).body).toBeNull();
  });

  it('is an error if no Response can represent it', async () => {
    const url = await serve((_, response) => response.writeHead(999).end('{}'));
    await expect(post(url, null)).rejects.toThrow(RangeError);
  });

  it('rejects the reader if it ends early', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"half":', () => response.destroy());
    });
    const response = await post(url, null);
    await expect(response.text()).rejects.toThrow('aborted');
  });
});

describe('a connection without a response', () => {
  /** Serves connections whose every request is answered by `answer`. */
  async function serveSockets(answer: (socket: Socket, request: number) => void): Promise<string> {
    let requests = 0;
    const sockets = new Set<Socket>();
    const server = createTcpServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', () => {
        requests += 1;
        answer(socket, requests);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }
  const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}';
  const bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array([1, 2, 3]);

  it.each([
    ['101', 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
    ['101 without Upgrade', 'HTTP/1.1 101 Switching Protocols\r\n\r\n'],
    ['half a status line', 'HTTP/1.1 2'],
    ['what is not HTTP', 'SSH-2.0-OpenSSH\r\n'],
    ['nothing', ''],
  ])('rejects after %s', async (_, text) => {
    const url = await serveSockets((socket) =>
      text.includes('101') ? socket.write(text) : socket.end(text),
    );
    for (const body of [bytes(), null, streamOf([bytes()])])
      await expect(post(url, body)).rejects.toThrow(/./);
  });

  it('cannot be an idle one for a form: each has a connection of its own', async () => {
    const used = new Set<Socket>();
    const url = await serveSockets((socket) => {
      if (!used.has(socket)) socket.write(ok);
      used.add(socket);
    });
    const bodies = [null, bytes(), streamOf([bytes()]), bytes()];
    for (const body of bodies) expect(await (await post(url, body)).text()).toBe('{}');
    expect(used.size).toBe(bodies.length);
  });

  it('is no reason to send a form again, which the server may have read', async () => {
    let requests = 0;
    const url = await serveSockets((socket, request) => {
      requests = request;
      if (request === 1) socket.write(ok);
      else socket.resetAndDestroy();
    });
    await (await post(url, bytes())).text();
    await expect(post(url, bytes())).rejects.toThrow('ECONNRESET');
    expect(requests).toBe(2);
  });

  it.each([
    ['a reader gets another one', 1, '{}'],
    ['a reader gets one other, and not a third', Infinity, 'ECONNRESET'],
  ])('after an idle one was reset: %s', async (_, resets, expected) => {
    let requests = 0;
    const url = await serveSockets((socket, request) => {
      requests = request;
      if (request === 1 || request > 1 + resets) socket.write(ok);
      else socket.resetAndDestroy();
    });
    await (await get(url)).text();
    const second = await get(url).then(
      async (response) => response.text(),
      (error: unknown) => String(error),
    );
    expect(second).toContain(expected);
    expect(requests).toBe(3);
  });
});
