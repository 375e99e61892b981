import { expect, type Locator, type Page } from '@playwright/test';
import { sampleUpload, test, type WidgetLocators } from './widget.ts';

const phone = { width: 360, height: 740 };
/** What a keyboard with its row of suggestions leaves of it. */
const besideKeyboard = 320;

/** Adds a statement and opens its bank picker. Uploads stay pending in the meantime. */
async function askForBank(page: Page, widget: WidgetLocators): Promise<Locator> {
  await page.route('**/api/statements*', () => {}, { times: 1 });
  await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
  await widget.button('Change bank').click();
  const field = widget.root.getByRole('combobox', { name: 'Bank' });
  await expect(field).toBeEditable();
  return field;
}

/** The edges of an element, in CSS pixels from the top of the layout viewport. */
async function edges(element: Locator): Promise<{ readonly top: number; readonly bottom: number }> {
  return element.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return { top, bottom };
  });
}

test('a pasted IFSC finds the bank, and Enter selects it', async ({ page, widget }) => {
  const field = await askForBank(page, widget);
  await field.fill(' icic 0001234 ');
  await expect(widget.root.getByRole('option')).toHaveText(['ICICI Bank']);
  await field.press('Enter');
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
});

test('leaving the field by Tab sends nothing', async ({ page, widget }) => {
  const field = await askForBank(page, widget);
  const before = widget.uploads();
  await field.fill('icici');
  await expect(widget.root.getByRole('option', { name: 'ICICI Bank', selected: true })).toBeVisible();
  await field.press('Tab');
  await expect(widget.root.getByRole('option')).toHaveCount(0);
  await expect(widget.statements).toHaveAttribute('data-state', 'choosing-bank');
  expect(widget.uploads()).toBe(before);
});

test('on a desktop, opening the list does not move the page', async ({ page, widget }) => {
  const field = await askForBank(page, widget);
  const { top } = await edges(field);
  await field.click();
  await expect(widget.root.getByRole('option')).toHaveCount(50);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect((await edges(field)).top).toBe(top);
  await expect(widget.root.getByRole('listbox')).not.toHaveAttribute('style');
});

test.describe('on a phone', () => {
  test.use({ viewport: phone, isMobile: true, hasTouch: true });

  test('a keyboard that resizes the page covers neither the field nor the first banks', async ({
    page,
    widget,
  }) => {
    const field = await askForBank(page, widget);
    await field.tap();
    await page.setViewportSize({ ...phone, height: besideKeyboard });
    const list = widget.root.getByRole('listbox');
    const options = widget.root.getByRole('option');
    await expect(field).toBeInViewport({ ratio: 1 });
    await expect(list).toBeInViewport({ ratio: 1 });
    for (const index of [0, 1]) await expect(options.nth(index)).toBeInViewport({ ratio: 1 });

    await page.keyboard.type('karnatka');
    await expect(options.first()).toHaveText('Karnataka Bank');
    await expect(field).toBeInViewport({ ratio: 1 });
    await expect(options.nth(1)).toBeInViewport({ ratio: 1 });

    await page.setViewportSize(phone);
    await expect(list).toBeInViewport({ ratio: 1 });
  });

  test('a keyboard that overlays the page, as in Safari, covers neither', async ({ page, widget }) => {
    const field = await askForBank(page, widget);
    // Headless Chromium has no keyboard, so the test sets the visual viewport that a keyboard would leave.
    await page.evaluate((height) => {
      const lessHigh = Object.assign(new EventTarget(), { offsetTop: 0, height, scale: 1 });
      Object.defineProperty(window, 'visualViewport', { value: lessHigh });
    }, besideKeyboard);
    await field.tap();
    const options = widget.root.getByRole('option');
    await expect(options).toHaveCount(50);
    await expect.poll(async () => (await edges(options.nth(1))).bottom).toBeLessThan(besideKeyboard);
    expect((await edges(field)).top).toBeGreaterThanOrEqual(0);
    expect((await edges(widget.root.getByRole('listbox'))).bottom).toBeLessThanOrEqual(besideKeyboard);

    await page.evaluate(() => {
      Object.assign(window.visualViewport ?? {}, { height: 260 });
      window.visualViewport?.dispatchEvent(new Event('resize'));
    });
    await expect.poll(async () => (await edges(options.nth(1))).bottom).toBeLessThan(260);

    await field.press('Escape');
    await expect(options).toHaveCount(0);
    await page.evaluate(async () => {
      window.visualViewport?.dispatchEvent(new Event('resize'));
      await new Promise(requestAnimationFrame);
    });
    await expect(widget.root.locator('[role=listbox]')).toHaveAttribute('style', '');
  });
});
