import { expect } from '@playwright/test';
import { hostedTest as test } from './hosted.ts';
import { sampleUpload } from './widget.ts';

test('a file name that turns its direction is shown with what turns it, and in its own place', async ({
  open,
}) => {
  const widget = await open('clean');
  await widget.input.setInputFiles(sampleUpload('icici-scan.pdf', 'scan\u202Efdp.exe\u200B\u2067.pdf'));
  await expect(widget.statements).toHaveAttribute('data-state', 'failed');
  const shown = 'scan�fdp.exe��.pdf';
  await expect(widget.statements).toHaveAccessibleName(shown);
  await expect(widget.root.getByTitle(shown)).toHaveText(shown);
  await expect(widget.root.getByTitle(shown).locator('bdi')).toHaveText(shown);
  await expect(widget.root.getByRole('alert')).toContainText(shown);
});

test('icons grow with a text of twice the size', async ({ page, open }) => {
  const widget = await open('clean');
  await widget.input.setInputFiles([sampleUpload('hdfc-nov-jan.pdf'), sampleUpload('axis-password.pdf')]);
  await expect(widget.month('2024-02')).toHaveAttribute('data-state', 'missing');
  await expect(widget.root.getByLabel('PDF password')).toBeVisible();
  const sizes = (): Promise<number[]> =>
    widget.root
      .locator('svg')
      .evaluateAll((icons) => icons.map((icon) => icon.getBoundingClientRect().width));
  const before = await sizes();
  expect(before).toContain(20);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await sizes()).toEqual(before.map((size) => size * 2));
});
