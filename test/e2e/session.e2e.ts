import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { sampleUpload, test } from './widget.ts';

test('files dropped together upload one after the other, in order, with a count', async ({ widget }) => {
  const release = await widget.holdUploads();
  await widget.input.setInputFiles([
    sampleUpload('hdfc-nov-jan.pdf'),
    sampleUpload('icici-nov-apr.pdf'),
    sampleUpload('hdfc-feb-apr.pdf'),
  ]);
  await expect(widget.root.getByText('0 of 3 received')).toBeVisible();
  await expect(widget.statements.nth(0)).toHaveAttribute('data-state', /uploading|processing/);
  await expect(widget.statements.nth(1)).toHaveAttribute('data-state', 'queued');
  await expect(widget.statements.nth(2)).toHaveAttribute('data-state', 'queued');
  release();
  await expect(widget.root.getByText('3 of 3 received')).toBeVisible();
  await expect(widget.root.getByText('All months received')).toHaveCount(2);
  expect(widget.uploads()).toBe(3);
});

test('a statement that waits for the borrower does not block the others', async ({ widget }) => {
  await widget.input.setInputFiles([sampleUpload('axis-password.pdf'), sampleUpload('icici-nov-apr.pdf')]);
  await expect(widget.statements.nth(0)).toHaveAttribute('data-state', 'locked');
  await expect(widget.statements.nth(1)).toHaveAttribute('data-state', 'accepted');
});

test('a file picked twice is rejected before the upload', async ({ page, widget }) => {
  await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf', 'icici-nov-apr (1).pdf'));
  await expect(widget.error).toContainText('You have already added this file');
  await expect(widget.error).toHaveAttribute('data-code', 'file-duplicate');
  expect(widget.uploads()).toBe(1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a statement picked offline waits, says so, and uploads automatically', async ({ context, widget }) => {
  // Load the chunks of an upload before going offline.
  await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  await context.setOffline(true);
  await widget.input.setInputFiles(sampleUpload('hdfc-nov-jan.pdf'));
  const second = widget.statements.nth(1);
  await expect(second).toContainText('Waiting for your connection to come back');
  expect(widget.uploads()).toBe(1);
  await context.setOffline(false);
  await expect(second).toHaveAttribute('data-state', 'accepted');
});

test('an upload interrupted by a lost connection is sent again completely', async ({
  page,
  context,
  widget,
}) => {
  let broken = false;
  await page.route('**/api/statements*', async (route) => {
    if (broken) return route.continue();
    broken = true;
    await context.setOffline(true);
    return route.abort('internetdisconnected');
  });
  await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
  await expect(widget.statements).toHaveAttribute('data-state', 'queued');
  await context.setOffline(false);
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
});

test('a lost response is recovered by a retry, and the months are complete', async ({ widget }) => {
  await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf', 'icici--lost-answer-once.pdf'));
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  await expect(widget.root.getByText('All months received')).toBeVisible();
});

test.describe('a session that continues', () => {
  const address = `?session=sandbox-session.${randomUUID()}`;
  test.use({ address });

  test('shows received statements after a reload', async ({ page, widget }) => {
    await widget.input.setInputFiles(sampleUpload('hdfc-nov-jan.pdf'));
    await expect(widget.root.getByText(/^Still needed: Feb\s–\sApr 2024$/)).toBeVisible();
    await page.goto(`/${address}`);
    await expect(widget.root.getByText(/^Still needed: Feb\s–\sApr 2024$/)).toBeVisible();
    await expect(widget.statements).toHaveCount(0);
    await expect(widget.root.locator('[data-part=identity]')).toContainText(/X{4,}\d{4}/);
    await widget.input.setInputFiles(sampleUpload('hdfc-nov-jan.pdf'));
    await expect(widget.root.getByText('We already have this statement')).toBeVisible();
    await expect(widget.month('2023-11')).toHaveAttribute('data-state', 'received');
  });
});

test('leaving the page asks for confirmation only during an upload', async ({ page, widget }) => {
  const leaves = (): Promise<boolean> =>
    page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await leaves()).toBe(true);
  await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf', 'icici--slow-reading.pdf'));
  await expect(widget.statements).toHaveAttribute('data-state', 'processing');
  expect(await leaves()).toBe(false);
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  expect(await leaves()).toBe(true);
});
