import { describe, expect, it } from 'vitest';
import {
  createFakeTransport,
  createSandbox,
  createSandboxTransport,
  type SandboxOptions,
} from '../../src/testing/index.js';
import { type TransportRequest, TransportError } from '../../src/transport/Transport.js';
import { formOf, sampleBytes } from './upload.js';

interface Progress {
  readonly sent: number;
  readonly total: number;
}

function requestOf(
  changes: Partial<TransportRequest> = {},
): TransportRequest & { readonly seen: Progress[] } {
  const seen: Progress[] = [];
  return {
    url: '/api/statements?identity=true',
    method: 'POST',
    headers: {},
    body: formOf(),
    credentials: 'same-origin',
    stallTimeout: 1000,
    answerTimeout: 1000,
    signal: new AbortController().signal,
    onProgress: (progress) => seen.push(progress),
    seen,
    ...changes,
  };
}

describe('the sandbox transport', () => {
  const into = (options?: SandboxOptions) => createSandboxTransport(createSandbox(options));

  it('returns the response, and reports progress', async () => {
    const request = requestOf();
    const response = await into()(request);
    expect(response.status).toBe(200);
    expect(JSON.parse(response.body)).toMatchObject({ bank_name: 'hdfc', months: expect.any(Array) });
    expect(response.header('Content-Type')).toBe('application/json');
    expect(request.seen).toHaveLength(4);
    expect(request.seen.at(-1)?.sent).toBe(request.seen.at(-1)?.total);
    expect(request.seen[0]?.sent).toBeLessThan(request.seen[0]?.total ?? 0);
  });

  it('sends headers', async () => {
    const transport = into({ apiKey: 'key' });
    expect((await transport(requestOf({ headers: { 'X-Api-Key': 'key' } }))).status).toBe(200);
    expect((await transport(requestOf())).status).toBe(401);
  });

  it('sends a Blob with its content type', async () => {
    const fields = {
      file: Buffer.from(sampleBytes('hdfc-nov-jan.pdf')).toString('base64'),
      session_id: 'sandbox-session',
      upload_type: 'BASE64',
    };
    const parts = Object.entries(fields).map(
      ([name, value]) => `--line\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const body = new Blob([...parts, '--line--\r\n'], { type: 'multipart/form-data; boundary=line' });
    expect((await into()(requestOf({ body }))).status).toBe(200);
  });

  it('rejects like a broken connection when the response is lost', async () => {
    await expect(into({ scenario: 'lost-answer' })(requestOf())).rejects.toEqual(
      new TransportError('failed', true),
    );
  });

  it('can be aborted before, during and after sending the body', async () => {
    const transport = into({ scenario: 'silent' });
    await expect(transport(requestOf({ signal: AbortSignal.abort() }))).rejects.toEqual(
      new TransportError('aborted', false),
    );
    const early = new AbortController();
    await expect(
      transport(requestOf({ signal: early.signal, onProgress: () => early.abort() })),
    ).rejects.toEqual(new TransportError('aborted', false));
    const late = new AbortController();
    const onProgress = ({ sent, total }: Progress) => {
      if (sent === total) queueMicrotask(() => late.abort());
    };
    await expect(transport(requestOf({ signal: late.signal, onProgress }))).rejects.toEqual(
      new TransportError('aborted', true),
    );
  });
});

describe('the fake transport', () => {
  it('records a request and waits for its response', async () => {
    const { transport, requests, nextRequest } = createFakeTransport();
    const request = requestOf();
    const answer = transport(request);
    const taken = await nextRequest();
    expect(requests).toEqual([taken]);
    expect(taken.request).toBe(request);
    expect(taken.field('session_id')).toBe('sandbox-session');
    expect(taken.field('nothing')).toBeNull();
    taken.progress(10, 100);
    expect(request.seen).toEqual([{ sent: 10, total: 100 }]);
    taken.answer({ status: 429, body: { detail: 'slow down' }, headers: { 'Retry-After': '7' } });
    const response = await answer;
    expect(response).toMatchObject({ status: 429, body: '{"detail":"slow down"}' });
    expect(response.header('retry-after')).toBe('7');
    expect(response.header('x-other')).toBeNull();
  });

  it('responds with an empty 200 by default, and with text unchanged', async () => {
    const { transport, nextRequest } = createFakeTransport();
    const first = transport(requestOf());
    (await nextRequest()).answer();
    await expect(first).resolves.toMatchObject({ status: 200, body: '' });
    const second = transport(requestOf());
    (await nextRequest()).answer({ body: '<html>' });
    await expect(second).resolves.toMatchObject({ body: '<html>' });
  });

  it('returns requests in order, also to earlier calls of nextRequest', async () => {
    const { transport, nextRequest } = createFakeTransport();
    const [one, two] = [nextRequest(), nextRequest()];
    const sent = [requestOf(), requestOf(), requestOf()] as const;
    for (const request of sent) void transport(request);
    expect((await one).request).toBe(sent[0]);
    expect((await two).request).toBe(sent[1]);
    expect((await nextRequest()).request).toBe(sent[2]);
  });

  it('can fail, and derives bodySent from the progress', async () => {
    const { transport, nextRequest } = createFakeTransport();
    const first = transport(requestOf());
    const taken = await nextRequest();
    taken.progress(100, 100);
    taken.fail('answer-timeout');
    taken.answer(); // too late: nothing happens
    await expect(first).rejects.toEqual(new TransportError('answer-timeout', true));
    const second = transport(requestOf());
    (await nextRequest()).fail('failed', true);
    await expect(second).rejects.toEqual(new TransportError('failed', true));
  });

  it('rejects when the widget aborts, immediately if it already has', async () => {
    const { transport } = createFakeTransport();
    const stop = new AbortController();
    const answer = transport(requestOf({ signal: stop.signal }));
    stop.abort();
    await expect(answer).rejects.toEqual(new TransportError('aborted', false));
    await expect(transport(requestOf({ signal: AbortSignal.abort() }))).rejects.toEqual(
      new TransportError('aborted', false),
    );
  });

  it('returns no fields for a body that is not a form', async () => {
    const { transport, nextRequest } = createFakeTransport();
    void transport(requestOf({ body: new Blob(['x']) }));
    expect((await nextRequest()).field('file')).toBeNull();
  });
});
