import { afterEach, expect, it } from 'vitest';
import { createSessionStatusHandler, type SecretCaller } from '../../src/server/index.js';
import { serveListener, type Served } from './support/serve.ts';
import { accountNumber } from './support/success.ts';

const secrets = {
  apiKey: ({ request }: SecretCaller) =>
    `the-api-key${new URL(request.url).searchParams.get('tenant') ?? ''}`,
  serverHash: () => Promise.resolve('the-server-hash'),
};
const servers: Served[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const get = (query: string, init: RequestInit = {}): Request =>
  new Request(`http://lender.example/api/status${query}`, init);

it('calls the API with both secrets, and removes account numbers and fraud fields', async () => {
  const seen: unknown[] = [];
  const upstream = await serveListener((message, response) => {
    seen.push([message.method, message.url, message.headers['x-api-key'], message.headers['server-hash']]);
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ accounts: [{ account_id: 'a', account_number: accountNumber, is_fraud: true }] }),
    );
  });
  servers.push(upstream);
  const handler = createSessionStatusHandler({
    ...secrets,
    upstream: `${upstream.url}/session_data`,
    authorize: ({ sessionId }) => sessionId === 'mine.1',
  });
  const response = await handler(get('?session_id=mine.1'));
  expect(await response.json()).toEqual({
    accounts: [{ account_id: 'a', account_number: 'XXXXXXXXXX3737' }],
  });
  expect(seen).toEqual([
    ['GET', '/session_data/mine.1/session_upload_status/', 'the-api-key', 'the-server-hash'],
  ]);
  expect((await handler(get('?session_id=theirs'))).status).toBe(403);
  expect(seen).toHaveLength(1);
});

it.each(['', '?session_id=', '?session_id=..', '?session_id=a/b', '?session_id=a&session_id=b'])(
  'refuses the query "%s"',
  async (query) => {
    const handler = createSessionStatusHandler({ ...secrets, authorize: () => true });
    expect((await handler(get(query))).status).toBe(400);
  },
);

it('accepts only GET, and responds with 504 to a timeout and 502 to a failed connection', async () => {
  const silent = await serveListener(() => undefined);
  servers.push(silent);
  const options = { ...secrets, authorize: () => true, timeout: 50 };
  const handler = createSessionStatusHandler({ ...options, upstream: silent.url });
  expect((await handler(get('?session_id=s', { method: 'POST' }))).status).toBe(405);
  expect((await handler(get('?session_id=s'))).status).toBe(504);
  const nobody = createSessionStatusHandler({ ...options, upstream: 'http://127.0.0.1:1/' });
  expect((await nobody(get('?session_id=s'))).status).toBe(502);
});

it('aborts when its caller aborts', async () => {
  const silent = await serveListener(() => undefined);
  servers.push(silent);
  const gone = new AbortController();
  const handler = createSessionStatusHandler({ ...secrets, authorize: () => true, upstream: silent.url });
  const answer = handler(get('?session_id=s', { signal: gone.signal }));
  gone.abort();
  expect((await answer).status).toBe(499);
});
