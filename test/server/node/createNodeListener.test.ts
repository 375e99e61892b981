import { once } from 'node:events';
import { createServer, type RequestListener, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createUploadHandler,
  type ServerEvent,
  type UploadHandlerOptions,
} from '../../../src/server/index.js';
import { createNodeListener } from '../../../src/server/node/index.js';
import { eventually } from '../../support/eventually.ts';
import { openRaw, sendRaw } from '../support/sendRaw.ts';
import { success } from '../support/success.ts';
import { uploadForm } from '../support/uploadForm.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function listen(listener: RequestListener, options: ServerOptions = {}): Promise<number> {
  const server = createServer(options, listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  });
  return (server.address() as AddressInfo).port;
}

const events: ServerEvent[] = [];
function createListener(options: Partial<UploadHandlerOptions> = {}): RequestListener {
  events.length = 0;
  return createNodeListener(
    createUploadHandler({
      apiKey: 'k',
      authorize: () => true,
      fetch: () => Promise.resolve(Response.json(success)),
      onEvent: (event) => events.push(event),
      ...options,
    }),
  );
}

const request = (line: string, headers: readonly string[], body = ''): string[] => [
  `${line} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`,
];

describe('what no Request can represent', () => {
  it.each([
    ['TRACE', 'TRACE / ', ['Host: a'], 405],
    ['a Host with credentials', 'POST / ', ['Host: me@a', 'Content-Length: 0'], 400],
    ['a Host with a path', 'POST / ', ['Host: a/b', 'Content-Length: 0'], 400],
    ['a Host with a blank', 'POST / ', ['Host: a b', 'Content-Length: 0'], 400],
    ['a Host with a port that is none', 'POST / ', ['Host: a:99999', 'Content-Length: 0'], 400],
    ['two Hosts', 'POST / ', ['Host: a', 'Host: b', 'Content-Length: 0'], 400],
    ['an empty Host', 'POST / ', ['Host: ', 'Content-Length: 0'], 400],
    ['the target *', 'OPTIONS * ', ['Host: a'], 400],
    ['another scheme', 'POST ftp://a/ ', ['Host: a', 'Content-Length: 0'], 400],
    ['an absolute target with credentials', 'POST http://me@a/ ', ['Host: a', 'Content-Length: 0'], 400],
  ])('is answered without a word on stderr: %s', async (_, line, headers, status) => {
    const stderr = vi.spyOn(process.stderr, 'write');
    const consoles = vi.spyOn(console, 'error');
    const port = await listen(createListener());
    expect((await sendRaw(port, request(line.trim(), headers))).status).toBe(status);
    expect(stderr).not.toHaveBeenCalled();
    expect(consoles).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('is an event, if it is a method', async () => {
    const port = await listen(createListener());
    const answer = await sendRaw(port, request('TRACE /', ['Host: a']));
    expect(answer.text).toContain('allow: POST, OPTIONS');
    expect(events).toMatchObject([{ type: 'refused', status: 405 }]);
  });
});

it('gives the handler the URL and every header, and the client every header of the answer', async () => {
  const seen: unknown[] = [];
  const port = await listen(
    createNodeListener((got) => {
      seen.push(got.url, got.method, got.headers.get('x-a'), got.headers.get('cookie'));
      const headers = new Headers({ 'x-b': '1' });
      headers.append('set-cookie', 'a=1');
      headers.append('set-cookie', 'b=2');
      return new Response('text', { status: 201, headers });
    }),
  );
  const response = await fetch(`http://127.0.0.1:${port}/path?a=%2F`, {
    headers: { 'x-a': 'ä', cookie: 'c=d' },
  });
  expect(seen).toEqual([`http://127.0.0.1:${port}/path?a=%2F`, 'GET', 'ä', 'c=d']);
  expect([response.status, response.headers.get('x-b'), await response.text()]).toEqual([201, '1', 'text']);
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  const absolute = await sendRaw(port, request('GET http://apply.example/x', ['Host: other']));
  expect(absolute.status).toBe(201);
  expect(seen).toContain('http://apply.example/x');
});

it('answers 500 when the handler throws, rejects, or fails in the middle', async () => {
  const broken = (): never => {
    throw new Error('a secret');
  };
  for (const handler of [broken, () => Promise.reject(new Error('a secret'))]) {
    const answer = await sendRaw(await listen(createNodeListener(handler)), request('GET /', ['Host: a']));
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('secret');
  }
  const half = createNodeListener(() => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(5)),
      pull: broken,
    });
    return new Response(body);
  });
  const response = fetch(`http://127.0.0.1:${await listen(half)}/`).then((got) => got.text());
  await expect(response).rejects.toThrow(/terminated|fetch failed/);
});

describe('a body that was read before', () => {
  const parsers: Readonly<Record<string, (next: RequestListener) => RequestListener>> = {
    'to its end': (next) => (message, response) =>
      void message.resume().once('end', () => next(message, response)),
    'in part': (next) => (message, response) =>
      void message.once('data', () => {
        message.pause();
        next(message, response);
      }),
    'by a listener beside the route': (next) => (message, response) => {
      message.on('data', () => undefined);
      next(message, response);
    },
    'as text': (next) => (message, response) => {
      message.setEncoding('utf8');
      next(message, response);
    },
  };
  it.each(Object.keys(parsers))('%s: is answered with 500 and what to change', async (name) => {
    const wrap = parsers[name];
    if (!wrap) throw new Error('No such parser.');
    const port = await listen(wrap(createListener()));
    const init = { method: 'POST', body: uploadForm({ file: new Uint8Array(200_000) }) };
    const response = await fetch(`http://127.0.0.1:${port}/`, init);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('no body parser');
    expect(events).toMatchObject([{ reason: 'body-read', status: 500 }]);
  });

  it('is answered with 500 by the handler of a framework that has used or dropped it', async () => {
    const handler = createUploadHandler({ apiKey: 'k', authorize: () => true });
    const create = (): Request => new Request('http://a/', { method: 'POST', body: uploadForm() });
    const used = create();
    await used.text();
    const locked = create();
    locked.body?.getReader();
    const dropped = new Request('http://a/', { method: 'POST', headers: { 'content-length': '5' } });
    const drained = new Request('http://a/', {
      method: 'POST',
      headers: { 'content-length': '5', 'content-type': 'multipart/form-data; boundary=b' },
      body: '',
    });
    for (const got of [used, locked, dropped, drained]) {
      const response = await handler(got);
      expect(response.status).toBe(500);
      expect(await response.text()).toContain('no body parser');
    }
  });
});

const formHead =
  '--b\r\nContent-Disposition: form-data; name="session_id"\r\n\r\ns\r\n' +
  '--b\r\nContent-Disposition: form-data; name="upload_type"\r\n\r\nPDF\r\n' +
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF';
const headers = ['Host: a', 'Content-Type: multipart/form-data; boundary=b', 'Content-Length: 100000'];

describe('a request that ends early', () => {
  it('is an event of the server when its requestTimeout has passed', async () => {
    const port = await listen(createListener(), {
      requestTimeout: 100,
      headersTimeout: 100,
      connectionsCheckingInterval: 20,
    });
    await sendRaw(port, request('POST /', headers, formHead));
    await eventually(() => expect(events).toMatchObject([{ status: 408, reason: 'server-timeout' }]));
  });

  it('is an event of the borrower when the borrower leaves', async () => {
    const port = await listen(createListener());
    const client = openRaw(port);
    client.write(request('POST /', headers, formHead)[0] ?? '');
    await once(client, 'connect');
    client.destroy();
    await eventually(() => expect(events).toMatchObject([{ status: 499, reason: 'client-gone' }]));
  });
});

describe('a refused sender', () => {
  /** Sends until the server closes, and returns how many bytes it took. */
  async function sendOn(
    port: number,
    line: string,
  ): Promise<{ readonly taken: number; readonly text: string }> {
    const client = openRaw(port);
    let text = '';
    client.setEncoding('latin1').on('data', (data) => {
      text += String(data);
    });
    let taken = 0;
    client.on('error', () => undefined);
    client.write(
      `${line} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n`,
    );
    const chunk = Buffer.from(`10000\r\n${'x'.repeat(65_536)}\r\n`);
    while (!client.closed && taken < 2 ** 28) {
      taken += chunk.length;
      if (!client.write(chunk))
        await Promise.race([once(client, 'drain'), once(client, 'close')]).catch(() => undefined);
    }
    client.destroy();
    return { taken, text };
  }

  it.each([
    ['POST /', /^HTTP\/1\.1 415 /],
    ['PUT /', /^HTTP\/1\.1 405 /],
    ['TRACE /', /^HTTP\/1\.1 405 /],
    // No browser sends a body with these: the connection may be reset before the answer is read.
    ['GET /', /^HTTP\/1\.1 405 |^$/],
    ['OPTIONS /', /^HTTP\/1\.1 204 |^$/],
  ])('reads the answer, and is cut off after a limited number of bytes: %s', async (line, answer) => {
    const port = await listen(createListener({ maxFileSize: 1_000_000 }));
    const { taken, text } = await sendOn(port, line);
    expect(text).toMatch(answer);
    // The form's limit of 1.3 MB, and what the sockets of the system hold.
    expect(taken).toBeLessThan(20_000_000);
  });
});

it('keeps the connection for the next request after a body that was read to its end', async () => {
  const port = await listen(createListener());
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: uploadForm() });
  expect(response.status).toBe(200);
  expect(response.headers.get('connection')).toBe('keep-alive');
});

it('starts no upstream call when authorize refuses the session of the URL, and reads no body', async () => {
  const authorize = vi.fn<(caller: { sessionId: string }) => boolean>(() => false);
  const port = await listen(createListener({ authorize, stallTimeout: 2_000_000 }));
  for (const [line, more] of [
    ['POST /?session_id=theirs', []],
    ['POST /', ['X-Session-Id: theirs']],
  ] as const) {
    // Nothing of the body is ever sent.
    const answer = await sendRaw(port, request(line, [...headers, ...more]));
    expect(answer.status).toBe(403);
  }
  expect(authorize).toHaveBeenCalledTimes(2);
});

it('sends each header once, although middleware has set it before', async () => {
  const listener = createListener();
  const port = await listen((message, response) => {
    response.setHeader('X-Request-Id', 'of-the-middleware');
    listener(message, response);
  });
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: uploadForm() });
  expect(response.headers.get('x-request-id')).not.toContain('of-the-middleware');
});
