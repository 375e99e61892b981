import { expect, test as base } from '@playwright/test';
import type { ServedApp } from '../../support/serve-app.ts';
import { widgetOn, type WidgetLocators } from '../widget.ts';
import { serveHosts, token, type HostName } from './serveHosts.ts';

/** A page with a widget, or one with a frame around it that has no origin. */
export type HostPage = HostName | 'sandboxed-frame';

/** Chromium logs every error response, and what it does not allow in a frame without an origin. */
const expected = /Failed to load resource/;

/** Opens pages that the widget does not know, and asserts that none of them reports an error. */
export const hostTest = base.extend<
  { open: (host: HostPage) => Promise<WidgetLocators> },
  { site: ServedApp }
>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
    async ({}, provide) => {
      const site = await serveHosts();
      await provide(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ page, site }, provide) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await provide(async (host) => {
      const session = `sandbox-session.${crypto.randomUUID()}`;
      if (host === 'sandboxed-frame') {
        const endpoint = `${site.url}/api/statements`;
        const src = `${site.url}/plain.html?${new URLSearchParams({ session, token, endpoint })}`;
        await page.goto(`${site.url}/framed.html`);
        await page.evaluate((url) => document.querySelector('iframe')?.setAttribute('src', url), src);
      } else await page.goto(`${site.url}/${host}.html?${new URLSearchParams({ session })}`);
      const widget = widgetOn(page, host === 'sandboxed-frame' ? page.frameLocator('iframe') : page);
      await expect(widget.root).toBeVisible();
      return widget;
    });
    expect(complaints, 'console messages and uncaught errors').toEqual([]);
  },
});
