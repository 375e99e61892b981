import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { afterEach, expect, it, vi } from 'vitest';
import { createDrain, type Drain, type DrainOptions } from '../../../src/server/node/index.js';
import { eventually } from '../../support/eventually.ts';
import { defer } from '../../support/defer.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const exit = vi.fn<() => void>();
afterEach(() => exit.mockReset());

async function start(
  listener: RequestListener,
  options: DrainOptions = {},
): Promise<{ readonly drain: Drain; readonly port: number; readonly server: Server }> {
  const drain = createDrain({ signals: [], readinessDelay: 0, exit, ...options });
  const server = createServer(listener);
  drain.watch(server);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { drain, port: (server.address() as AddressInfo).port, server };
}

it('with nothing in progress, ends at once: neither an unused connection nor an idle one holds it up', async () => {
  const { drain, port } = await start((_, response) => response.end('fine'));
  const unused = connect(port, '127.0.0.1');
  const agent = new Agent({ keepAlive: true });
  const [response] = await once(request({ port, agent }).end(), 'response');
  response.resume();
  await once(response, 'end');
  expect(drain.isReady()).toBe(true);
  // Its times are half a minute and more: a test that waited for them would be ended.
  const ending = drain.start();
  expect(drain.isReady()).toBe(false);
  expect(await ending).toEqual({ cutOff: 0, abandoned: 0 });
  expect(exit).toHaveBeenCalledOnce();
  unused.destroy();
  agent.destroy();
});

it('starts once, whoever asks, and exits once', async () => {
  const { drain } = await start((_, response) => response.end());
  expect(drain.start()).toBe(drain.start());
  await drain.start();
  await drain.start();
  expect(exit).toHaveBeenCalledOnce();
});

it('starts by its signals, and stays with the first', async () => {
  const { drain } = await start((_, response) => response.end(), { signals: ['SIGUSR2'] });
  process.emit('SIGUSR2', 'SIGUSR2');
  process.emit('SIGUSR2', 'SIGUSR2');
  expect(drain.isReady()).toBe(false);
  await drain.start();
  expect(exit).toHaveBeenCalledOnce();
  process.removeAllListeners('SIGUSR2');
});

it('accepts connections until load balancers have noticed, and closes each after its response', async () => {
  const gate = defer<void>();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { drain, port, server } = await start((_, response) => response.end(), { readinessDelay: 5_000 });
  const ending = drain.start().finally(gate.resolve);
  const [response] = await once(request({ port, agent: new Agent({ keepAlive: true }) }).end(), 'response');
  response.resume();
  expect([server.listening, response.statusCode, response.headers.connection]).toEqual([true, 200, 'close']);
  expect(drain.isReady()).toBe(false);
  await vi.advanceTimersByTimeAsync(5_000);
  vi.useRealTimers();
  await ending;
  expect(server.listening).toBe(false);
});

it('waits for work that has outlived its request, and for work that this starts', async () => {
  const { drain } = await start((_, response) => response.end());
  const [first, second] = [defer<void>(), defer<void>()];
  const { waitUntil } = drain.uploadOptions;
  waitUntil(first.promise.then(() => waitUntil(second.promise)));
  waitUntil(Promise.reject(new Error('nobody asked')).finally(() => undefined));
  const ending = drain.start();
  first.resolve();
  await first.promise;
  await new Promise(setImmediate);
  expect(exit).not.toHaveBeenCalled();
  second.resolve();
  await ending;
  expect(exit).toHaveBeenCalledOnce();
});

it('after its graces, aborts the signal, then cuts off what is left and counts it', async () => {
  const onEnd = vi.fn<(outcome: unknown) => void>();
  const begun = vi.fn<() => void>();
  const { drain, port } = await start(begun, { uploadGrace: 1, answerGrace: 1, onEnd });
  const cut = once(request({ port }).end(), 'error');
  await eventually(() => expect(begun).toHaveBeenCalledOnce());
  const { shutdownSignal } = drain.uploadOptions;
  expect(shutdownSignal.aborted).toBe(false);
  expect(await drain.start()).toEqual({ cutOff: 1, abandoned: 0 });
  expect(shutdownSignal.aborted).toBe(true);
  expect(onEnd).toHaveBeenCalledExactlyOnceWith({ cutOff: 1, abandoned: 0 });
  expect(await cut).toMatchObject([{ code: 'ECONNRESET' }]);
});

it('counts what had outlived its request and was given up', async () => {
  const { drain } = await start((_, response) => response.end(), { uploadGrace: 1, answerGrace: 1 });
  drain.uploadOptions.waitUntil(new Promise(() => undefined));
  expect(await drain.start()).toEqual({ cutOff: 0, abandoned: 1 });
});

it('lets a response be sent to its end, also while another one ends', async () => {
  const size = 8 * 1024 * 1024;
  const held: ServerResponse[] = [];
  const { drain, port } = await start((message, response) => {
    if (message.url === '/slow') held.push(response);
    else response.end(Buffer.alloc(size));
  });
  const [large] = await once(request({ port }).end(), 'response');
  const slow = once(request({ port, path: '/slow' }).end(), 'response');
  await eventually(() => expect(held).toHaveLength(1));
  const ending = drain.start();
  held[0]?.end('fine');
  const [answer] = await slow;
  expect(await text(answer)).toBe('fine');
  expect((await buffer(large)).length).toBe(size);
  expect(await ending).toMatchObject({ cutOff: 0 });
});

it('answers each of several requests that came at once over one connection', async () => {
  const held: ServerResponse[] = [];
  const { drain, port } = await start((_, response) => held.push(response));
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n');
  await eventually(() => expect(held).toHaveLength(2));
  const ending = drain.start();
  for (const [index, response] of held.entries()) response.end(`answer ${index}`);
  expect(await text(socket)).toMatch(/answer 0[^]*connection: close[^]*answer 1/i);
  expect(await ending).toMatchObject({ cutOff: 0 });
});

it('waits for requests of a server that something else has closed', async () => {
  const held: ServerResponse[] = [];
  const { drain, port, server } = await start((_, response) => held.push(response));
  const response = once(request({ port }).end(), 'response');
  await eventually(() => expect(held).toHaveLength(1));
  server.close();
  const ending = drain.start();
  held[0]?.end('fine');
  const [answer] = await response;
  expect(await text(answer)).toBe('fine');
  expect(await ending).toMatchObject({ cutOff: 0 });
});

it('waits neither for a stranger’s unfinished head for long, nor for an upgraded connection', async () => {
  const { drain, port, server } = await start((_, response) => response.end());
  server.on('upgrade', (_, socket) => void socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'));
  const upgraded = connect(port, '127.0.0.1');
  upgraded.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: chat\r\n\r\n');
  await once(upgraded, 'data');
  const stranger = connect(port, '127.0.0.1').on('error', () => undefined);
  stranger.write('GET / HTTP/1.1\r\n');
  const noticed = new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
  expect(await noticed).toBeGreaterThan(0);
  expect(await drain.start()).toMatchObject({ cutOff: 0 });
  upgraded.destroy();
  stranger.destroy();
});

it.each([
  [
    'throws',
    () => {
      throw new Error('no log');
    },
  ],
  ['rejects', () => Promise.reject(new Error('no log'))],
])('exits even if onEnd %s', async (_, onEnd) => {
  const { drain } = await start((_message, response) => response.end(), { onEnd });
  await drain.start();
  expect(exit).toHaveBeenCalledOnce();
});

it('closes what else the process holds, and exits even if that fails', async () => {
  const close = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('no connection')));
  const { drain } = await start((_, response) => response.end(), { close });
  await drain.start();
  expect(close).toHaveBeenCalledOnce();
  expect(exit).toHaveBeenCalledOnce();
});

it.each([['readinessDelay'], ['uploadGrace'], ['answerGrace']])('refuses a %s that is no time', (name) => {
  for (const value of [Number.NaN, -1, Infinity, '5'])
    expect(() => createDrain({ signals: [], [name]: value })).toThrow(`createDrain: ${name} has to be`);
});
