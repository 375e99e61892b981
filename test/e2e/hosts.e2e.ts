import { expect, type Page } from '@playwright/test';
import { type HostPage, hostTest as test } from './hosts/hostTest.ts';
import { awaitFilledLogin, login, openLoginProfile } from './savedLogin.ts';
import { passwordOf, sampleUpload, widgetOn, type WidgetLocators } from './widget.ts';

/**
 * The hosts of the matrix. `disturb` is done between the steps of the journey.
 *
 * To add one: give its page to `serveHosts`, what surrounds the widget there to `page.tsx`, and its name to this list.
 */
const hosts: readonly { readonly host: HostPage; readonly disturb?: (page: Page) => Promise<void> }[] = [
  { host: 'plain' },
  { host: 'bootstrap' },
  { host: 'tailwind-4' },
  { host: 'all-unset' },
  { host: 'translated' },
  { host: 'native-dialog' },
  { host: 'mui-dialog' },
  { host: 'radix-dialog' },
  { host: 'aria-dialog' },
  { host: 'form-and-label' },
  { host: 'shadow-root' },
  { host: 'nested-shadow-root' },
  { host: 'sandboxed-frame' },
  {
    host: 'activity',
    disturb: async (page) => {
      await page.getByRole('button', { name: 'Other tab' }).click();
      await page.getByRole('button', { name: 'Back' }).click();
    },
  },
  { host: 'rerender' },
];

/** Picks a file as a borrower does: by the button. */
async function pick(page: Page, widget: WidgetLocators, file: string): Promise<void> {
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser'),
    widget.button('Choose files').click(),
  ]);
  await picker.setFiles(sampleUpload(file));
}

/** Walks from a locked file to the missing months. */
async function walk(
  page: Page,
  widget: WidgetLocators,
  disturb: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const statement = (index: number) => widget.statements.nth(index);

  await pick(page, widget, 'axis-password.pdf');
  const password = widget.root.getByLabel('PDF password');
  await expect(password).toBeFocused();
  await password.pressSequentially('wrong');
  await password.press('Enter');
  await expect(widget.root.locator('[data-part=password-form]')).toHaveAttribute('data-state', 'refused');
  await disturb(page);
  await password.click();
  await password.pressSequentially(passwordOf('axis-password.pdf'));
  await widget.button('Unlock').click();
  await expect(statement(0)).toHaveAttribute('data-state', 'accepted');

  await pick(page, widget, 'no-bank.pdf');
  const bank = widget.root.getByRole('combobox', { name: 'Bank' });
  await expect(bank).toBeFocused();
  await disturb(page);
  await bank.click();
  await bank.pressSequentially('state bank of i');
  const option = widget.root.getByRole('option', { name: 'State Bank of India', exact: true });
  await expect(option).toBeVisible();
  await bank.press('Escape');
  await expect(option).toHaveCount(0);
  await bank.click();
  await option.click();
  await expect(statement(1)).toHaveAttribute('data-state', 'accepted');
  await disturb(page);

  await pick(page, widget, 'hdfc-nov-jan.pdf');
  await expect(statement(2)).toHaveAttribute('data-state', 'accepted');
  await expect(widget.root.locator('[data-part=month][data-state=missing]')).toHaveCount(3);
  await expect(widget.root).toBeVisible();
  expect(widget.uploads()).toBe(3);
}

for (const { host, disturb } of hosts) {
  test(`${host}: the whole journey, from a locked file to the missing months`, async ({ page, open }) => {
    await walk(page, await open(host), disturb);
  });
}

test('auto-filled: the whole journey, from a locked file to the missing months', async ({ site }) => {
  const { context, close } = await openLoginProfile(site.url);
  const page = await context.newPage();
  const bodies: string[] = [];
  page.on('request', (request) => bodies.push(request.postDataBuffer()?.toString('latin1') ?? ''));
  const session = `sandbox-session.${crypto.randomUUID()}`;
  await page.goto(`${site.url}/plain.html?${new URLSearchParams({ session })}`);
  await awaitFilledLogin(page);
  await walk(page, widgetOn(page));
  for (const secret of Object.values(login)) expect(bodies.join('\n')).not.toContain(secret);
  await close();
});

for (const host of ['native-dialog', 'mui-dialog', 'radix-dialog', 'aria-dialog'] as const) {
  test(`${host}: Escape closes the list of banks, then clears the text, and only then closes the dialog`, async ({
    page,
    open,
  }) => {
    const widget = await open(host);
    await pick(page, widget, 'no-bank.pdf');
    const bank = widget.root.getByRole('combobox', { name: 'Bank' });
    await expect(bank).toBeFocused();
    await bank.pressSequentially('axis');
    await expect(widget.root.getByRole('option')).not.toHaveCount(0);
    await bank.press('Escape');
    await expect(widget.root.getByRole('option')).toHaveCount(0);
    await expect(bank).toHaveValue('axis');
    await bank.press('Escape');
    await expect(bank).toHaveValue('');
    await expect(widget.root).toBeVisible();
    await bank.press('Escape');
    await expect(widget.root).toBeHidden();
  });
}

test.describe('in a form and a label,', () => {
  test('no key in a field of the widget submits, and no click on it opens the picker by way of the label', async ({
    page,
    open,
  }) => {
    const widget = await open('form-and-label');
    const submitted = page.getByText(/^Submitted \d times$/);
    let pickers = 0;
    await pick(page, widget, 'no-bank.pdf');
    page.on('filechooser', () => (pickers += 1));

    await page.getByLabel('Amount').fill('100000');
    const bank = widget.root.getByRole('combobox', { name: 'Bank' });
    await bank.press('Enter');
    await bank.pressSequentially('zzzz');
    await bank.press('Enter');
    await expect(widget.root.locator('p', { hasText: 'No bank found.' })).toBeVisible();
    await widget.root.locator('p', { hasText: 'No bank found.' }).click();
    await widget.root.getByText('Bank', { exact: true }).click();
    await expect(bank).toBeFocused();
    await widget.statements.click({ position: { x: 5, y: 5 } });
    await widget.root.getByText('no-bank.pdf', { exact: true }).click();
    await widget.button('Remove').press('Enter');

    await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
    const password = widget.root.getByLabel('PDF password');
    await password.press('Enter');
    await password.fill('wrong');
    await password.press('Enter');
    await expect(widget.root.locator('[data-part=password-form]')).toHaveAttribute('data-state', 'refused');
    await widget.root.getByRole('button', { name: 'Show password' }).press('Enter');
    await widget.root.getByText('PDF password', { exact: true }).click();
    await expect(password).toBeFocused();

    await expect(submitted).toHaveText('Submitted 0 times');
    expect(pickers).toBe(0);
  });

  test('Enter does not submit while the list of banks is still loading', async ({ page, open }) => {
    await page.route(/BankCombobox/, () => {});
    const widget = await open('form-and-label');
    await page.getByLabel('Amount').fill('100000');
    await pick(page, widget, 'no-bank.pdf');
    const waiting = widget.root.getByLabel('Bank', { exact: true });
    await waiting.press('Enter');
    await expect(waiting).toHaveAttribute('readonly');
    await expect(page.getByText('Submitted 0 times')).toBeVisible();
  });

  test('the form is valid, sends nothing of the widget, and its reset clears nothing in it', async ({
    page,
    open,
  }) => {
    const widget = await open('form-and-label');
    await page.getByLabel('Amount').fill('100000');
    await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
    const password = widget.root.getByLabel('PDF password');
    await password.fill('typed');
    const form = page.getByRole('form', { name: 'Loan application' });
    const sent = () =>
      form.evaluate((one: HTMLFormElement) => [...new FormData(one).keys(), one.checkValidity()]);
    expect(await sent()).toEqual(['amount', true]);
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect(page.getByLabel('Amount')).toHaveValue('');
    await expect(password).toHaveValue('typed');
  });
});

test.describe('in a shadow root, with a touchscreen,', () => {
  test.use({ hasTouch: true });

  for (const host of ['shadow-root', 'nested-shadow-root'] as const) {
    test(`${host}: a tap chooses a bank, and a tap beside the list closes it`, async ({ page, open }) => {
      const widget = await open(host);
      await pick(page, widget, 'no-bank.pdf');
      const bank = widget.root.getByRole('combobox', { name: 'Bank' });
      const option = widget.root.getByRole('option', { name: 'HDFC Bank', exact: true });
      await bank.tap();
      await expect(option).toBeVisible();
      await widget.root.getByText('no-bank.pdf', { exact: true }).tap();
      await expect(option).toHaveCount(0);
      await bank.tap();
      await option.tap();
      await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    });
  }
});

test('in a shadow root, a key never loses its place, and takes none from the page around it', async ({
  page,
  open,
}) => {
  const widget = await open('shadow-root');
  await pick(page, widget, 'axis-password.pdf');
  const password = widget.root.getByLabel('PDF password');
  await expect(password).toBeFocused();
  await password.fill(passwordOf('axis-password.pdf'));
  await password.press('Enter');
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  await expect(widget.statements).toBeFocused();
  await widget.button('Remove').press('Enter');
  await expect(widget.button('Choose files')).toBeFocused();

  await page.evaluate(() => {
    document.body.prepend(Object.assign(document.createElement('input'), { ariaLabel: 'Amount' }));
  });
  await page.getByLabel('Amount').focus();
  await widget.input.setInputFiles(sampleUpload('sbi-password.pdf'));
  await expect(password).toBeVisible();
  await page.getByLabel('Amount').press('1');
  await expect(page.getByLabel('Amount')).toHaveValue('1');
});

test('an upload that is hidden on its way goes on once it is shown again', async ({ page, open }) => {
  const widget = await open('activity');
  const release = await widget.holdUploads();
  await pick(page, widget, 'hdfc-nov-jan.pdf');
  await expect(widget.statements).toHaveAttribute('data-state', 'uploading');
  await page.getByRole('button', { name: 'Other tab' }).click();
  await expect(widget.root).toBeHidden();
  release();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
});
