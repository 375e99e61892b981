import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { sampleUpload, test, type WidgetLocators } from './widget.ts';

/** Picks a file of the disk before the code that reads it is loaded. Returns its path and what lets the code load. */
async function pickBeforeReading(
  page: Page,
  widget: WidgetLocators,
  bytes: Buffer,
): Promise<{ readonly path: string; readonly goOn: () => void }> {
  let goOn = (): void => {};
  const released = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/*createEngine*', async (route) => {
    await released;
    await route.continue();
  });
  const path = join(await mkdtemp(join(tmpdir(), 'picked-')), 'april.pdf');
  await writeFile(path, bytes);
  const choosing = page.waitForEvent('filechooser');
  await widget.button('Choose files').click();
  await (await choosing).setFiles(path);
  await expect(widget.statements).toHaveAttribute('data-state', 'checking');
  return { path, goOn };
}

const ways: Readonly<Record<string, (path: string) => Promise<void>>> = {
  deleted: (path) => rm(path),
  'changed by another program': (path) => appendFile(path, 'more'),
};

for (const [what, happens] of Object.entries(ways)) {
  test(`a file that is ${what} after it was picked cannot be read, and is picked again`, async ({
    page,
    widget,
  }) => {
    const { buffer } = sampleUpload('icici-nov-apr.pdf');
    const { path, goOn } = await pickBeforeReading(page, widget, buffer);
    await happens(path);
    goOn();
    await expect(widget.error).toHaveAttribute('data-code', 'file-unreadable');
    await expect(widget.error).toContainText('This file could not be opened');
    await expect(widget.error).toContainText('choose it again');

    await writeFile(path, buffer);
    const choosing = page.waitForEvent('filechooser');
    await widget.button('Choose another file').click();
    await (await choosing).setFiles(path);
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });
}

test('a file without a byte is empty', async ({ page, widget }) => {
  const { goOn } = await pickBeforeReading(page, widget, Buffer.alloc(0));
  goOn();
  await expect(widget.error).toHaveAttribute('data-code', 'file-empty');
});
