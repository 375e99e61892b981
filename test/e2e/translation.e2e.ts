import { expect, type Page } from '@playwright/test';
import { hostedTest as test } from './hosted.ts';
import { passwordOf, sampleUpload } from './widget.ts';

/**
 * Translates the page as Chrome does, and again whatever is new: each text node becomes an element in an element. The
 * words become upper case by a style, so that locators still find them.
 */
async function translatePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const html = document.documentElement;
    html.lang = 'hi';
    html.classList.add('translated-ltr');
    const translate = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walker.nextNode())
        if (walker.currentNode.parentElement?.localName !== 'font') texts.push(walker.currentNode);
      for (const text of texts) {
        if (text.parentElement?.closest('script, style, [translate=no]')) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.append(text.textContent ?? '');
        outer.append(inner);
        text.parentNode?.replaceChild(outer, text);
      }
    };
    translate(document.body);
    new MutationObserver((records) => {
      for (const { target } of records) if (target.isConnected) translate(target);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

test('the whole journey runs on a page that is translated again with each change', async ({ page, open }) => {
  const widget = await open('clean');
  await translatePage(page);

  await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
  await widget.unlock('wrong');
  await expect(widget.statements.getByText('that did not open it')).toBeVisible();
  await widget.unlock(passwordOf('axis-password.pdf'));
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');

  // An attempt that fails is counted down to the next one, and then goes on.
  await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf', 'march--service-unavailable-once.pdf'));
  await expect(widget.statements.nth(1)).toContainText(/Trying again/);
  await widget.button('Retry now').click();
  await expect(widget.statements.nth(1)).toHaveAttribute('data-state', 'accepted');
  await expect(widget.statements.nth(1)).not.toContainText(/Trying again/);

  await widget.input.setInputFiles(sampleUpload('no-bank.pdf'));
  await widget.chooseBank('State Bank of India');
  await expect(widget.statements.nth(2)).toHaveAttribute('data-state', 'accepted');

  await widget.input.setInputFiles(sampleUpload('icici-scan.pdf'));
  await expect(widget.error).toHaveAttribute('data-code', 'file-scanned');
  await widget.input.setInputFiles(sampleUpload('hdfc-nov-jan.pdf'));
  await expect(widget.statements.nth(4)).toHaveAttribute('data-state', 'accepted');
  await expect(widget.root.locator('[data-part=month][data-state=missing]').first()).toContainText('2024');
  await widget.statements.nth(3).getByRole('button', { name: 'Remove' }).click();
  await expect(widget.statements).toHaveCount(4);
  for (const statement of await widget.statements.all()) await expect(statement).toContainText('Received');
});

test('names, numbers and banks are not translated', async ({ page, open }) => {
  const widget = await open('clean');
  await widget.input.setInputFiles(sampleUpload('hdfc-nov-jan.pdf'));
  await expect(widget.month('2024-02')).toHaveAttribute('data-state', 'missing');
  const kept = await page
    .locator('[data-statement-uploader] [translate=no]')
    .evaluateAll((elements) => elements.map(({ textContent }) => textContent.trim()));
  expect(kept).toEqual(expect.arrayContaining(['hdfc-nov-jan.pdf', 'HDFC Bank', '…4321', 'XXXXXXXXXX4321']));
  await widget.input.setInputFiles(sampleUpload('no-bank.pdf'));
  await widget.root.getByRole('combobox', { name: 'Bank' }).fill('union');
  await expect(widget.root.getByRole('option').first()).toHaveAttribute('translate', 'no');
});
