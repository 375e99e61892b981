import { describe, expect, it, vi } from 'vitest';
import { type UploadRequest, uploadStatement } from '../../src/bankconnect/uploadStatement.js';
import { isUploadFailure, type UploadError, UploadFailure } from '../../src/errors/UploadError.js';
import { type Transport, TransportError } from '../../src/transport/Transport.js';
import { answer } from './answer.ts';

function answering(status: number, body: unknown): Transport {
  return () => Promise.resolve(answer(status, body));
}

const accepting = answering(200, { statement_id: 'a' });

function requestOf(changes: Partial<UploadRequest>): UploadRequest {
  return {
    endpoint: '/upload',
    includeProgress: false,
    headers: {},
    credentials: 'same-origin',
    file: new Blob(['%PDF-']),
    fileName: 'a.pdf',
    sessionId: 's',
    bank: null,
    password: null,
    uploadType: 'PDF',
    stallTimeout: 1,
    answerTimeout: 2,
    signal: new AbortController().signal,
    onProgress: () => {},
    transport: accepting,
    ...changes,
  };
}

async function errorOf(changes: Partial<UploadRequest>): Promise<UploadError> {
  const thrown: unknown = await uploadStatement(requestOf(changes)).catch((error: unknown) => error);
  if (!(thrown instanceof UploadFailure)) throw new Error(`Not an UploadFailure: ${String(thrown)}`);
  expect(thrown.message).toBe(thrown.error.code);
  return thrown.error;
}

describe('uploadStatement', () => {
  it('sends one request and resolves with the accepted result', async () => {
    const transport = vi.fn<Transport>(accepting);
    const request = requestOf({ transport, includeProgress: true, credentials: 'include' });
    expect(await uploadStatement(request)).toMatchObject({ kind: 'full', details: { statementId: 'a' } });
    expect(transport).toHaveBeenCalledExactlyOnceWith({
      url: '/upload?identity=true&progress=true',
      method: 'POST',
      headers: {},
      body: expect.any(FormData),
      credentials: 'include',
      stallTimeout: 1,
      answerTimeout: 2,
      signal: request.signal,
      onProgress: request.onProgress,
    });
  });

  it("keeps the host's headers, except for the content type, which the body sets", async () => {
    const transport = vi.fn<Transport>(accepting);
    await uploadStatement(requestOf({ transport, headers: { 'X-A': '1', 'content-TYPE': 'text/plain' } }));
    expect(transport.mock.calls[0]?.[0].headers).toEqual({ 'X-A': '1' });
  });

  it('rejects with the server’s error, including duplicates', async () => {
    const transport = answering(400, { error: { code: 'STATEMENT_DUPLICATE' } });
    expect(await errorOf({ transport })).toMatchObject({ stage: 'api', code: 'STATEMENT_DUPLICATE' });
  });

  it('never passes on a message that quotes the password', async () => {
    const transport = answering(400, { error: { code: 'PASSWORD_INCORRECT', message: 'Not: RAMA0101' } });
    expect(await errorOf({ transport, password: 'RAMA0101' })).toMatchObject({
      code: 'PASSWORD_INCORRECT',
      vendorMessage: null,
    });
    expect(await errorOf({ transport, password: 'other' })).toMatchObject({ vendorMessage: 'Not: RAMA0101' });
  });

  it.each([
    ['failed', false, { stage: 'network', code: 'connection-failed', bodySent: false }],
    ['failed', true, { stage: 'network', code: 'connection-lost', bodySent: true }],
    ['stalled', false, { stage: 'network', code: 'connection-stalled', bodySent: false }],
    ['answer-timeout', true, { stage: 'network', code: 'answer-timeout', bodySent: true }],
    // By nobody: the signal has not aborted.
    ['aborted', true, { stage: 'network', code: 'connection-lost', bodySent: true }],
  ] as const)('says what %s means (body sent: %s)', async (reason, bodySent, error) => {
    const transport: Transport = () => Promise.reject(new TransportError(reason, bodySent));
    expect(await errorOf({ transport })).toEqual(error);
  });

  it('knows the errors of another copy of the package', async () => {
    class ForeignError extends Error {
      override readonly name = 'TransportError';
      readonly reason: string = 'stalled';
      readonly bodySent = false;
    }
    const rejecting =
      (thrown: unknown): Transport =>
      () =>
        Promise.reject(thrown);
    const stalled = { stage: 'network', code: 'connection-stalled', bodySent: false };
    expect(await errorOf({ transport: rejecting(new ForeignError()) })).toEqual(stalled);
    const plain = { name: 'TransportError', reason: 'a-later-reason', bodySent: true };
    expect(await errorOf({ transport: rejecting(plain) })).toMatchObject({ code: 'connection-lost' });
    for (const odd of [
      { ...plain, bodySent: 1 },
      { ...plain, name: 'Error' },
      { ...plain, reason: null },
      null,
    ])
      expect(await errorOf({ transport: rejecting(odd) })).toMatchObject({ code: 'host-failed', cause: odd });
    const failure = new UploadFailure({ stage: 'borrower', code: 'canceled' });
    for (const known of [failure, { name: 'UploadFailure', error: failure.error }])
      expect(isUploadFailure(known)).toBe(true);
    for (const odd of [null, 'UploadFailure', new Error('x'), { name: 'UploadFailure', error: 'x' }])
      expect(isUploadFailure(odd)).toBe(false);
  });

  it('takes no answer of another session for its own', async () => {
    const transport = answering(200, { statement_id: 'a', session_id: 'another' });
    expect(await errorOf({ transport })).toMatchObject({ code: 'answer-unreadable' });
    const own = answering(200, { statement_id: 'a', session_id: 's' });
    expect(await uploadStatement(requestOf({ transport: own }))).toMatchObject({ kind: 'full' });
  });

  it('takes 409 for a request under way only where a key was sent', async () => {
    const transport = answering(409, '');
    expect(await errorOf({ transport })).toMatchObject({ code: 'not-accepted' });
    const headers = { 'idempotency-KEY': 'k' };
    expect(await errorOf({ transport, headers })).toMatchObject({ code: 'too-many-requests' });
  });

  it('notices a redirect to a sign-in page', async () => {
    const url = 'https://lender.example/login';
    const transport: Transport = () => Promise.resolve({ ...answer(200, '<p>Hello</p>'), url });
    expect(await errorOf({ transport, endpoint: 'https://lender.example/upload' })).toMatchObject({
      code: 'signed-out',
    });
  });

  it('keeps the error of a custom transport, whether it rejects or throws', async () => {
    const cause = new TypeError('Failed to fetch');
    const throwing: Transport = () => {
      throw cause;
    };
    for (const transport of [throwing, () => Promise.reject(cause)])
      expect(await errorOf({ transport })).toEqual({ stage: 'host', code: 'host-failed', cause });
  });

  it('is canceled by its signal, whatever the transport’s error', async () => {
    const abort = new AbortController();
    const transport: Transport = () => {
      abort.abort();
      return Promise.reject(new DOMException('Aborted', 'AbortError'));
    };
    expect(await errorOf({ transport, signal: abort.signal })).toEqual({
      stage: 'borrower',
      code: 'canceled',
    });
  });

  it('sends nothing when it is already canceled', async () => {
    const transport = vi.fn<Transport>(accepting);
    expect(await errorOf({ transport, signal: AbortSignal.abort() })).toMatchObject({ code: 'canceled' });
    expect(transport).not.toHaveBeenCalled();
  });

  it('reports a file that cannot be read', async () => {
    const file = new Blob(['x']);
    file.slice = () => {
      throw new DOMException('Gone', 'NotReadableError');
    };
    expect(await errorOf({ file, uploadType: 'BASE64' })).toEqual({ stage: 'file', code: 'file-unreadable' });
  });
});
