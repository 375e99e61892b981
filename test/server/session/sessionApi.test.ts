import { inspect } from 'node:util';
import type { RequestListener } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createSession,
  type CreateSessionOptions,
  createUploadHandler,
  SessionFailure,
  startProcessing,
  type SessionError,
} from '../../../src/server/index.js';
import { nodeFetch } from '../../../src/server/node/index.js';
import { createSandbox, type SandboxOptions } from '../../../src/testing/index.js';
import { formOf } from '../../testing/upload.ts';
import { serve, serveListener, type Served } from '../support/serve.ts';

const apiKey = 'key-that-no-browser-may-see';
const serverHash = 'hash-that-no-browser-may-see';
const servers: Served[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function serveSandbox(options: SandboxOptions = {}): Promise<string> {
  const server = await serve(createSandbox({ apiKey, serverHash, ...options }));
  servers.push(server);
  return `${server.url}/bank-connect`;
}

async function serveAnswer(listener: RequestListener): Promise<string> {
  const server = await serveListener(listener);
  servers.push(server);
  return server.url;
}

function answerWith(status: number, body: string, headers: Record<string, string> = {}): Promise<string> {
  return serveAnswer((message, response) => {
    message.resume();
    response.writeHead(status, headers);
    response.end(body);
  });
}

/** The error of a call that has to fail. Nothing in it may be a secret. */
async function failureOf(call: Promise<unknown>): Promise<SessionError> {
  const thrown: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(thrown).toBeInstanceOf(SessionFailure);
  const said = inspect(thrown, { depth: null });
  expect(said).not.toContain(apiKey);
  expect(said).not.toContain(serverHash);
  return (thrown as SessionFailure).error;
}

describe('a session', () => {
  it.each(['v1', 'v2'] as const)('of %s is created, takes uploads, and ends them', async (version) => {
    const base = await serveSandbox();
    const session = await createSession({
      apiKey: () => Promise.resolve(apiKey),
      upstream: `${base}/${version}/session/`,
      version,
      linkId: 'application-7',
      period: { from: '2023-11', to: '2024-01' },
      expiresIn: 60,
    });
    expect(session).toMatchObject({
      sessionId: expect.stringMatching(/^[\da-f-]{36}$/),
      expiresAt: expect.any(Date),
      redirectUrl: expect.stringContaining(session.sessionId),
      answer: { session_id: session.sessionId },
    });
    expect(session.redirectUrl?.includes('token=')).toBe(version === 'v2');

    const handler = createUploadHandler({
      apiKey,
      authorize: () => true,
      upstream: `${base}/v1/statement/upload_session/`,
    });
    const upload = async (): Promise<unknown> => {
      const body = formOf({ session_id: session.sessionId, bank_name: 'hdfc' });
      // The route wants the file last, as the widget sends it.
      const file = body.get('file') as File;
      body.delete('file');
      body.append('file', file);
      const url = 'https://lender.example/api?identity=true';
      return (await handler(new Request(url, { method: 'POST', body }))).json();
    };
    expect(await upload()).toMatchObject({ months: ['2023-11', '2023-12', '2024-01'], missing_months: [] });

    const ending = {
      apiKey,
      serverHash: () => serverHash,
      sessionId: session.sessionId,
      upstream: `${base}/v1/session_data/`,
    };
    expect(await startProcessing(ending)).toEqual({
      wasStarted: false,
      answer: { session_id: session.sessionId, message: 'success' },
    });
    expect(await upload()).toMatchObject({ error: { code: 'SESSION_EXPIRED' } });
    // A lost answer may be asked for again.
    expect(await startProcessing(ending)).toEqual({ wasStarted: true, answer: {} });
  });

  it('expires when it says', async () => {
    let time = Date.now();
    const base = await serveSandbox({ now: () => time });
    const { sessionId, expiresAt } = await createSession({
      apiKey,
      upstream: `${base}/v1/session/`,
      linkId: 'a',
      expiresIn: 5,
    });
    const end = (): Promise<unknown> =>
      startProcessing({ apiKey, serverHash, sessionId, upstream: `${base}/v1/session_data` });
    expect(await failureOf(end())).toMatchObject({ code: 'UNPARSABLE_STATEMENTS' });
    time = (expiresAt?.getTime() ?? 0) + 60_000;
    expect(await failureOf(end())).toMatchObject({ stage: 'api', code: 'SESSION_EXPIRED', httpStatus: 400 });
  });

  it('without expiresIn has no known end', async () => {
    const base = await serveSandbox();
    const session = await createSession({ apiKey, upstream: `${base}/v1/session/`, linkId: 'a' });
    expect(session.expiresAt).toBeNull();
  });
});

describe('the request', () => {
  async function receive(options: Partial<CreateSessionOptions>): Promise<unknown> {
    let received: unknown;
    const upstream = await serveAnswer((message, response) => {
      void json(message).then((body) => {
        const { method, headers } = message;
        received = { method, key: headers['x-api-key'], type: headers['content-type'], body };
        response.end(JSON.stringify({ session_id: 's-1', redirect_url: '', other: { of: 'the API' } }));
      });
    });
    const session = await createSession({ apiKey, upstream, linkId: 'a', ...options });
    expect(session).toMatchObject({
      sessionId: 's-1',
      redirectUrl: null,
      answer: { other: { of: 'the API' } },
    });
    return received;
  }

  it('carries days as the API writes them, and every other parameter as it is', async () => {
    const fields = { mode: 'pdf', metadata: { names: ['ASHA'] }, of_the_future: [1] };
    const period = { from: '2024-02', to: '2024-02' };
    expect(await receive({ fields, period, expiresIn: 30 })).toEqual({
      method: 'POST',
      key: apiKey,
      type: 'application/json',
      body: {
        ...fields,
        api_key: apiKey,
        link_id: 'a',
        from_date: '01/02/2024',
        to_date: '29/02/2024',
        session_expiry: 30,
      },
    });
  });

  it('of the second version has the key in its header only', async () => {
    expect(await receive({ version: 'v2', period: { from: '2023-11-05', to: '2024-04-30' } })).toMatchObject({
      key: apiKey,
      body: { link_id: 'a', from_date: '05/11/2023', to_date: '30/04/2024' },
    });
  });

  it('goes through nodeFetch', async () => {
    expect(await receive({ fetch: nodeFetch })).toMatchObject({ key: apiKey });
  });
});

describe('a call fails', () => {
  const create = (upstream: string, options: Partial<CreateSessionOptions> = {}): Promise<unknown> =>
    createSession({ apiKey, upstream, linkId: 'a', ...options });

  it.each<[string, Record<string, unknown>]>([
    ['INVALID_BANK_NAME', { bank_name: 'no-bank' }],
    ['MODE_NOT_AVAILABLE', { mode: 'fax' }],
    ['MISSING_DATE_FIELD', { from_date: '01/01/2024' }],
    ['INVALID_DATE_FORMAT', { from_date: '2024-01-01', to_date: '2024-02-01' }],
    ['INVALID_DATE_RANGE', { from_date: '01/02/2024', to_date: '01/01/2024' }],
    ['INVALID_URL', { redirect_url: 'nowhere' }],
  ])('with the API’s own code %s', async (code, fields) => {
    const base = await serveSandbox();
    const error = await failureOf(create(`${base}/v1/session/`, { fields }));
    expect(error).toMatchObject({ stage: 'api', code, httpStatus: 400, vendorMessage: expect.any(String) });
  });

  it('with the wrong key', async () => {
    const base = await serveSandbox();
    const error = await failureOf(create(`${base}/v1/session/`, { apiKey: 'another' }));
    expect(error).toMatchObject({ stage: 'api', code: 'INVALID_API_KEY', httpStatus: 401 });
    const sessionId = 'sandbox-session';
    const upstream = `${base}/v1/session_data/`;
    expect(await failureOf(startProcessing({ apiKey, serverHash: 'x', sessionId, upstream }))).toMatchObject({
      stage: 'http',
      code: 'not-authorized',
      httpStatus: 403,
    });
  });

  it.each<[string, number, string, Partial<SessionError>]>([
    ['a code of the future', 400, '{"error":{"code":"NEW","message":"m"}}', { stage: 'api', code: 'NEW' }],
    ['an error under 200', 200, '{"error":{"code":"INVALID_URL"}}', { stage: 'api', code: 'INVALID_URL' }],
    ['a gateway’s page', 503, '<html>', { stage: 'http', code: 'server-unavailable' }],
    ['a login', 401, '{"detail":"no"}', { stage: 'http', code: 'not-authorized' }],
    ['a limit', 429, '{}', { stage: 'http', code: 'too-many-requests' }],
    ['another status', 418, '', { stage: 'http', code: 'not-accepted' }],
    ['a page', 200, '<html>', { stage: 'answer', code: 'answer-unreadable' }],
    ['no session', 200, '{"ok":true}', { stage: 'answer', code: 'answer-unreadable' }],
    ['a session that no upload may name', 200, '{"session_id":"../x"}', { stage: 'answer' }],
    ['an error without a code', 200, '{"error":"x","session_id":"a"}', { stage: 'answer' }],
    ['an endless answer', 200, `{"a":"${'x'.repeat(2_000_000)}"}`, { stage: 'answer' }],
    ['a redirect', 302, '', { stage: 'network', code: 'connection-failed' }],
    ['the key in a message', 400, `{"detail":"${apiKey} is wrong"}`, { stage: 'http' }],
    ['the key in a code', 400, `{"error":{"code":"${apiKey}"}}`, { stage: 'http', code: 'not-accepted' }],
  ])('at %s', async (_, status, body, expected) => {
    const upstream = await answerWith(status, body, { location: 'http://127.0.0.1:9/' });
    expect(await failureOf(create(upstream))).toMatchObject(expected);
  });

  it('with the time that Retry-After asks for', async () => {
    const upstream = await answerWith(429, '{"detail":"slow down"}', { 'retry-after': '7' });
    expect(await failureOf(create(upstream))).toMatchObject({
      vendorMessage: 'slow down',
      retryAt: expect.any(Number),
    });
  });

  it('without a connection', async () => {
    expect(await failureOf(create('http://127.0.0.1:1/'))).toEqual({
      stage: 'network',
      code: 'connection-failed',
    });
    const upstream = await serveAnswer((message) => void message.destroy());
    expect(await failureOf(create(upstream))).toMatchObject({ code: 'connection-failed' });
  });

  it('without an answer in time, in the middle of one, and of a vault that hangs', async () => {
    const silent = await serveAnswer(() => undefined);
    const timeout = { stage: 'network', code: 'answer-timeout' };
    expect(await failureOf(create(silent, { timeout: 50 }))).toEqual(timeout);
    const stuck = await serveAnswer((_, response) => void response.write('{"session_id":'));
    expect(await failureOf(create(stuck, { timeout: 50 }))).toEqual(timeout);
    const never = (): Promise<never> => new Promise(() => undefined);
    expect(await failureOf(create(silent, { apiKey: never, timeout: 50 }))).toEqual(timeout);
    expect(await failureOf(create(silent, { fetch: never, timeout: 50 }))).toEqual(timeout);
  });

  it('when the caller gives up, before or during it', async () => {
    const gone = new AbortController();
    const upstream = await serveAnswer(() => gone.abort());
    expect(await failureOf(create(upstream, { signal: gone.signal }))).toEqual({
      stage: 'caller',
      code: 'canceled',
    });
    let calls = 0;
    const counting = await serveAnswer(() => {
      calls += 1;
    });
    expect(await failureOf(create(counting, { signal: gone.signal }))).toMatchObject({ code: 'canceled' });
    expect(calls).toBe(0);
  });

  it('when the host’s vault throws or has no key', async () => {
    const cause = new Error('sealed');
    const fail = (): never => {
      throw cause;
    };
    const upstream = await answerWith(200, '{}');
    expect(await failureOf(create(upstream, { apiKey: fail }))).toEqual({
      stage: 'host',
      code: 'host-failed',
      cause,
    });
    for (const key of ['', 'two words', 'line\nbreak'])
      expect(await failureOf(create(upstream, { apiKey: key }))).toMatchObject({ code: 'host-failed' });
    // A variable that is not set.
    const missing = (() => undefined) as unknown as () => string;
    expect(await failureOf(create(upstream, { apiKey: missing }))).toMatchObject({ code: 'host-failed' });
  });

  it('once: nothing is repeated', async () => {
    let calls = 0;
    const upstream = await serveAnswer((message, response) => {
      calls += 1;
      message.resume();
      response.writeHead(503).end();
    });
    await failureOf(create(upstream));
    expect(calls).toBe(1);
  });
});

describe('an invalid option is named, and its value is not', () => {
  const valid: CreateSessionOptions = { apiKey, linkId: 'a', upstream: 'http://127.0.0.1:1/' };
  it.each<[string, Partial<CreateSessionOptions>]>([
    ['linkId', { linkId: '' }],
    ['linkId', { linkId: 'x'.repeat(501) }],
    ['expiresIn', { expiresIn: 4 }],
    ['expiresIn', { expiresIn: 43_201 }],
    ['expiresIn', { expiresIn: 7.5 }],
    ['expiresIn', { expiresIn: Number.NaN }],
    ['timeout', { timeout: 0 }],
    ['timeout', { timeout: Number.NaN }],
    ['timeout', { timeout: 3e9 }],
    ['upstream', { upstream: 'file:///etc/passwd' }],
    ['upstream', { upstream: '/session/' }],
    ['upstream', { upstream: 'https://user:password@api.example/session/' }],
    ['timeout', { timeout: 0.5 }],
    ['period.from', { period: { from: '2024-13', to: '2024-12' } }],
    ['period.from', { period: { from: '2024-02-30', to: '2024-12' } }],
    ['period.to', { period: { from: '2024-01', to: 'now' } }],
    ['period.to', { period: { from: '2024-01', to: '2024-00' } }],
    ['fields', { fields: { api_key: apiKey } }],
    ['fields', { fields: { link_id: 'b' } }],
    ['version', { version: 'v3' as 'v2' }],
    ['apiKey', { apiKey: undefined as unknown as string }],
  ])('%s: %o', async (name, options) => {
    const call = createSession({ ...valid, ...options });
    await expect(call).rejects.toThrow(TypeError);
    await expect(call).rejects.toThrow(new RegExp(`^${name}: (?!.*${apiKey})`));
  });

  it('for the end of the uploading too', async () => {
    const start = (options: object): Promise<unknown> =>
      startProcessing({ apiKey, serverHash, sessionId: 'a', ...options });
    await expect(start({ sessionId: '..' })).rejects.toThrow(/^sessionId: /);
    await expect(start({ serverHash: undefined })).rejects.toThrow(/^serverHash: /);
    await expect(start({ upstream: 'ftp://a/' })).rejects.toThrow(/^upstream: /);
  });
});

it('the end of the uploading of another session is no success', async () => {
  const upstream = await answerWith(202, '{"session_id":"b","message":"success"}');
  expect(await failureOf(startProcessing({ apiKey, serverHash, sessionId: 'a', upstream }))).toMatchObject({
    code: 'answer-unreadable',
  });
});
