import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { nodeFetch } from '../../../src/server/node/index.js';
import { createAttemptCounter } from '../../../src/server/upload/attemptCounter.ts';
import { createRouteBench } from '../support/createRoute.ts';
import { answerJson } from '../support/serveUpstream.ts';
import { success } from '../support/success.ts';
import { uploadForm } from '../support/uploadForm.ts';

const bench = createRouteBench();
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const post = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(url, { method: 'POST', body: uploadForm({ password: 'ASHA0101' }), headers });

/** The only event of this test so far; it must tell of a request. */
function onlyTiming(): Extract<(typeof bench.events)[number], { readonly upstream: unknown }> {
  const [event] = bench.events;
  if (!event || event.type === 'store-failed' || bench.events.length > 1)
    throw new Error('Not one event of a request.');
  return event;
}

it('an event tells when its request began and ended, its bytes, and what of it was the API’s time', async () => {
  bench.answerWith((_, response) => {
    response.setHeader('x-request-id', 'api-7');
    answerJson(response, 200, success);
  });
  const { url } = await bench.start();
  const before = Date.now();
  await post(url);
  const event = onlyTiming();
  expect(event).toMatchObject({ type: 'answered', status: 200, replayed: false, attempt: null });
  expect(event.startedAt).toBeGreaterThanOrEqual(before);
  expect(event.endedAt - event.startedAt).toBeCloseTo(event.duration, 1);
  expect(event.bytes).toBeGreaterThan(500);
  const { upstream } = event;
  expect(upstream).toMatchObject({ status: 200, requestId: 'api-7' });
  expect(upstream?.startedAt).toBeGreaterThanOrEqual(event.startedAt);
  expect((upstream?.startedAt ?? 0) + (upstream?.duration ?? 0)).toBeLessThanOrEqual(event.endedAt);
  expect(upstream?.answerDuration).toBeGreaterThan(0);
  expect(upstream?.answerDuration).toBeLessThanOrEqual(upstream?.duration ?? 0);
});

it('an event of a request that was refused before the API tells so', async () => {
  const { url } = await bench.start({ authorize: () => false });
  await post(url);
  expect(onlyTiming()).toMatchObject({ type: 'refused', status: 403, upstream: null, attempt: null });
});

it('an event of a broken connection has the API’s part without a status', async () => {
  bench.answerWith((_, response) => response.destroy());
  const { url } = await bench.start();
  expect((await post(url)).status).toBe(502);
  expect(onlyTiming()).toMatchObject({
    reason: 'upstream-unreachable',
    upstream: { status: null, requestId: null, duration: expect.any(Number) },
  });
});

it('counts the attempts with one key, and the repeated answer has no part of the API', async () => {
  const { url } = await bench.start();
  const key = { 'idempotency-key': crypto.randomUUID() };
  await post(url, key);
  await post(url, key);
  await post(url, { 'idempotency-key': crypto.randomUUID() });
  expect(bench.events).toMatchObject([
    { attempt: 1, replayed: false, upstream: { status: 200 } },
    { attempt: 2, replayed: true, upstream: null },
    { attempt: 1, replayed: false },
  ]);
});

it('an event contains nothing of what was sent', async () => {
  const { url } = await bench.start();
  await post(url, { 'idempotency-key': 'key-of-the-widget' });
  for (const secret of ['session-1', 'ASHA0101', 'march.pdf', 'key-of-the-widget', bench.apiKey])
    expect(JSON.stringify(bench.events)).not.toContain(secret);
});

it('forgets the oldest keys, so that a process that runs for months does not grow', () => {
  const attempts = createAttemptCounter(2);
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(attempts.count)).toEqual([1, 1, 2, 1, 3, 1]);
});

describe('the id of a request', () => {
  async function readIds(
    headers: Readonly<Record<string, string>>,
    options: Parameters<typeof bench.start>[0] = {},
  ): Promise<ReadonlySet<unknown>> {
    const { url } = await bench.start(options);
    const response = await post(url, headers);
    const sent = bench.upstream().received[0]?.headers['x-request-id'];
    return new Set([response.headers.get('x-request-id'), sent, onlyTiming().requestId]);
  }

  it('is the proxy’s, for the caller, the API and the event', async () => {
    expect(await readIds({ 'x-request-id': 'edge/1:a.b-c=@+' })).toEqual(new Set(['edge/1:a.b-c=@+']));
  });

  it.each([
    ['without one', {}],
    ['for one that could forge a log', { 'x-request-id': 'a b" level=fatal' }],
    ['for one that is too long', { 'x-request-id': 'x'.repeat(129) }],
  ])('is a new one %s', async (_, headers) => {
    const ids = [...(await readIds(headers))];
    expect(ids).toEqual([expect.stringMatching(uuid)]);
  });

  it('is the host’s, if it makes one', async () => {
    const requestId = ({ headers }: Request): string => `mine-${headers.get('x-trace') ?? ''}`;
    expect(await readIds({ 'x-trace': '9', 'x-request-id': 'theirs' }, { requestId })).toEqual(
      new Set(['mine-9']),
    );
  });

  it.each([
    [
      'throws',
      (): never => {
        throw new Error('no id');
      },
    ],
    ['rejects', (): string => Promise.reject(new Error('no id')) as unknown as string],
    ['returns no text', (): string => undefined as unknown as string],
    ['returns what is no id', (): string => 'a\nb'],
  ])('is a new one if the host’s function %s, which is told', async (_, requestId) => {
    const errors: unknown[] = [];
    const ids = [
      ...(await readIds({}, { requestId, onError: (cause, context) => errors.push([cause, context]) })),
    ];
    expect(ids).toEqual([expect.stringMatching(uuid)]);
    expect(errors).toEqual([[expect.any(Error), { source: 'requestId', requestId: ids[0] }]]);
  });
});

describe('onError', () => {
  const cause = new Error('the cause');
  const fail = (): never => {
    throw cause;
  };
  const store = {
    get: (): Promise<null> => Promise.resolve(null),
    compareAndSet: (): Promise<boolean> => Promise.resolve(true),
    compareAndDelete: (): Promise<boolean> => Promise.resolve(true),
  };

  it.each([
    ['limit', { limit: fail }],
    ['authorize', { authorize: fail }],
    ['identifyCaller', { identifyCaller: fail }],
    ['apiKey', { apiKey: fail }],
    ['store', { store: { ...store, compareAndSet: fail } }],
    ['cipher', { store, cipher: { seal: fail, open: fail } }],
    ['upstream', { fetch: fail }],
    ['onEvent', { onEvent: fail }],
    ['waitUntil', { waitUntil: fail }],
  ])('gets what %s has thrown, and the caller does not', async (source, options) => {
    const errors: [unknown, unknown][] = [];
    const { url } = await bench.start({
      ...options,
      onError: (thrown, context) => errors.push([thrown, context]),
    });
    const response = await post(url, { 'idempotency-key': 'k1' });
    const requestId = response.headers.get('x-request-id');
    expect(await response.text()).not.toContain('the cause');
    const told = expect.objectContaining({ message: 'the cause' });
    await expect.poll(() => errors).toContainEqual([told, { source, requestId }]);
  });

  it('gets the name of a function that hangs', async () => {
    const errors: unknown[] = [];
    const authorize = (): Promise<never> => new Promise(() => undefined);
    const { url } = await bench.start({
      authorize,
      hostTimeout: 20,
      onError: (thrown, { source }) => errors.push([String(thrown), source]),
    });
    expect((await post(url)).status).toBe(503);
    expect(errors).toEqual([['Error: authorize did not settle within 20 ms.', 'authorize']]);
  });

  it('gets what kind of response was not the API’s, and nothing of its text', async () => {
    bench.answerWith((_, response) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>ASHA0101</h1>'),
    );
    const errors: string[] = [];
    const { url } = await bench.start({ onError: (thrown) => errors.push(String(thrown)) });
    expect((await post(url)).status).toBe(502);
    expect(errors).toEqual(['Error: The API answered 502, text/html: no JSON object of at most 1 MiB.']);
  });

  it.each([
    ['the runtime’s fetch', undefined],
    ['nodeFetch', nodeFetch],
  ])('gets nothing of a response that cannot be parsed, over %s', async (_, carrier) => {
    bench.answerWith((__, response) => {
      response.socket?.end(
        'HTTP/1.1 200 OK\r\nbad header\r\n\r\n{"name":"ASHA RAO","account":"50100123456789"}',
      );
    });
    const errors: unknown[] = [];
    const { url } = await bench.start({ fetch: carrier, onError: (thrown) => errors.push(thrown) });
    expect((await post(url)).status).toBe(502);
    expect(errors).toHaveLength(1);
    const written = inspect(errors, { depth: 20, showHidden: true });
    expect(written).not.toMatch(/ASHA|50100|41 53 48 41/);
    expect(written).toMatch(/HPE_|HTTPParserError|ECONN/);
  });

  it('gets nothing of the answer that a store did not take', async () => {
    const refused = Object.assign(new Error('OOM command not allowed'), {
      command: { name: 'eval', args: ['ASHA RAO'] },
      cause: new AggregateError([Object.assign(new Error('inner'), { data: 'ASHA RAO' })], 'all'),
    });
    const errors: unknown[] = [];
    const failing = {
      ...store,
      compareAndSet: (__: string, { isClaim }: { readonly isClaim: boolean }): Promise<boolean> =>
        isClaim ? Promise.resolve(true) : Promise.reject(refused),
    };
    const { url } = await bench.start({ store: failing, onError: (thrown) => errors.push(thrown) });
    await post(url, { 'idempotency-key': 'k4' });
    await expect.poll(() => errors).toHaveLength(1);
    const written = inspect(errors, { depth: 20, showHidden: true });
    expect(written).not.toContain('ASHA');
    expect(written).toMatch(/OOM command not allowed[^]*inner/);
  });

  it('gets nothing of an answer in the store that cannot be read', async () => {
    const values: (string | null)[] = [null, 'answer:{"name":ASHA RAO'];
    const errors: unknown[] = [];
    const broken = {
      ...store,
      get: (): Promise<string | null> => Promise.resolve(values.at(-1) ?? null),
      compareAndSet: (): Promise<boolean> => Promise.resolve(false),
    };
    const { url } = await bench.start({ store: broken, onError: (thrown) => errors.push(thrown) });
    expect((await post(url, { 'idempotency-key': 'k5' })).status).toBe(503);
    expect(inspect(errors, { depth: 20 })).toMatch(/^(?![^]*ASHA)[^]*holds something else/);
  });

  it('is not called for what is wrong with a request, nor by a caller who may not', async () => {
    const errors: unknown[] = [];
    const { url } = await bench.start({ authorize: () => false, onError: (thrown) => errors.push(thrown) });
    await post(url);
    await fetch(url, { method: 'POST', body: 'no form' });
    await fetch(url, { method: 'PUT', body: 'no form' });
    expect(errors).toEqual([]);
  });

  it('may itself throw', async () => {
    const { url } = await bench.start({ authorize: fail, onError: fail });
    expect((await post(url)).status).toBe(500);
  });
});

describe('a server that is about to stop', () => {
  it('takes no new upload, and says when to come again', async () => {
    const { url } = await bench.start({ shutdownSignal: AbortSignal.abort() });
    const response = await post(url);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    expect(bench.events).toMatchObject([{ type: 'refused', reason: 'stopping' }]);
    expect(bench.upstream().begun()).toBe(0);
  });

  it('has one listener for all uploads, and refuses before it counts', async () => {
    const stop = new AbortController();
    const add = vi.spyOn(stop.signal, 'addEventListener');
    const limit = vi.fn<() => 'ok'>(() => 'ok');
    const { url } = await bench.start({ shutdownSignal: stop.signal, limit });
    await Promise.all(Array.from({ length: 12 }, () => post(url)));
    expect(add).toHaveBeenCalledOnce();
    expect(limit).toHaveBeenCalledTimes(12);
    stop.abort();
    expect((await post(url)).status).toBe(503);
    expect(limit).toHaveBeenCalledTimes(12);
  });

  it('ends an upload that waits for a function of the host', async () => {
    const stop = new AbortController();
    const authorize = (): Promise<never> => {
      stop.abort();
      return new Promise(() => undefined);
    };
    const { url } = await bench.start({ authorize, shutdownSignal: stop.signal });
    expect((await post(url)).status).toBe(503);
  });

  it.each([{}, { 'idempotency-key': 'k2' }])('lets an upload end that the API has: %o', async (headers) => {
    const stop = new AbortController();
    bench.answerWith((_, response) => {
      stop.abort();
      answerJson(response, 200, success);
    });
    const { url } = await bench.start({ shutdownSignal: stop.signal });
    expect((await post(url, headers)).status).toBe(200);
  });

  it('completes no form once it has stopped, even while the store is asked', async () => {
    const stop = new AbortController();
    let sets = 0;
    const store = {
      get: (): Promise<null> => Promise.resolve(null),
      compareAndSet: (): Promise<boolean> => {
        sets += 1;
        // The first claims the key, the second confirms it just before the end.
        if (sets === 2) stop.abort();
        return Promise.resolve(true);
      },
      compareAndDelete: (): Promise<boolean> => Promise.resolve(true),
    };
    const { url } = await bench.start({ store, shutdownSignal: stop.signal });
    expect((await post(url, { 'idempotency-key': 'k3' })).status).toBe(503);
    expect(bench.upstream().received).toHaveLength(0);
  });
});
