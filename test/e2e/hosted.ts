import { expect, test as base } from '@playwright/test';
import type { ServedApp } from '../support/serve-app.ts';
import { serveHostPages, type HostPage } from './pages/serveHostPages.ts';
import { widgetOn, type WidgetLocators } from './widget.ts';

/** Opens a host's page. `query` sets the widget's props: see `pages/host.tsx`. */
type Open = (
  page: HostPage | `${HostPage}-after`,
  query?: Readonly<Record<string, string>>,
) => Promise<WidgetLocators>;

/** Expected messages: Chromium logs every error response. */
const expected = /Failed to load resource/;

/**
 * Opens host pages with the strictest content security policy, and asserts that neither the console nor the policy
 * reports anything.
 */
export const hostedTest = base.extend<{ open: Open }, { site: ServedApp }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
    async ({}, provide) => {
      const site = await serveHostPages();
      await provide(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ page, site }, provide) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !expected.test(message.text())) {
        complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        // oxlint-disable-next-line no-console -- how the page tells the test
        console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
    const widget = widgetOn(page);
    await provide(async (host, query = {}) => {
      await page.goto(`${site.url}/${host}.html?${new URLSearchParams(query)}`);
      await expect(page.locator('[data-statement-uploader]')).toBeVisible();
      return widget;
    });
    expect(complaints, 'console messages and policy violations').toEqual([]);
  },
});
