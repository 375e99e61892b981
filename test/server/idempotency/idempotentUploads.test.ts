import { describe, expect, it } from 'vitest';
import { parseResponse } from '../../../src/bankconnect/parseResponse.js';
import { createMemoryStore } from '../../../src/server/index.js';
import { eventually } from '../../support/eventually.ts';
import { createRouteBench } from '../support/createRoute.ts';
import { answerJson } from '../support/serveUpstream.ts';
import { success } from '../support/success.ts';
import { uploadForm, type FormParts } from '../support/uploadForm.ts';

const bench = createRouteBench();

function send(url: string, key: string, parts: FormParts = {}, init: RequestInit = {}): Promise<Response> {
  return fetch(`${url}?identity=true`, {
    method: 'POST',
    body: uploadForm(parts),
    headers: { 'idempotency-key': key },
    ...init,
  });
}

/** What the widget makes of a response. */
async function readAsTransport(response: Response): Promise<Parameters<typeof parseResponse>[0]> {
  const { status, headers } = response;
  return { status, body: await response.text(), header: (name) => headers.get(name) };
}

const large = new Uint8Array(1_000_000).map((_, index) => (index * 17) % 253);

describe('a repeated key', () => {
  it('returns the first response, and sends nothing upstream', async () => {
    const { url } = await bench.start();
    const first = await send(url, 'k', { file: large });
    const second = await send(url, 'k', { file: large });
    expect(second.status).toBe(200);
    expect(await second.text()).toBe(await first.text());
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(bench.upstream().begun()).toBe(1);
    expect(bench.events).toMatchObject([{ replayed: false }, { replayed: true }]);
  });

  it('waits for the first request, for any number of requests and instances', async () => {
    let finish: () => void = () => undefined;
    bench.answerWith((_, response) => {
      finish = () => answerJson(response, 200, success);
    });
    const store = createMemoryStore();
    const copies = await Promise.all([bench.start({ store }), bench.start({ store })]);
    const sent = Array.from({ length: 6 }, (_, index) =>
      send(copies[index % 2]?.url ?? '', 'k', { file: large }),
    );
    await eventually(() => expect(bench.upstream().received).toHaveLength(1));
    finish();
    for (const response of await Promise.all(sent)) expect(response.status).toBe(200);
    expect(bench.upstream().begun()).toBe(1);
  });

  it.each<[string, FormParts]>([
    ['another file', { file: large.map((byte, index) => (index === 999_999 ? byte + 1 : byte)) }],
    ['a longer file', { file: new Uint8Array([...large.subarray(0, 1000), 1]) }],
    ['a password', { file: large, password: 'ASHA0101' }],
    ['another bank', { file: large, bank: 'hdfc' }],
  ])('is refused with %s', async (_, parts) => {
    const { url } = await bench.start();
    expect((await send(url, 'k', { file: large })).status).toBe(200);
    const other = await send(url, 'k', parts);
    expect(other.status).toBe(422);
    expect(bench.upstream().begun()).toBe(1);
  });

  it('is independent in each session', async () => {
    const { url } = await bench.start();
    await send(url, 'k');
    expect((await send(url, 'k', { sessionId: 'session-2' })).status).toBe(200);
    expect(bench.upstream().begun()).toBe(2);
  });

  it('returns the first error if it is permanent', async () => {
    bench.answerWith((_, response) => answerJson(response, 400, { error: { code: 'OUT_OF_DATE_RANGE' } }));
    const { url } = await bench.start();
    await send(url, 'k');
    expect((await send(url, 'k')).headers.get('idempotency-replayed')).toBe('true');
    expect(bench.upstream().begun()).toBe(1);
  });

  it.each([
    ['502', 502],
    ['a page', 0],
    ['429', 429],
    ['401', 401],
  ])('is sent on again after %s: that may pass', async (_, status) => {
    bench.answerWith((__, response) => {
      bench.answerWith((___, next) => answerJson(next, 200, success));
      if (status === 0) response.end('<html>');
      else answerJson(response, status, { detail: 'not now' });
    });
    const { url } = await bench.start();
    await send(url, 'k');
    const second = await send(url, 'k');
    expect(second.status).toBe(200);
    expect(second.headers.get('idempotency-replayed')).toBeNull();
    expect(bench.upstream().begun()).toBe(2);
  });

  it('is sent upstream again when its response has expired', async () => {
    const { url } = await bench.start({ idempotencyTtl: 1 });
    await send(url, 'k');
    await eventually(async () =>
      expect((await send(url, 'k')).headers.get('idempotency-replayed')).toBeNull(),
    );
    expect(bench.upstream().begun()).toBeGreaterThan(1);
  });

  it('gets 409 with Retry-After while the first request is still in progress', async () => {
    const store = createMemoryStore();
    let finish: () => void = () => undefined;
    bench.answerWith((_, response) => {
      finish = () => answerJson(response, 200, success);
    });
    const slow = await bench.start({ store });
    const fast = await bench.start({ store, timeout: 100 });
    const first = send(slow.url, 'k');
    await eventually(() => expect(bench.upstream().received).toHaveLength(1));
    const second = await send(fast.url, 'k');
    expect(second.status).toBe(409);
    expect(second.headers.get('retry-after')).toBe('10');
    expect(parseResponse(await readAsTransport(second), 0, { keySent: true })).toMatchObject({
      ok: false,
      error: { code: 'too-many-requests', httpStatus: 409, retryAt: 10_000 },
    });
    expect(bench.events).toMatchObject([{ reason: 'in-progress' }]);
    finish();
    expect((await first).status).toBe(200);
    expect(bench.upstream().begun()).toBe(1);
  });
});

describe('a caller that disconnects and retries', () => {
  it('after the whole body: the upload continues, and its response is kept', async () => {
    let finish: () => void = () => undefined;
    bench.answerWith((_, response) => {
      finish = () => answerJson(response, 200, success);
    });
    const { url } = await bench.start();
    const gone = new AbortController();
    const first = send(url, 'k', { file: large }, { signal: gone.signal }).catch(() => null);
    await eventually(() => expect(bench.upstream().received).toHaveLength(1));
    gone.abort();
    await first;
    const second = send(url, 'k', { file: large });
    finish();
    expect((await second).status).toBe(200);
    expect(bench.upstream().begun()).toBe(1);
  });

  it('in the middle of the body: nothing is stored, and the retry succeeds', async () => {
    const { url, port } = await bench.start();
    const { connect } = await import('node:net');
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'POST / HTTP/1.1\r\nHost: a\r\nIdempotency-Key: k\r\nContent-Length: 900000\r\n' +
        'Content-Type: multipart/form-data; boundary=b\r\n\r\n' +
        '--b\r\nContent-Disposition: form-data; name="session_id"\r\n\r\nsession-1\r\n' +
        '--b\r\nContent-Disposition: form-data; name="upload_type"\r\n\r\nPDF\r\n' +
        `--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${'x'.repeat(400_000)}`,
    );
    await eventually(() => expect(bench.upstream().begun()).toBe(1));
    socket.destroy();
    const second = await send(url, 'k', { file: large });
    expect(second.status).toBe(200);
    expect(bench.upstream().received).toHaveLength(1);
  });
});
