import { expect } from '@playwright/test';
import { hostedTest as test } from './hosted.ts';
import { awaitFilledLogin, login, openLoginProfile } from './savedLogin.ts';
import { passwordOf, sampleUpload, widgetOn } from './widget.ts';

const locked = 'axis-password.pdf';

/** Adds a password field of the host's after the widget, outside of any form. */
function addPassword(): void {
  const input = document.createElement('input');
  input.type = 'password';
  input.autocomplete = 'current-password';
  document.querySelector('#root')?.after(input);
}

test('a login that is saved for the page is never filled into the password, offered for saving, or sent', async ({
  site,
}) => {
  const { context, offers, close } = await openLoginProfile(site.url);
  const page = await context.newPage();
  const bodies: string[] = [];
  page.on('request', (request) => bodies.push(request.postDataBuffer()?.toString('latin1') ?? ''));
  const widget = widgetOn(page);
  // The host's field for the amount is before the widget, in no form.
  await page.goto(`${site.url}/clean.html`);
  await widget.input.setInputFiles([sampleUpload(locked), sampleUpload('no-bank.pdf')]);
  const field = widget.root.getByLabel('PDF password');
  const bank = widget.root.getByRole('combobox', { name: 'Bank' });
  await expect(field).toBeVisible();
  await expect(bank).toBeEditable();
  await awaitFilledLogin(page);
  await expect(widget.root.locator(':autofill')).toHaveCount(0);
  await widget.button('Unlock').click();
  await expect(field).toHaveValue('');
  await expect(bank).toHaveValue('');
  expect(widget.uploads()).toBe(0);

  await field.pressSequentially(passwordOf(locked));
  await expect(field).toHaveCSS('-webkit-text-security', 'disc');
  await widget.button('Show password').click();
  await expect(field).toHaveCSS('-webkit-text-security', 'none');
  await widget.button('Unlock').click();
  await expect(widget.statements.first()).toHaveAttribute('data-state', 'accepted');
  await widget.chooseBank('State Bank of India');
  await expect(widget.statements.last()).toHaveAttribute('data-state', 'accepted');
  for (const secret of [login.name, login.password]) expect(bodies.join('\n')).not.toContain(secret);

  // What Chromium offers for a password of the host's, it has not offered for that of the PDF.
  expect(await offers()).toBe(0);
  const own = page.locator('[data-witness=password]');
  await own.fill('');
  await own.pressSequentially('another-login');
  await page.evaluate(() => {
    document.querySelector('[data-witness]')?.closest('form')?.remove();
    return fetch('/styles.css');
  });
  await expect.poll(offers).toBeGreaterThan(0);
  await close();
});

test('a user name that Chromium puts before a password of the host’s is taken out of the widget’s fields', async ({
  site,
}) => {
  const { context, close } = await openLoginProfile(site.url);
  for (const file of [locked, 'no-bank.pdf']) {
    const page = await context.newPage();
    const widget = widgetOn(page);
    await page.goto(`${site.url}/clean.html`);
    await page.locator('#amount').evaluate((amount) => amount.remove());
    await widget.input.setInputFiles(sampleUpload(file));
    const field = widget.root.getByRole(file === locked ? 'textbox' : 'combobox');
    await expect(field).toBeEditable();
    await page.evaluate(addPassword);
    await expect(page.locator('#root + input:autofill')).toBeVisible();
    // Chromium tells the page of the values with the first gesture.
    await page.locator('h1').click();
    await expect(page.locator('#root + input')).toHaveValue(login.password);
    await expect(field).toHaveValue('');
  }
  await close();
});
