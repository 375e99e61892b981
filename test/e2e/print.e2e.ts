import { expect, type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { hostedTest as test } from './hosted.ts';
import { sampleUpload } from './widget.ts';

/** A line of text on paper: its page, and its box in points from the bottom left corner. */
interface PrintedText {
  readonly text: string;
  readonly page: number;
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly top: number;
  };
}

async function print(page: Page): Promise<readonly PrintedText[]> {
  const data = new Uint8Array(await page.pdf({ format: 'A4', printBackground: true }));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const printed = await Promise.all(
    pages.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items.flatMap((item): readonly PrintedText[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , left = 0, bottom = 0] = item.transform.map(Number);
        // The height of a line is that of its font; letters without descenders end above its bottom.
        const box = { left, right: left + item.width, bottom, top: bottom + item.height / 2 };
        return [{ text: item.str, page: number, box }];
      });
    }),
  );
  return printed.flat();
}

function overlap(one: PrintedText, other: PrintedText): boolean {
  const [a, b] = [one.box, other.box];
  return (
    one.page === other.page && a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top
  );
}

for (const scheme of ['light', 'dark'] as const) {
  test(`prints what was received and what is missing, dark on white, from a ${scheme} page`, async ({
    page,
    open,
  }) => {
    const widget = await open('clean', { session: `two-years.printed-${scheme}` });
    await page.emulateMedia({ colorScheme: scheme });
    await widget.root.evaluate((root, name) => root.setAttribute('data-color-scheme', name), scheme);
    const names = Array.from({ length: 30 }, (_, index) => `scan ${index}.pdf`);
    await widget.input.setInputFiles([
      sampleUpload('hdfc-nov-jan.pdf'),
      sampleUpload('axis-password.pdf'),
      ...names.map((name) => sampleUpload('icici-scan.pdf', name)),
    ]);
    await expect(widget.month('2024-02')).toHaveAttribute('data-state', 'missing');
    await expect(widget.root.locator('[data-state=failed]')).toHaveCount(names.length);

    const printed = await print(page);
    const text = printed.map((line) => line.text).join('\n');
    for (const shown of ['hdfc-nov-jan.pdf', 'Received', 'This PDF needs a password', 'Still needed', 'Feb'])
      expect(text).toContain(shown);
    const overlapping = printed.flatMap((one, index) =>
      printed
        .slice(index + 1)
        .flatMap((other) => (overlap(one, other) ? [`${one.text} / ${other.text}`] : [])),
    );
    expect(overlapping).toEqual([]);
    for (const name of names) expect(text).toContain(name);
    for (const control of ['Choose files', 'Remove', 'Unlock', 'PDF password', 'Add missing months'])
      expect(text).not.toContain(control);

    await page.emulateMedia({ media: 'print', colorScheme: scheme });
    for (const part of ['statement', 'account']) {
      const card = widget.root.locator(`[data-part=${part}]`).first();
      await expect(card).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      await expect(card.locator('p').first()).toHaveCSS('color', 'rgb(0, 0, 0)');
      await expect(card).toHaveCSS('break-inside', 'avoid');
    }
  });
}
