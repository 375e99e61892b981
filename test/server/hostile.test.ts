import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nodeFetch } from '../../src/server/node/index.js';
import { createUploadHandler, type ServerEvent } from '../../src/server/index.js';
import { hostileRequests, password } from './support/hostileRequests.ts';
import { sendRaw } from './support/sendRaw.ts';
import { serve, type Served } from './support/serve.ts';
import { answerJson, serveUpstream, type Upstream } from './support/serveUpstream.ts';
import { accountNumber, success } from './support/success.ts';
import { uploadForm } from './support/uploadForm.ts';

describe.each([
  { name: 'the fetch of the runtime', carrier: undefined },
  { name: 'nodeFetch', carrier: nodeFetch },
])('over $name', ({ carrier }) => {
  const apiKey = 'key-that-no-browser-may-see';
  const said: string[] = [];
  const events: ServerEvent[] = [];
  let upstream: Upstream;
  let route: Served;
  let idle = 0;

  beforeAll(async () => {
    for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, name).mockImplementation((...values) => void said.push(inspect(values)));
    upstream = await serveUpstream((_, response) => answerJson(response, 200, success));
    route = await serve(
      createUploadHandler({
        apiKey,
        upstream: upstream.url,
        authorize: () => true,
        maxFileSize: 1024 * 1024,
        stallTimeout: 300,
        onEvent: (event) => events.push(event),
        fetch: carrier,
      }),
    );
    await sendRaw(route.port, ['GET / HTTP/1.1\r\nHost: a\r\n\r\n']);
    idle = process.memoryUsage().arrayBuffers;
  });
  afterAll(async () => {
    await route.close();
    await upstream.close();
  });

  describe('a hostile request', () => {
    it.each(hostileRequests)('is rejected: $title', async ({ status, code, bytes, breaksOff }) => {
      const answer = await sendRaw(route.port, bytes(), { end: breaksOff === true });
      said.push(answer.text);
      expect(answer.status).toBe(status);
      if (code !== null) {
        const body: unknown = JSON.parse(
          answer.text.slice(answer.text.indexOf('{'), answer.text.lastIndexOf('}') + 1),
        );
        expect(body).toEqual({
          session_id: '',
          statement_id: '',
          error: { code, message: expect.any(String) },
        });
      }
      // Not one arrived as a form.
      expect(upstream.received).toHaveLength(0);
    });
  });

  it('only bodies that are valid beyond 64 KiB start an upstream request', () => {
    expect(upstream.begun()).toBeLessThanOrEqual(2);
  });

  it('does not increase memory use', () => {
    globalThis.gc?.();
    expect(process.memoryUsage().arrayBuffers - idle).toBeLessThan(64 * 1024 * 1024);
  });

  it('leaves the server able to accept a valid upload', async () => {
    const response = await fetch(route.url, { method: 'POST', body: uploadForm({ password }) });
    expect(response.status).toBe(200);
    said.push(await response.text(), inspect([...response.headers]));
  });

  it('exposes no key, password or account number in a response, event, error or log', () => {
    expect(events.length).toBeGreaterThan(60);
    const everything = [...said, inspect(events, { depth: null })].join('\n');
    for (const secret of [apiKey, password, accountNumber]) expect(everything).not.toContain(secret);
  });
});

it('the suite has at least sixty hostile requests', () => {
  expect(hostileRequests.length).toBeGreaterThanOrEqual(60);
});
