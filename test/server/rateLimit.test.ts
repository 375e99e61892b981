import { RateLimiterMemory } from 'rate-limiter-flexible';
import { expect, it, vi } from 'vitest';
import { createUploadLimit } from '../../docs/recipes/rate-limit.ts';
import { createRouteBench } from './support/createRoute.ts';
import { uploadForm } from './support/uploadForm.ts';

vi.mock('statement-uploader/server', () => import('../../src/server/index.js'));

const bench = createRouteBench();
const window = { keyPrefix: 'uploads', points: 2, duration: 600 };

async function send(url: string, login: string): Promise<Response> {
  return fetch(url, { method: 'POST', body: uploadForm(), headers: { cookie: `login=${login}` } });
}

it('the recipe limits each login by itself, and tells the time to wait', async () => {
  const { url } = await bench.start({ limit: createUploadLimit(new RateLimiterMemory(window)) });
  expect([(await send(url, 'asha')).status, (await send(url, 'asha')).status]).toEqual([200, 200]);
  const refused = await send(url, 'asha');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500);
  expect((await send(url, 'ravi')).status).toBe(200);
  expect(bench.upstream().begun()).toBe(3);
});

it('the recipe lets a borrower upload two years of statements', async () => {
  const { url } = await bench.start({ limit: createUploadLimit() });
  for (let count = 0; count < 60; count += 1) expect((await send(url, 'asha')).status).toBe(200);
  expect((await send(url, 'asha')).status).toBe(429);
});

it('the recipe lets nobody in when its limiter fails', async () => {
  const limiter = new RateLimiterMemory(window);
  vi.spyOn(limiter, 'consume').mockRejectedValue(new Error('no connection'));
  const { url } = await bench.start({ limit: createUploadLimit(limiter) });
  expect((await send(url, 'asha')).status).toBe(500);
});
