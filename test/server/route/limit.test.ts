import { describe, expect, it, vi } from 'vitest';
import { createSessionStatusHandler, type Limit } from '../../../src/server/index.js';
import { createRouteBench } from '../support/createRoute.ts';
import { sendRaw } from '../support/sendRaw.ts';
import { uploadForm } from '../support/uploadForm.ts';

const bench = createRouteBench();
const post = (url: string): Promise<Response> => fetch(url, { method: 'POST', body: uploadForm() });

describe('the limit', () => {
  it('lets a caller in', async () => {
    const limit = vi.fn<Limit>(() => 'ok');
    const { url } = await bench.start({ limit });
    expect((await post(url)).status).toBe(200);
    expect((await post(`${url}?session_id=session-1`)).status).toBe(200);
    expect(limit.mock.calls.map(([{ sessionId }]) => sessionId)).toEqual([null, 'session-1']);
  });

  it.each([
    [7, '7'],
    [0.2, '1'],
    [0, '1'],
    [61.5, '62'],
  ])('answers 429 with Retry-After for %d seconds', async (retryAfter, header) => {
    const authorize = vi.fn(() => true);
    const { url } = await bench.start({ authorize, limit: () => Promise.resolve({ retryAfter }) });
    const response = await post(url);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe(header);
    expect(await response.json()).toMatchObject({ error: { code: 'too-many-requests' } });
    expect(authorize).not.toHaveBeenCalled();
    expect(bench.upstream().begun()).toBe(0);
    expect(bench.events).toMatchObject([{ type: 'refused', status: 429, reason: 'limited' }]);
  });

  it('is asked before the body arrives', async () => {
    const { port } = await bench.start({ limit: () => ({ retryAfter: 5 }) });
    const head =
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n';
    expect((await sendRaw(port, [head])).status).toBe(429);
  });

  it.each<[string, unknown]>([
    ['true', true],
    ['nothing', undefined],
    ['null', null],
    ['no number', { retryAfter: Number.NaN }],
    ['a time in the past', { retryAfter: -1 }],
    ['for ever', { retryAfter: Infinity }],
    ['a Response', new Response()],
  ])('that returns %s lets nobody in', async (_, verdict) => {
    const { url } = await bench.start({ limit: (() => verdict) as Limit });
    expect((await post(url)).status).toBe(500);
    expect(bench.upstream().begun()).toBe(0);
  });

  it('that throws lets nobody in, and does not say why', async () => {
    const limit = (): never => {
      throw new Error('redis://user:secret@host');
    };
    const { url } = await bench.start({ limit });
    const response = await post(url);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
  });

  it('guards the session status too, by its session', async () => {
    const limit = vi.fn<Limit>(() => ({ retryAfter: 3 }));
    const handler = createSessionStatusHandler({
      apiKey: 'k',
      serverHash: 'h',
      authorize: () => true,
      limit,
    });
    const response = await handler(new Request('https://lender.example/api/status?session_id=mine'));
    expect(response.status).toBe(429);
    expect(limit).toHaveBeenCalledWith(expect.objectContaining({ sessionId: 'mine' }));
  });

  it('is not asked for another site, another method or a preflight', async () => {
    const limit = vi.fn<Limit>(() => 'ok');
    const { url } = await bench.start({ limit });
    await fetch(url);
    await fetch(url, { method: 'OPTIONS' });
    await fetch(url, { method: 'POST', headers: { origin: 'https://evil.example' }, body: uploadForm() });
    expect(limit).not.toHaveBeenCalled();
  });
});
