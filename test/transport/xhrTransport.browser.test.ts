import { describe, expect, inject, it, vi } from 'vitest';
import { type TransportRequest, TransportError } from '../../src/transport/Transport.js';
import { xhrTransport } from '../../src/transport/xhrTransport.js';

const server = inject('uploadServer');
const mebibyte = 1024 * 1024;
/** Too much for the buffers of a connection: it does not leave while the other end takes nothing. */
const large = new Blob([new Uint8Array(48 * mebibyte)]);

function requestOf(path: string, changes: Partial<TransportRequest> = {}): TransportRequest {
  return {
    url: new URL(path, server).href,
    method: 'POST',
    headers: {},
    body: new Blob([new Uint8Array(1000)], { type: 'application/x-test' }),
    credentials: 'same-origin',
    stallTimeout: 20_000,
    answerTimeout: 20_000,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...changes,
  };
}

async function failureOf(request: TransportRequest): Promise<Pick<TransportError, 'reason' | 'bodySent'>> {
  const thrown: unknown = await xhrTransport(request).catch((error: unknown) => error);
  if (!(thrown instanceof TransportError)) throw new Error('It did not reject with a TransportError.');
  return { reason: thrown.reason, bodySent: thrown.bodySent };
}

async function cookieSeen(credentials: TransportRequest['credentials']): Promise<unknown> {
  const { body } = await xhrTransport(requestOf('/echo', { credentials }));
  const seen: { cookie: unknown } = JSON.parse(body);
  return seen.cookie;
}

describe('a response', () => {
  it('resolves with status, body and the headers that CORS shows', async () => {
    const answer = await xhrTransport(requestOf('/echo', { headers: { 'X-Attempt': '2' } }));
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.body)).toMatchObject({
      received: 1000,
      contentType: 'application/x-test',
      attempt: '2',
    });
    expect(answer.header('Retry-After')).toBe('7');
    expect(answer.header('RETRY-AFTER')).toBe('7');
    expect(answer.header('X-Hidden')).toBeNull();
    expect(answer.header('X-Absent')).toBeNull();
  });

  it('resolves with an error status', async () => {
    expect((await xhrTransport(requestOf('/nowhere'))).status).toBe(404);
  });

  it('reports progress, and exactly once that the body is sent', async () => {
    const onProgress = vi.fn<TransportRequest['onProgress']>();
    await xhrTransport(requestOf('/echo', { onProgress, body: large }));
    const told = onProgress.mock.calls.map(([progress]) => progress);
    const complete = told.filter(({ sent, total }) => sent === total);
    expect(complete).toEqual([{ sent: large.size, total: large.size }]);
    expect(told.at(-1)).toEqual(complete[0]);
    expect(told.map(({ sent }) => sent)).toEqual(told.map(({ sent }) => sent).toSorted((a, b) => a - b));
  });

  it('resolves for a form and for an empty body', async () => {
    const form = new FormData();
    form.append('file', new Blob(['%PDF-']), 'a.pdf');
    expect((await xhrTransport(requestOf('/echo', { body: form }))).body).toContain('multipart/form-data');
    expect((await xhrTransport(requestOf('/echo', { body: new Blob() }))).body).toContain('"received":0');
  });

  it.each([0, -1, Number.NaN, Infinity])(
    'is awaited without a limit when the timeouts are %d',
    async (off) => {
      const limits = { stallTimeout: off, answerTimeout: off };
      expect((await xhrTransport(requestOf('/echo', limits))).status).toBe(201);
      const larger = { ...limits, body: new Blob([new Uint8Array(4 * mebibyte)]) };
      expect((await xhrTransport(requestOf('/echo', larger))).status).toBe(201);
    },
  );

  it('is no longer limited by the stall timeout once the body is sent', async () => {
    const set = vi.spyOn(globalThis, 'setTimeout');
    const clear = vi.spyOn(globalThis, 'clearTimeout');
    await xhrTransport(requestOf('/echo', { stallTimeout: 4321, answerTimeout: 0 }));
    const ours = set.mock.results.filter((_, index) => Number(set.mock.calls[index]?.[1]) === 4321);
    expect(ours.length).toBeGreaterThan(0);
    const cleared = clear.mock.calls.map(([timer]) => timer);
    expect(cleared).toEqual(expect.arrayContaining(ours.map(({ value }) => value)));
    vi.restoreAllMocks();
  });

  it('resolves with the address that answered after redirects', async () => {
    const { url } = await xhrTransport(requestOf('/moved'));
    expect(url).toBe(new URL('/echo', server).href);
  });

  it('is requested with cookies only with credentials', async () => {
    await cookieSeen('include');
    expect(await cookieSeen('same-origin')).toBeNull();
    const sent = vi.spyOn(XMLHttpRequest.prototype, 'withCredentials', 'set');
    await cookieSeen('include');
    await cookieSeen('same-origin');
    expect(sent.mock.calls).toEqual([[true], [false]]);
    sent.mockRestore();
  });
});

describe('a failure', () => {
  it('says whether the server may have received the statement', async () => {
    expect(await failureOf(requestOf('/hang-up-within', { body: large }))).toEqual({
      reason: 'failed',
      bodySent: false,
    });
    expect(await failureOf(requestOf('/hang-up-after'))).toEqual({ reason: 'failed', bodySent: true });
  });

  it('is reported when the server is unreachable', async () => {
    const request = requestOf('/', { url: 'http://127.0.0.1:9/' });
    expect(await failureOf(request)).toEqual({ reason: 'failed', bodySent: false });
  });

  it('is reported when the request cannot start', async () => {
    const failed = { reason: 'failed', bodySent: false };
    expect(await failureOf(requestOf('/', { url: 'http://[' }))).toEqual(failed);
    expect(await failureOf(requestOf('/echo', { headers: { 'no name': 'x' } }))).toEqual(failed);
    expect(await failureOf(requestOf('/echo', { headers: { 'X-Attempt': 'a\nb' } }))).toEqual(failed);
  });

  it('is a stall when no data is sent', async () => {
    const request = requestOf('/stall', { body: large, stallTimeout: 700 });
    expect(await failureOf(request)).toEqual({ reason: 'stalled', bodySent: false });
  });

  it.each(['/silence', '/endless'])('is an answer timeout after the body is sent (%s)', async (path) => {
    const request = requestOf(path, { answerTimeout: 300 });
    expect(await failureOf(request)).toEqual({ reason: 'answer-timeout', bodySent: true });
  });
});

describe('an abort', () => {
  it('before the request sends nothing', async () => {
    const send = vi.spyOn(XMLHttpRequest.prototype, 'send');
    const request = requestOf('/echo', { signal: AbortSignal.abort() });
    expect(await failureOf(request)).toEqual({ reason: 'aborted', bodySent: false });
    expect(send).not.toHaveBeenCalled();
    send.mockRestore();
  });

  it('stops the upload', async () => {
    const abort = new AbortController();
    const onProgress = vi.fn<() => void>(() => abort.abort());
    const request = requestOf('/stall', { body: large, signal: abort.signal, onProgress });
    expect(await failureOf(request)).toEqual({ reason: 'aborted', bodySent: false });
    expect(onProgress).toHaveBeenCalledOnce();
  });

  it('stops waiting for the response', async () => {
    const abort = new AbortController();
    const onProgress: TransportRequest['onProgress'] = ({ sent, total }) => {
      if (sent === total) abort.abort();
    };
    const request = requestOf('/silence', { signal: abort.signal, onProgress });
    expect(await failureOf(request)).toEqual({ reason: 'aborted', bodySent: true });
  });

  it('after the response has no effect, and leaves no timer', async () => {
    const abort = new AbortController();
    const xhrAbort = vi.spyOn(XMLHttpRequest.prototype, 'abort');
    const set = vi.spyOn(globalThis, 'setTimeout');
    const clear = vi.spyOn(globalThis, 'clearTimeout');
    await xhrTransport(requestOf('/echo', { signal: abort.signal, stallTimeout: 4321, answerTimeout: 4322 }));
    abort.abort();
    expect(xhrAbort).not.toHaveBeenCalled();
    const ours = set.mock.results.filter((_, index) =>
      [4321, 4322].includes(Number(set.mock.calls[index]?.[1])),
    );
    const cleared = clear.mock.calls.map(([timer]) => timer);
    expect(ours.length).toBeGreaterThan(0);
    expect(cleared).toEqual(expect.arrayContaining(ours.map(({ value }) => value)));
    vi.restoreAllMocks();
  });
});
