import { expect, type Page } from '@playwright/test';
import { type HostPage, hostTest as test } from './hosts/hostTest.ts';
import { passwordOf, sampleUpload, type WidgetLocators } from './widget.ts';

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
  { host: 'closed-shadow-root' },
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

for (const { host, disturb = async () => {} } of hosts.filter(
  ({ host: name }) => name !== 'closed-shadow-root',
)) {
  test(`${host}: the whole journey, from a locked file to the missing months`, async ({ page, open }) => {
    const widget = await open(host);
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
  });
}
