import { expect, type Locator, type Page } from '@playwright/test';
import { enlarge } from '../../tools/statements/enlarge.ts';
import { hostedTest as test } from './hosted.ts';
import { passwordOf, sampleUpload, type WidgetLocators } from './widget.ts';

/** Presses Tab until `target` has focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** Opens the file picker with Enter, and picks a file. */
async function pickByEnter(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(sampleUpload(file));
}

/** Adds one statement of each kind, and waits until all are settled. */
async function showKinds(widget: WidgetLocators): Promise<void> {
  await widget.input.setInputFiles([
    sampleUpload('hdfc-nov-jan.pdf'),
    sampleUpload('icici-scan.pdf'),
    sampleUpload('axis-password.pdf'),
  ]);
  await expect(widget.month('2024-02')).toHaveAttribute('data-state', 'missing');
  await expect(widget.error).toBeVisible();
  await expect(widget.root.getByLabel('PDF password')).toBeVisible();
  await widget.input.setInputFiles(sampleUpload('no-bank.pdf'));
  await widget.root.getByRole('combobox', { name: 'Bank' }).fill('icici');
  await expect(widget.root.getByRole('option').first()).toBeVisible();
}

test('a borrower completes all months with the keyboard alone, and focus is never lost', async ({
  page,
  open,
}) => {
  const widget = await open('clean');
  const choose = widget.button('Choose files');
  await tabTo(page, choose);
  await pickByEnter(page, 'axis-password.pdf');

  // The password field takes focus from the button, keeps it after a wrong password, and passes it on to its statement.
  const password = widget.root.getByLabel('PDF password');
  await expect(password).toBeFocused();
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await expect(password).toHaveAttribute('aria-invalid', 'true');
  await expect(password).toBeFocused();
  await page.keyboard.type(passwordOf('axis-password.pdf'));
  await page.keyboard.press('Enter');
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  await expect(widget.statements).toBeFocused();

  await tabTo(page, choose, 'Shift+Tab');
  await pickByEnter(page, 'no-bank.pdf');
  const bank = widget.root.getByRole('combobox', { name: 'Bank' });
  await expect(bank).toBeFocused();
  // The list does not trap focus: Escape closes it, and Tab leaves the field.
  await page.keyboard.type('axis');
  await expect(widget.root.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(widget.root.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(bank).not.toBeFocused();
  await tabTo(page, bank, 'Shift+Tab');
  await bank.press('ControlOrMeta+a');
  await page.keyboard.type('State Bank of Ind');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(widget.statements.nth(1)).toHaveAttribute('data-state', 'accepted');
  await expect(widget.statements.nth(1)).toBeFocused();

  await tabTo(page, choose, 'Shift+Tab');
  await pickByEnter(page, 'hdfc-nov-jan.pdf');
  await expect(widget.statements.nth(2)).toHaveAttribute('data-state', 'accepted');
  await expect(choose).toBeFocused();
  await tabTo(page, widget.button('Add missing months'));
  await pickByEnter(page, 'hdfc-feb-apr.pdf');
  await expect(widget.root.getByText('All months received')).toHaveCount(3);
  await expect(widget.root.locator('[data-part=account]').nth(2)).toBeFocused();

  // Focus moves from a removed statement to the next, from the last to the previous, from the only one to the button.
  await tabTo(page, widget.statements.nth(2).getByRole('button'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(widget.statements).toHaveCount(3);
  for (const position of [2, 1, 0]) {
    await expect(widget.statements.nth(position)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  await expect(widget.statements).toHaveCount(0);
  await expect(choose).toBeFocused();
});

test('a new question does not take focus from a field that the borrower types in', async ({ page, open }) => {
  const widget = await open('clean');
  const amount = page.getByLabel('Amount');
  await amount.focus();
  await widget.input.setInputFiles([sampleUpload('axis-password.pdf'), sampleUpload('no-bank.pdf')]);
  await expect(widget.root.getByLabel('PDF password')).toBeVisible();
  await expect(widget.root.getByRole('combobox', { name: 'Bank' })).toBeEditable();
  await expect(amount).toBeFocused();
});

test('progress is announced politely, questions and failures assertively', async ({ page, open }) => {
  const widget = await open('clean');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const regions = document.querySelectorAll('[data-statement-uploader] :is([role=status], [role=alert])');
    for (const region of regions) {
      const urgency = region.getAttribute('aria-live');
      // Each text is a node of its own, beside those that are still there.
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const { textContent } of addedNodes) said.push(`${urgency}: ${textContent?.trim()}`);
      }).observe(region, { childList: true });
    }
  });
  const said = (): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'said'));

  await expect(widget.root).toMatchAriaSnapshot(`
    - region "Upload bank statements":
      - group "Add bank statements":
        - paragraph: Add your bank statements
        - button "Choose files"
      - status
      - alert
  `);

  await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
  await expect(widget.root).toMatchAriaSnapshot(`
    - list "Your files":
      - listitem "axis-password.pdf":
        - paragraph: axis-password.pdf
        - paragraph: /this PDF needs a password/
        - button "Remove"
        - group "axis-password.pdf":
          - textbox "PDF password"
          - button "Show password"
          - button "Unlock"
    - alert: Password needed for axis-password.pdf.
  `);
  await expect(widget.root.getByLabel('PDF password')).toHaveAccessibleDescription(
    /^this PDF needs a password .*e-mail/,
  );
  await widget.unlock('wrong');
  await expect(widget.root.getByLabel('PDF password')).toHaveAccessibleDescription(/^that did not open it/);

  await widget.unlock(passwordOf('axis-password.pdf'));
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');

  // Slow enough to announce each quarter.
  const devtools = await page.context().newCDPSession(page);
  const speed = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 300_000 };
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', speed);
  const { buffer, ...file } = sampleUpload('hdfc-nov-jan.pdf');
  await widget.input.setInputFiles({ ...file, buffer: enlarge(buffer, 600_000) });
  await expect(widget.root.getByRole('progressbar', { name: 'hdfc-nov-jan.pdf' })).toBeVisible();
  await expect(widget.statements.nth(1)).toHaveAttribute('data-state', 'accepted');
  await devtools.send('Network.emulateNetworkConditions', { ...speed, uploadThroughput: -1 });
  await expect(widget.root).toMatchAriaSnapshot(`
    - list "Your accounts":
      - listitem:
        - paragraph: Axis Bank Account XXXXXXXXXXX2378
        - list "Months":
          - listitem: Nov 2023 received
      - listitem:
        - paragraph: HDFC Bank Account XXXXXXXXXX4321
        - list "Months":
          - listitem: Nov 2023 received
          - listitem: Dec 2023 received
          - listitem: Jan 2024 received
          - listitem: Feb 2024 missing
          - listitem: Mar 2024 missing
          - listitem: Apr 2024 missing
        - paragraph: /Still needed/
        - button "Add missing months"
  `);
  await widget.input.setInputFiles(sampleUpload('no-bank.pdf'));
  await expect(widget.root.getByRole('combobox', { name: 'Bank' })).toBeEditable();
  await widget.input.setInputFiles(sampleUpload('icici-scan.pdf'));
  await expect(widget.root).toMatchAriaSnapshot(`
    - listitem "icici-scan.pdf":
      - paragraph: /Not added/
      - paragraph: This looks like a scan or photo
      - button "Choose another file"
      - button "Send anyway"
  `);

  const heard = await said();
  const quarters = heard.filter((text) => text.includes('percent'));
  expect(quarters.length).toBeGreaterThan(1);
  for (const quarter of quarters)
    expect(quarter).toMatch(/^polite: hdfc-nov-jan.pdf: (25|50|75|100) percent sent\.$/);
  expect(new Set(quarters).size).toBe(quarters.length);
  expect(heard).toContain('polite: Sending hdfc-nov-jan.pdf.');
  // The processing of a small file may end before it is announced.
  expect(heard).toContain('polite: hdfc-nov-jan.pdf is sent and being read.');
  expect(heard.filter((text) => !/percent|Sending|being read/.test(text))).toEqual([
    'assertive: Password needed for axis-password.pdf.',
    'assertive: The password did not open axis-password.pdf. Try again.',
    'polite: axis-password.pdf is done.',
    'polite: hdfc-nov-jan.pdf is done.',
    'assertive: Please choose the bank of no-bank.pdf.',
    'assertive: icici-scan.pdf: This looks like a scan or photo.',
  ]);
});

test('forced colors keep the states distinguishable', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const widget = await open('clean');
  await showKinds(widget);
  const looks = (locator: Locator, property: string): Promise<string> =>
    locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

  // Shapes, not colors, visible on their background.
  const icons = await widget.root
    .locator('[data-part=statement] > .su-head > .su-icon')
    .evaluateAll((drawn) => drawn.map((icon) => icon.innerHTML));
  expect(new Set(icons).size).toBe(4);
  const icon = widget.statements.first().locator('.su-icon').first();
  expect(await looks(icon, 'stroke')).not.toBe(await looks(widget.statements.first(), 'background-color'));

  for (const solid of ['[data-part=dropzone]', '[data-part=password-form] input', '[data-action=unlock]']) {
    expect(await looks(widget.root.locator(solid), 'border-top-style')).not.toBe('none');
  }
  const [received, missing] = [widget.month('2023-11'), widget.month('2024-02')];
  expect(await looks(received, 'border-top-style')).toBe('solid');
  expect(await looks(missing, 'border-top-style')).toBe('dashed');
  expect(await received.locator('path').getAttribute('d')).not.toBe(
    await missing.locator('path').getAttribute('d'),
  );

  const combobox = widget.root.getByRole('combobox', { name: 'Bank' });
  await combobox.fill('bank');
  await combobox.press('ArrowDown');
  const option = widget.root.getByRole('option');
  const active = widget.root.locator('[role=option][data-active=true]');
  const other = widget.root.locator('[role=option][data-active=false]').first();
  await expect(active).toHaveCount(1);
  expect(await looks(active, 'outline-style')).toBe('solid');
  expect(await looks(other, 'outline-style')).toBe('none');
  expect(await looks(active, 'outline-color')).not.toBe(await looks(option.first(), 'background-color'));

  await widget.button('Choose files').focus();
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle),
  ).toBe('solid');
});

test('nothing moves with prefers-reduced-motion', async ({ page, open }) => {
  const moving = (): Promise<number> =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion });
    const widget = await open('clean');
    await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf', 'icici--slow-reading.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'processing');
    if (reducedMotion === 'reduce') expect(await moving()).toBe(0);
    else expect(await moving()).toBeGreaterThan(0);
  }
});

test('every button’s accessible name is its visible text', async ({ open }) => {
  const widget = await open('clean');
  const check = async (): Promise<void> => {
    for (const button of await widget.root.getByRole('button').all()) {
      const words = (await button.innerText()).trim();
      if (words === '') await expect(button).toHaveAccessibleName(/\w/);
      else await expect(button).toHaveAccessibleName(words);
    }
  };
  await check();
  await showKinds(widget);
  expect(await widget.root.getByRole('button').count()).toBeGreaterThan(8);
  await check();
});
