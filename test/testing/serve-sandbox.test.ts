import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/testing/index.js';
import { serveSandbox, type ServedSandbox } from '../support/serve-sandbox.ts';
import { formOf, readSandboxResponse } from './upload.js';

let served: ServedSandbox;
beforeEach(async () => {
  served = await serveSandbox(createSandbox());
});
afterEach(() => served.close());

describe('the sandbox over HTTP', () => {
  it('responds to an upload, with CORS for any origin', async () => {
    const response = await fetch(`${served.url}?identity=true`, {
      method: 'POST',
      body: formOf(),
      headers: { origin: 'https://lender.example' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('https://lender.example');
    expect(await readSandboxResponse(response)).toMatchObject({
      status: 200,
      body: { months: expect.any(Array) },
    });
    expect(served.received()).toBe(1);
  });

  it('allows the headers of a CORS preflight', async () => {
    const response = await fetch(served.url, {
      method: 'OPTIONS',
      headers: { origin: 'https://a.example', 'access-control-request-headers': 'idempotency-key' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toBe('idempotency-key');
    expect(served.received()).toBe(0);
  });

  it('closes the connection for a lost response, and keeps the statement', async () => {
    const post = () => fetch(served.url, { method: 'POST', body: formOf({ name: 'a--lost-answer.pdf' }) });
    await expect(post()).rejects.toThrow(TypeError);
    expect(await readSandboxResponse(await post())).toMatchObject({
      body: { error: { code: 'STATEMENT_DUPLICATE' } },
    });
  });

  it('closes pending connections when it stops', async () => {
    const lost = await new Promise((resolve, reject) => {
      const close = () => void other.then((server) => server.close()).catch(reject);
      const other = serveSandbox(
        createSandbox({
          scenario: () => {
            close();
            return 'silent';
          },
        }),
      );
      void other.then(({ url }) => fetch(url, { method: 'POST', body: formOf() })).catch(resolve);
    });
    expect(lost).toBeInstanceOf(TypeError);
  });

  it('responds to GET with 405', async () => {
    expect((await fetch(served.url)).status).toBe(405);
  });
});
