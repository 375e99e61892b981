import { expect } from '@playwright/test';
import { hostedTest as test } from './hosted.ts';
import { computedStyles, type ComputedStyles } from './pages/computedStyles.ts';
import { differences } from './pages/differences.ts';
import { passwordOf, sampleUpload, type WidgetLocators } from './widget.ts';

for (const uploadType of ['PDF', 'BASE64'] as const) {
  test(`sent as ${uploadType}, the whole journey runs where nothing inline, no eval, no blob and no Trusted Types policy is allowed`, async ({
    page,
    open,
  }) => {
    const widget = await open('clean', { uploadType });
    await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
    await widget.unlock('wrong');
    await expect(widget.root.getByText('that did not open it')).toBeVisible();
    await widget.unlock(passwordOf('axis-password.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');

    await widget.input.setInputFiles(sampleUpload('no-bank.pdf'));
    await widget.chooseBank('State Bank of India');
    await expect(widget.statements.nth(1)).toHaveAttribute('data-state', 'accepted');

    await widget.input.setInputFiles(sampleUpload('icici-scan.pdf'));
    await expect(widget.error).toHaveAttribute('data-code', 'file-scanned');
    await widget.input.setInputFiles(sampleUpload('hdfc-nov-jan.pdf'));
    await expect(widget.root.locator('[data-part=month][data-state=missing]')).toHaveCount(3);

    const { 'content-security-policy': policy } = (await page.request.get(page.url())).headers();
    expect(policy).toBe(
      "default-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });
}

/** Shows every kind of element that the widget renders. */
async function showEverything(widget: WidgetLocators): Promise<void> {
  await widget.input.setInputFiles(sampleUpload('hdfc-nov-jan.pdf'));
  await expect(widget.month('2024-02')).toHaveAttribute('data-state', 'missing');
  await widget.input.setInputFiles(sampleUpload('icici-scan.pdf'));
  await expect(widget.error).toBeVisible();
  await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
  await expect(widget.root.getByLabel('PDF password')).toBeVisible();
  await widget.input.setInputFiles(sampleUpload('no-bank.pdf'));
  await widget.root.getByRole('combobox', { name: 'Bank' }).fill('icici');
  await expect(widget.root.getByRole('option').first()).toBeVisible();
}

const drawn = '[data-statement-uploader], [data-statement-uploader] *';

/** Computed styles on a page without host styles, empty and with all elements. Shared by all tests of a worker. */
let clean: { readonly empty: ComputedStyles; readonly full: ComputedStyles } | undefined;

test.describe('styles of host and widget do not affect each other:', () => {
  // With a weight of its own, it does not matter which stylesheet comes first: shown for the two that would notice.
  for (const host of [
    'bootstrap',
    'tailwind-3',
    'tailwind-4',
    'tailwind-4-after',
    'hostile-after',
  ] as const) {
    test(`beside ${host}, each element looks as it does on a clean page`, async ({ page, open }) => {
      if (!clean) {
        const widget = await open('clean');
        const empty = await computedStyles(page, drawn);
        await showEverything(widget);
        clean = { empty, full: await computedStyles(page, drawn) };
      }

      const widget = await open(host);
      expect(differences(clean.empty, await computedStyles(page, drawn))).toEqual([]);
      await showEverything(widget);
      expect(differences(clean.full, await computedStyles(page, drawn))).toEqual([]);

      const hostsOwn = await computedStyles(page, '#host, #host *');
      await page.evaluate(() => document.querySelector('link[href="/styles.css"]')?.remove());
      expect(differences(hostsOwn, await computedStyles(page, '#host, #host *'))).toEqual([]);
    });
  }
});

test('the host’s rules by data-part win, unlayered and in a later layer', async ({ page, open }) => {
  for (const host of ['brand', 'brand-after'] as const) {
    const widget = await open(host);
    await widget.input.setInputFiles(sampleUpload('hdfc-nov-jan.pdf'));
    await expect(widget.month('2024-02')).toHaveCSS('border-style', 'dotted');
    await expect(widget.button('Choose files')).toHaveCSS('border-radius', '1px');
    await expect(widget.statements).toHaveCSS('padding', '33px');
    await expect(widget.statements).toHaveCSS('border-radius', '10px');
    await widget.button('Choose files').focus();
    await page.keyboard.press('Tab');
    await expect(widget.button('Remove')).toHaveCSS('outline', 'rgb(128, 0, 128) dashed 3px');
  }
});

test('no key in the password field submits a form around the widget', async ({ page, open }) => {
  const widget = await open('clean');
  await page.evaluate(() => {
    const root = document.querySelector('#root');
    const form = document.createElement('form');
    form.dataset['submits'] = '0';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      form.dataset['submits'] = String(Number(form.dataset['submits']) + 1);
    });
    root?.replaceWith(form);
    // A single text field is what a browser submits with Enter even without a button.
    form.append(...(root ? [root] : []), document.createElement('button'));
  });
  await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
  const field = widget.root.getByLabel('PDF password');
  for (const key of ['Enter', 'NumpadEnter', 'Shift+Enter', 'Control+Enter']) await field.press(key);
  await field.pressSequentially('wrong');
  // Twice: the second comes while the first password is checked.
  await field.press('Enter');
  await field.press('Enter');
  await expect(widget.root.getByText('that did not open it')).toBeVisible();
  // An input method has taken the key: the widget does nothing with it, and neither does the browser.
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true });
  await expect(page.locator('form')).toHaveAttribute('data-submits', '0');
  expect(await field.evaluate((input: HTMLInputElement) => input.form)).toBeNull();
});
