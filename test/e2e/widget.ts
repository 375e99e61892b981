import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type FrameLocator, type Locator, type Page } from '@playwright/test';

const folder = join(import.meta.dirname, '../../demo/statements');

/** An entry of the sample statements' manifest. */
interface Sample {
  readonly file: string;
  readonly password?: string;
}
const manifest: readonly Sample[] = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

/** A sample statement for a file input. `as` renames it, for example to choose a scenario of the sandbox. */
export function sampleUpload(file: string, as = file): { name: string; mimeType: string; buffer: Buffer } {
  return { name: as, mimeType: 'application/pdf', buffer: readFileSync(join(folder, file)) };
}

/** Returns the password of a sample statement. */
export function passwordOf(file: string): string {
  const { password } = manifest.find((entry) => entry.file === file) ?? {};
  if (password === undefined) throw new Error(`${file} has no password.`);
  return password;
}

/** Locators and actions of the widget on a page. */
export interface WidgetLocators {
  readonly root: Locator;
  readonly input: Locator;
  readonly statements: Locator;
  readonly error: Locator;
  readonly button: (name: string) => Locator;
  readonly month: (month: string) => Locator;
  /** Types a password and submits it. */
  readonly unlock: (password: string) => Promise<void>;
  /** Searches for a bank by name and selects it. */
  readonly chooseBank: (name: string) => Promise<void>;
  /** Returns the number of uploads sent to the endpoint. */
  readonly uploads: () => number;
  /**
   * Holds uploads back until the returned function is called, which sends them all. A test uses it to read a state that
   * ends with the response.
   */
  readonly holdUploads: () => Promise<() => void>;
}

/** Locates the widget on a page, or in a frame of it. */
export function widgetOn(page: Page, scope: Page | FrameLocator = page): WidgetLocators {
  // From the start: a picker that opens before it is turned on is never heard of.
  page.on('filechooser', () => undefined);
  let uploads = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/statements')) uploads += 1;
  });
  const root = scope.getByRole('region', { name: 'Upload bank statements' });
  return {
    root,
    input: root.locator('input[type=file]'),
    statements: root.locator('[data-part=statement]'),
    error: root.locator('[data-part=error]'),
    button: (name) => root.getByRole('button', { name, exact: true }),
    month: (month) => root.locator(`[data-part=month][data-month="${month}"]`),
    unlock: async (password) => {
      await root.getByLabel('PDF password').fill(password);
      await root.getByRole('button', { name: 'Unlock' }).click();
    },
    chooseBank: async (name) => {
      await root.getByRole('combobox', { name: 'Bank' }).fill(name);
      await root.getByRole('option', { name, exact: true }).click();
    },
    uploads: () => uploads,
    holdUploads: async () => {
      let release = (): void => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/api/statements*', async (route) => {
        await released;
        await route.continue();
      });
      return release;
    },
  };
}

/** Expected messages: Chromium logs every error response. */
const expected = /Failed to load resource/;

/** Opens the demo page at `/` plus `address`, and asserts that the console stays empty. */
export const test = base.extend<{ address: string; widget: WidgetLocators }>({
  address: ['', { option: true }],
  widget: async ({ page, address }, provide) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !expected.test(message.text())) {
        complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const widget = widgetOn(page);
    await page.goto(`/${address}`);
    await expect(widget.root).toBeVisible();
    await provide(widget);
    expect(complaints, 'console messages').toEqual([]);
  },
});
