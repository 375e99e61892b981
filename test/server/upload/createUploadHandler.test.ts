import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { nodeFetch } from '../../../src/server/node/index.js';
import { createUploadHandler, type SecretCaller } from '../../../src/server/index.js';
import { eventually } from '../../support/eventually.ts';
import { createRouteBench } from '../support/createRoute.ts';
import { answerJson, sha256Hex } from '../support/serveUpstream.ts';
import { accountNumber, success } from '../support/success.ts';
import { statement, uploadForm } from '../support/uploadForm.ts';

const post = (url: string, body: BodyInit = uploadForm(), init: RequestInit = {}): Promise<Response> =>
  fetch(url, { method: 'POST', body, ...init });

const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { error?: { code?: unknown } }).error?.code;

const large = new Uint8Array(3_000_000).map((_, index) => (index * 31) % 251);

describe.each([
  { name: 'the fetch of the runtime', carrier: undefined },
  { name: 'nodeFetch', carrier: nodeFetch },
])('over $name', ({ carrier }) => {
  const bench = createRouteBench(carrier);

  describe('the upstream request', () => {
    it('contains the form and the key, and nothing else of the request', async () => {
      const { url } = await bench.start();
      const response = await post(
        `${url}?identity=true&progress=true&tenant=7`,
        uploadForm({ bank: 'HDFC', password: 'ASHA0101' }),
        { headers: { cookie: 'login=1', 'x-api-key': 'theirs', 'x-other': '1' } },
      );
      expect(response.status).toBe(200);
      const [received] = bench.upstream().received;
      expect(received?.url).toBe('/upload_session/?identity=true&progress=true');
      expect(received?.headers['x-api-key']).toBe(bench.apiKey);
      expect(received?.headers.cookie).toBeUndefined();
      expect(received?.headers['x-other']).toBeUndefined();
      expect(received?.fields).toEqual({
        session_id: 'session-1',
        upload_type: 'PDF',
        bank_name: 'hdfc',
        pdf_password: 'ASHA0101',
      });
      expect(received?.file).toEqual({
        name: 'march.pdf',
        type: 'application/pdf',
        hash: sha256Hex(statement),
      });
    });

    it('is unchanged for a file of many chunks', async () => {
      const { url } = await bench.start();
      expect((await post(url, uploadForm({ file: large }))).status).toBe(200);
      expect(bench.upstream().received[0]?.file?.hash).toBe(sha256Hex(large));
    });

    it('contains a text field for a Base64 file', async () => {
      const { url } = await bench.start();
      const text = Buffer.from(large).toString('base64');
      const form = new FormData();
      form.append('session_id', 'session-1');
      form.append('upload_type', 'BASE64');
      form.append('file', text);
      expect((await post(url, form)).status).toBe(200);
      expect(bench.upstream().received[0]?.file).toEqual({
        name: null,
        type: null,
        hash: sha256Hex(Buffer.from(text)),
      });
    });

    it('accepts bank and password after the file', async () => {
      const { url } = await bench.start();
      const form = uploadForm();
      form.append('bank_name', 'hdfc');
      form.append('pdf_password', 'ASHA0101');
      expect((await post(url, form)).status).toBe(200);
      expect(bench.upstream().received[0]?.fields).toMatchObject({
        bank_name: 'hdfc',
        pdf_password: 'ASHA0101',
      });
    });

    it('starts only after authorize allows it', async () => {
      const authorize = vi.fn(() => {
        expect(bench.upstream().begun()).toBe(0);
        return false;
      });
      const { url } = await bench.start({ authorize });
      const response = await post(url, uploadForm({ sessionId: 'of-another' }));
      expect(response.status).toBe(403);
      expect(await codeOf(response)).toBe('not-authorized');
      expect(authorize).toHaveBeenCalledWith(expect.objectContaining({ sessionId: 'of-another' }));
      expect(bench.upstream().begun()).toBe(0);
    });

    it('is not sent when authorize or the key’s function throws', async () => {
      const fail = (): never => {
        throw new Error('ASHA0101 is in here');
      };
      for (const options of [{ authorize: fail }, { apiKey: fail }, { apiKey: () => '' }]) {
        const { url } = await bench.start(options);
        const response = await post(url);
        expect(response.status).toBe(500);
        expect(await response.text()).not.toContain('ASHA0101');
      }
      expect(bench.upstream().begun()).toBe(0);
    });

    it('has the key of the tenant that the request belongs to', async () => {
      const apiKey = vi.fn(
        ({ request: { headers } }: SecretCaller) => `key-of-${headers.get('x-tenant') ?? 'nobody'}`,
      );
      const { url } = await bench.start({ apiKey });
      expect((await post(url, uploadForm(), { headers: { 'x-tenant': 'north' } })).status).toBe(200);
      expect(bench.upstream().received[0]?.headers['x-api-key']).toBe('key-of-north');
      expect(apiKey).toHaveBeenCalledWith(expect.objectContaining({ sessionId: 'session-1' }));
    });

    it('is sent with backpressure', async () => {
      const { serveListener } = await import('../support/serve.ts');
      const stuck = await serveListener((message) => void message.pause());
      const { port } = await bench.start({ upstream: stuck.url, maxFileSize: 1e9, timeout: 1_500 });
      const message = request({
        port,
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
      });
      message.write(
        '--b\r\nContent-Disposition: form-data; name="session_id"\r\n\r\ns\r\n' +
          '--b\r\nContent-Disposition: form-data; name="upload_type"\r\n\r\nPDF\r\n' +
          '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n',
      );
      let accepted = 0;
      const answered = once(message, 'response');
      const chunk = Buffer.alloc(1_000_000, 1);
      let full = false;
      while (!full && accepted < 400_000_000) {
        accepted += chunk.length;
        if (!message.write(chunk)) {
          const drained = once(message, 'drain').then(() => 'drained');
          full = (await Promise.race([drained, answered.then(() => 'answered')])) === 'answered';
        }
      }
      const [response] = await answered;
      expect(response.statusCode).toBe(504);
      // What the sockets of the system hold, not what was sent.
      expect(accepted).toBeLessThan(60_000_000);
      message.destroy();
      await stuck.close();
    });
  });

  describe('the response', () => {
    it('contains no fraud fields, full account number or upstream headers', async () => {
      const { url } = await bench.start();
      const response = await post(url);
      const text = await response.text();
      expect(text).not.toMatch(/fraud/i);
      expect(text).not.toContain(accountNumber);
      expect(JSON.parse(text)).toMatchObject({
        statement_id: success.statement_id,
        identity: { account_number: 'XXXXXXXXXX3737', name: 'ASHA EXAMPLE' },
        metadata_analysis: { name_matches: [{ note: 'of XXXXXXXXXX3737' }] },
      });
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('x-powered-by')).toBeNull();
    });

    it('contains the account number with revealAccountNumber', async () => {
      const { url } = await bench.start({ revealAccountNumber: true });
      expect(await (await post(url)).json()).toMatchObject({ identity: { account_number: accountNumber } });
    });

    it('passes on the upstream’s error with status and Retry-After, without a quoted password', async () => {
      bench.answerWith((_, response) => {
        response.setHeader('retry-after', '7');
        answerJson(response, 429, { detail: 'ASHA0101 came too often', pdf_password: ['ASHA0101 is wrong'] });
      });
      const { url } = await bench.start();
      const response = await post(url, uploadForm({ password: 'ASHA0101' }));
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toBe('7');
      const text = await response.text();
      expect(text).not.toContain('ASHA0101');
      expect(JSON.parse(text)).toHaveProperty('detail');
    });

    it.each(['45678090383737', 'is_fraud', 'ASHA0101', ''])(
      'has no Retry-After that is no wait: %s',
      async (value) => {
        bench.answerWith((_, response) => {
          response.setHeader('retry-after', value);
          answerJson(response, 429, { detail: 'not now' });
        });
        const { url } = await bench.start();
        expect((await post(url)).headers.get('retry-after')).toBeNull();
      },
    );

    it.each([
      ['a page', 200, '<html>log in</html>', 502],
      ['an empty body', 200, '', 502],
      ['JSON that stops in the middle', 200, '{"statement_id":', 502],
      ['JSON that is no object', 200, '[1]', 502],
      ['JSON without a floor', 200, '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000), 502],
      ['an answer without an end', 200, JSON.stringify({ a: 'x'.repeat(2_000_000) }), 502],
      ['a redirect', 302, '{}', 502],
      ['a gateway’s page', 503, '<html>', 502],
      ['a page that says too large', 413, '<html>', 413],
      ['a page that says too many', 429, '<html>', 429],
      ['an answer that quotes the key', 200, '{"key":"key-that-no-browser-may-see"}', 502],
    ])('is a clean error for %s', async (_, status, body, expected) => {
      bench.answerWith((__, response) => {
        response.writeHead(status, { location: 'http://127.0.0.1:9/', 'content-type': 'text/html' });
        response.end(body);
      });
      const { url } = await bench.start();
      const response = await post(url);
      expect(response.status).toBe(expected);
      const text = await response.text();
      expect(JSON.parse(text)).toMatchObject({ session_id: '', error: { code: expect.any(String) } });
      expect(text).not.toMatch(/html|key-that/);
    });

    it('is 502 when the upstream closes or refuses the connection', async () => {
      bench.answerWith((_, response) => response.destroy());
      const { url } = await bench.start();
      expect((await post(url)).status).toBe(502);
      expect((await post((await bench.start({ upstream: 'http://127.0.0.1:1/' })).url)).status).toBe(502);
      expect(bench.events.map((event) => event.type === 'refused' && event.reason)).toEqual([
        'upstream-unreachable',
        'upstream-unreachable',
      ]);
    });

    it('is 504 when the upstream does not respond', async () => {
      bench.answerWith(() => undefined);
      const { url } = await bench.start({ timeout: 100 });
      const response = await post(url);
      expect(response.status).toBe(504);
      expect(bench.events).toMatchObject([{ type: 'refused', reason: 'upstream-timeout' }]);
    });
  });

  describe('a caller that disconnects', () => {
    it('aborts the upstream request', async () => {
      const gone = new AbortController();
      const closed = new Promise<void>((resolve) => {
        bench.answerWith((_, response) => {
          response.on('close', resolve);
          gone.abort();
        });
      });
      const { url } = await bench.start();
      await expect(post(url, uploadForm(), { signal: gone.signal })).rejects.toThrow('aborted');
      await closed;
      await eventually(() =>
        expect(bench.events).toMatchObject([{ type: 'refused', reason: 'client-gone' }]),
      );
    });
  });

  it('an exception in the host’s log does not fail an upload', async () => {
    const onEvent = (): never => {
      throw new Error('disk full');
    };
    const { url } = await bench.start({ onEvent });
    expect((await post(url)).status).toBe(200);
  });
});

describe('the allowed origins', () => {
  const call = async (headers: Record<string, string>, method = 'POST'): Promise<Response> => {
    const handler = createUploadHandler({
      apiKey: 'k',
      authorize: () => false,
      allowedOrigins: ['https://apply.example.com'],
      allowedHeaders: ['x-login'],
    });
    const init = { method, headers, ...(method === 'POST' && { body: uploadForm() }) };
    return handler(new Request('https://lender.example/api', init));
  };
  // 403 of authorize, with the same code: told apart by its words.
  const mayCome = async (headers: Record<string, string>): Promise<boolean> =>
    (await (await call(headers)).text()).includes('This session is not yours');

  it.each([
    ['the same origin', { 'sec-fetch-site': 'same-origin', origin: 'http://behind-a-proxy' }, true],
    ['the same host, in an older browser', { origin: 'https://lender.example' }, true],
    ['no browser', {}, true],
    ['an origin on the list', { 'sec-fetch-site': 'cross-site', origin: 'https://apply.example.com' }, true],
    ['another origin', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
    ['another origin, in an older browser', { origin: 'https://evil.example' }, false],
    [
      'a subdomain that is not on the list',
      { 'sec-fetch-site': 'same-site', origin: 'https://a.lender.example' },
      false,
    ],
    ['a sandboxed frame', { 'sec-fetch-site': 'cross-site', origin: 'null' }, false],
    ['a look-alike', { origin: 'https://apply.example.com.evil.example' }, false],
  ])('%s: %o → %s', async (_, headers, expected) => {
    expect(await mayCome(headers)).toBe(expected);
  });

  it('are sent in response to a CORS preflight', async () => {
    const asked = await call(
      { origin: 'https://apply.example.com', 'sec-fetch-site': 'cross-site' },
      'OPTIONS',
    );
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('https://apply.example.com');
    expect(asked.headers.get('access-control-allow-headers')).toBe('content-type, idempotency-key, x-login');
    expect(asked.headers.get('vary')).toBe('Origin');
    const refused = await call({ origin: 'https://evil.example' }, 'OPTIONS');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('are rejected at start-up when malformed', () => {
    const options = { apiKey: 'k', authorize: () => true, allowedOrigins: ['https://apply.example.com/'] };
    expect(() => createUploadHandler(options)).toThrow(TypeError);
  });
});
