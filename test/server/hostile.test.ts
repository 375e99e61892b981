import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { nodeFetch } from '../../src/server/node/index.js';
import { createUploadHandler, type ServerEvent, type UploadHandlerOptions } from '../../src/server/index.js';
import { password } from './support/hostileForms.ts';
import { hostileRequests } from './support/hostileRequests.ts';
import { sendRaw } from './support/sendRaw.ts';
import type { Served } from './support/serve.ts';
import { recipes, serveOnNode } from './support/serveRecipes.ts';
import { answerJson, serveUpstream, type Upstream } from './support/serveUpstream.ts';
import { accountNumber, success } from './support/success.ts';
import { uploadForm } from './support/uploadForm.ts';

const apiKey = 'key-that-no-browser-may-see';
const events: ServerEvent[] = [];
/** The options of each door, the recipes included. */
const options = vi.hoisted(() => ({ routeOptions: {} as UploadHandlerOptions }));

vi.mock('statement-uploader/server', () => import('../../src/server/index.js'));
vi.mock('statement-uploader/server/node', () => import('../../src/server/node/index.js'));
vi.mock('../../docs/recipes/route-options.ts', () => options);

const doors: Readonly<Record<string, () => Promise<Served>>> = {
  'the fetch of the runtime': () => serveOnNode(createUploadHandler(options.routeOptions)),
  nodeFetch: () => serveOnNode(createUploadHandler({ ...options.routeOptions, fetch: nodeFetch })),
  ...recipes,
};

/** What only `createNodeListener` refuses: another adapter has an opinion of its own. */
const judgedByListener = new Set(['two Hosts', 'an absolute target with credentials']);

let upstream: Upstream;
beforeAll(async () => {
  upstream = await serveUpstream((_, response) => answerJson(response, 200, success));
  options.routeOptions = {
    apiKey,
    upstream: upstream.url,
    authorize: () => true,
    maxFileSize: 1024 * 1024,
    stallTimeout: 300,
    onEvent: (event) => events.push(event),
  };
});
afterAll(() => upstream.close());

describe.each(Object.keys(doors))('over %s', (name) => {
  const said: string[] = [];
  let route: Served;
  let idle = 0;

  beforeAll(async () => {
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, method).mockImplementation((...values) => void said.push(inspect(values)));
    const door = doors[name];
    if (!door) throw new Error('No such door.');
    events.length = 0;
    route = await door();
    await sendRaw(route.port, ['GET / HTTP/1.1\r\nHost: a\r\n\r\n']);
    idle = process.memoryUsage().arrayBuffers;
  });
  afterEach(() => upstream.reset());
  afterAll(async () => {
    await route.close();
    vi.restoreAllMocks();
  });

  describe('a hostile request', () => {
    const requests = hostileRequests.filter(
      ({ title }) => name !== 'hono, over its own adapter' || !judgedByListener.has(title),
    );
    it.each(requests)('is rejected: $title', async ({ status, code, bytes, breaksOff }) => {
      const answer = await sendRaw(route.port, bytes(), { end: breaksOff === true });
      said.push(answer.text);
      if (code === null) {
        // The server around the route refuses it, each in its own way: never as its own failure.
        expect(answer.status === status || (answer.status >= 400 && answer.status < 500)).toBe(true);
      } else {
        expect(answer.status).toBe(status);
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

  it('does not increase memory use', () => {
    globalThis.gc?.();
    expect(process.memoryUsage().arrayBuffers - idle).toBeLessThan(64 * 1024 * 1024);
  });

  it('leaves the server able to accept a valid upload', async () => {
    const form = { method: 'POST', body: uploadForm({ password }) };
    const response = await fetch(`${route.url}/api/statements`, form);
    expect(response.status).toBe(200);
    said.push(await response.text(), inspect([...response.headers]));
  });

  it('exposes no key, password or account number in a response, event, error or log', () => {
    expect(events.length).toBeGreaterThan(150);
    const everything = [...said, inspect(events, { depth: null })].join('\n');
    for (const secret of [apiKey, password, accountNumber]) expect(everything).not.toContain(secret);
  });
});

it('the suite has at least two hundred hostile requests, each with a title of its own', () => {
  expect(hostileRequests.length).toBeGreaterThanOrEqual(200);
  expect(new Set(hostileRequests.map(({ title }) => title)).size).toBe(hostileRequests.length);
});
