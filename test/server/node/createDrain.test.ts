import { once } from 'node:events';
import { Agent, createServer, request, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
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
  expect(await ending).toEqual({ cutOff: 0 });
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
  expect(await drain.start()).toEqual({ cutOff: 1 });
  expect(shutdownSignal.aborted).toBe(true);
  expect(onEnd).toHaveBeenCalledExactlyOnceWith({ cutOff: 1 });
  expect(await cut).toMatchObject([{ code: 'ECONNRESET' }]);
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
