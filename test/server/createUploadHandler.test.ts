import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createUploadHandler, type ServerEvent, type UploadHandlerOptions } from '../../src/server/index.js';
import { serve, type Served } from './support/serve.ts';
import { answerJson, serveUpstream, sha256, type Upstream } from './support/serveUpstream.ts';
import { accountNumber, success } from './support/success.ts';
import { statement, uploadForm } from './support/uploadForm.ts';

const apiKey = 'key-that-no-browser-may-see';
let upstream: Upstream;
let respond: Parameters<typeof serveUpstream>[0];
const servers: Served[] = [];
const events: ServerEvent[] = [];

beforeAll(async () => {
  upstream = await serveUpstream((upload, response) => respond(upload, response));
});
afterAll(() => upstream.close());
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  upstream.reset();
  events.length = 0;
});

async function route(options: Partial<UploadHandlerOptions> = {}): Promise<string> {
  respond = (_, response) => answerJson(response, 200, success);
  const server = await serve(
    createUploadHandler({
      apiKey,
      upstream: `${upstream.url}/upload_session/`,
      authorize: () => true,
      onEvent: (event) => events.push(event),
      ...options,
    }),
  );
  servers.push(server);
  return `${server.url}/api/statements`;
}

const post = (url: string, body: FormData = uploadForm(), init: RequestInit = {}): Promise<Response> =>
  fetch(url, { method: 'POST', body, ...init });

describe('what goes upstream', () => {
  it('is the form with the key, and nothing else of the request', async () => {
    const url = await route();
    const response = await post(
      `${url}?identity=true&progress=true&tenant=7`,
      uploadForm({ bank: 'HDFC', password: 'ASHA0101' }),
      { headers: { cookie: 'login=1', 'x-api-key': 'theirs', 'x-other': '1' } },
    );
    expect(response.status).toBe(200);
    const [received] = upstream.received;
    expect(received?.url).toBe('/upload_session/?identity=true&progress=true');
    expect(received?.headers['x-api-key']).toBe(apiKey);
    expect(received?.headers.cookie).toBeUndefined();
    expect(received?.headers['x-other']).toBeUndefined();
    expect(received?.fields).toEqual({
      session_id: 'session-1',
      upload_type: 'PDF',
      bank_name: 'hdfc',
      pdf_password: 'ASHA0101',
    });
    expect(received?.file).toEqual({ name: 'march.pdf', type: 'application/pdf', hash: sha256(statement) });
  });

  it('is byte for byte what was sent, for a file of many chunks', async () => {
    const file = crypto.getRandomValues(new Uint8Array(65_536));
    const large = new Uint8Array(40 * file.length + 7);
    for (let index = 0; index < 40; index += 1) large.set(file, index * file.length);
    const response = await post(await route(), uploadForm({ file: large }));
    expect(response.status).toBe(200);
    expect(upstream.received[0]?.file?.hash).toBe(sha256(large));
  });
});

describe('what comes back', () => {
  it('has no word about fraud, and no full account number', async () => {
    const response = await post(await route());
    const text = await response.text();
    expect(text).not.toMatch(/fraud/i);
    expect(text).not.toContain(accountNumber);
    expect(JSON.parse(text)).toMatchObject({ identity: { account_number: 'XXXXXXXXXX3737' } });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-powered-by')).toBeNull();
  });
});
