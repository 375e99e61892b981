import { expect, type Page } from '@playwright/test';
import { sampleUpload, test, type WidgetLocators } from './widget.ts';

/** Leaves the page as a borrower does. Returns whether the browser asked; the answer is to stay. */
async function leaves(page: Page): Promise<'asked' | 'left'> {
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    return 'asked' as const;
  });
  const left = page.waitForEvent('close').then(() => 'left' as const);
  await page.close({ runBeforeUnload: true });
  return Promise.race([asked, left]);
}

/** Picks a file by the button: a browser asks only where something has been pressed. */
async function pick(page: Page, widget: WidgetLocators, file: string, as = file): Promise<void> {
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser'),
    widget.button('Choose files').click(),
  ]);
  await picker.setFiles(sampleUpload(file, as));
}

type Steps = (page: Page, widget: WidgetLocators) => Promise<void>;

/** What waits when the borrower leaves. */
const waiting: Readonly<Record<string, Steps>> = {
  'a file waits for its password': async (page, widget) => {
    await pick(page, widget, 'axis-password.pdf');
    await expect(widget.statements).toHaveAttribute('data-state', 'locked');
  },
  'a file waits for its bank': async (page, widget) => {
    await pick(page, widget, 'no-bank.pdf');
    await expect(widget.statements).toHaveAttribute('data-state', 'choosing-bank');
  },
  'an upload waits for the connection': async (page, widget) => {
    await widget.button('Choose files').hover();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await pick(page, widget, 'hdfc-nov-jan.pdf');
    await expect(widget.statements).toHaveAttribute('data-state', 'queued');
  },
  'an upload waits for its next attempt': async (page, widget) => {
    await page.route('**/api/statements*', async (route) =>
      route.fulfill({ status: 503, headers: { 'Retry-After': '60' } }),
    );
    await pick(page, widget, 'hdfc-nov-jan.pdf');
    await expect(widget.root.getByRole('button', { name: 'Retry now' })).toBeVisible();
  },
  'an upload is on its way': async (page, widget) => {
    await widget.holdUploads();
    await pick(page, widget, 'hdfc-nov-jan.pdf');
    await expect(widget.statements).toHaveAttribute('data-state', 'uploading');
  },
};

for (const [what, prepare] of Object.entries(waiting)) {
  test(`the browser asks whether to leave while ${what}`, async ({ page, widget }) => {
    await prepare(page, widget);
    expect(await leaves(page)).toBe('asked');
    await expect(widget.statements).toBeVisible();
  });
}

/** What does not wait for anything that leaving would end. */
const settled: Readonly<Record<string, Steps>> = {
  'nothing was picked': async (_, widget) => widget.root.getByText('Where do I find the PDF?').click(),
  'everything was accepted': async (page, widget) => {
    await pick(page, widget, 'hdfc-nov-jan.pdf');
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  },
  'what waited has been removed': async (page, widget) => {
    await pick(page, widget, 'axis-password.pdf');
    await widget.button('Remove').click();
    await expect(widget.statements).toHaveCount(0);
  },
  'a file has failed': async (page, widget) => {
    await pick(page, widget, 'icici-scan.pdf');
    await expect(widget.statements).toHaveAttribute('data-state', 'failed');
  },
};

for (const [what, prepare] of Object.entries(settled)) {
  test(`the browser does not ask when ${what}`, async ({ page, widget }) => {
    await prepare(page, widget);
    expect(await leaves(page)).toBe('left');
  });
}
