import { expect, test } from '@playwright/test';
import { createSandbox } from '../../src/testing/index.js';
import { serveApp } from '../support/serve-app.ts';
import { sampleUpload } from './widget.ts';

/** A service worker that only forwards requests, as in many installable apps. */
const passOn = `
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));
`;

test('behind a service worker, which reports no progress, a slow response is not a stall', async ({
  page,
}) => {
  let uploads = 0;
  const sandbox = createSandbox({ readingTime: 1500 });
  const app = await serveApp(
    '.cache/demo',
    (request) => {
      if (request.method === 'POST') uploads += 1;
      return sandbox(request);
    },
    { '/worker.js': passOn },
  );
  await page.goto(`${app.url}/?session=sandbox-session.worker&stallTimeout=500&maxAttempts=1`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/worker.js');
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    }
  });
  const widget = page.getByRole('region', { name: 'Upload bank statements' });
  await widget.locator('input[type=file]').setInputFiles(sampleUpload('icici-nov-apr.pdf'));
  await expect(widget.locator('[data-part=statement]')).toHaveAttribute('data-state', 'accepted');
  expect(uploads).toBe(1);
  await app.close();
});
