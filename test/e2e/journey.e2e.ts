import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { passwordOf, sampleUpload, test } from './widget.ts';

test('a borrower uploads two statements, sees the missing months in between, and can submit the application', async ({
  page,
  widget,
}) => {
  const send = page.getByRole('button', { name: 'Send application' });
  await expect(send).toBeDisabled();

  await widget.input.setInputFiles(sampleUpload('hdfc-nov-jan.pdf'));
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  await expect(widget.root).toContainText('HDFC Bank');
  await expect(widget.root.getByText(/^Still needed: Feb\s–\sApr 2024$/)).toBeVisible();
  await expect(widget.month('2023-11')).toHaveAttribute('data-state', 'received');
  await expect(widget.month('2024-02')).toHaveAttribute('data-state', 'missing');
  await expect(send).toBeDisabled();

  const chooser = page.waitForEvent('filechooser');
  await widget.button('Add missing months').click();
  await (await chooser).setFiles(sampleUpload('hdfc-feb-apr.pdf'));
  await expect(widget.month('2024-04')).toHaveAttribute('data-state', 'received');
  await expect(widget.root.locator('[data-part=still-needed]')).toHaveCount(0);
  await expect(send).toBeEnabled();
  expect(widget.uploads()).toBe(2);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await send.click();
  await expect(page.getByRole('button', { name: 'Application sent' })).toBeDisabled();
  await expect(page.getByText('Thank you.')).toBeVisible();
});

test('a session takes no statement after its application was sent', async ({ page, widget }) => {
  await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
  await page.getByRole('button', { name: 'Send application' }).click();
  await expect(page.getByRole('button', { name: 'Application sent' })).toBeVisible();
  await widget.input.setInputFiles(sampleUpload('hdfc-feb-apr.pdf'));
  await expect(widget.root.getByText('This link has expired', { exact: true })).toBeVisible();
});

test('the account is masked and without a name unless the host reveals it', async ({ page, widget }) => {
  await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
  const identity = widget.root.locator('[data-part=identity]');
  await expect(identity).toContainText(/X{4,}\d{4}/);
  await expect(identity).not.toContainText(/ICIC0/);

  await page.goto('/?reveal');
  await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
  await expect(identity).toContainText(/ICIC0/);
});

test.describe('a file is added', () => {
  test('with the button and the file picker', async ({ page, widget }) => {
    const chooser = page.waitForEvent('filechooser');
    await widget.button('Choose files').click();
    await (await chooser).setFiles(sampleUpload('icici-nov-apr.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });

  test('by drag and drop', async ({ widget }) => {
    const { name, mimeType, buffer } = sampleUpload('icici-nov-apr.pdf');
    await widget.root.locator('[data-part=dropzone]').drop({ files: [{ name, mimeType, buffer }] });
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });

  test('from the clipboard', async ({ widget }) => {
    const { name, mimeType, buffer } = sampleUpload('icici-nov-apr.pdf');
    await widget.button('Choose files').focus();
    await widget.button('Choose files').evaluate(
      (button, { base64, ...file }) => {
        const clipboardData = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        clipboardData.items.add(new File([bytes], file.name, { type: file.mimeType }));
        button.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      { name, mimeType, base64: buffer.toString('base64') },
    );
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });

  test('without a type or an extension, as phones provide it', async ({ widget }) => {
    await widget.input.setInputFiles({ ...sampleUpload('icici-nov-apr.pdf', 'statement'), mimeType: '' });
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });

  test('twice in a row', async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload('icici-scan.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'failed');
    await widget.button('Remove').click();
    await widget.input.setInputFiles(sampleUpload('icici-scan.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'failed');
  });
});

for (const uploadType of ['PDF', 'BASE64'] as const) {
  test.describe(`sent as ${uploadType}`, () => {
    test.use({ address: `?uploadType=${uploadType}` });

    test('an unencrypted statement arrives unchanged', async ({ widget }) => {
      await widget.input.setInputFiles(sampleUpload('baroda-twelve-months.pdf'));
      await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
      await expect(widget.month('2024-04')).toHaveAttribute('data-state', 'received');
    });

    for (const file of ['axis-password.pdf', 'sbi-password.pdf', 'kotak-password.pdf']) {
      test(`the password of ${file} is asked for, rejected when wrong, and accepted when correct`, async ({
        widget,
      }) => {
        await widget.input.setInputFiles(sampleUpload(file));
        await expect(widget.root.getByText('this PDF needs a password')).toBeVisible();
        await widget.root.getByLabel('PDF password').fill('wrong');
        await widget.button('Unlock').click();
        await expect(widget.root.getByText('that did not open it')).toBeVisible();
        expect(widget.uploads()).toBe(0);
        await widget.root.getByLabel('PDF password').fill(passwordOf(file));
        await widget.button('Unlock').click();
        await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
        await expect(widget.statements).toHaveCount(1);
        expect(widget.uploads()).toBe(1);
      });
    }

    test('a statement with only an owner password uploads without a question', async ({ widget }) => {
      await widget.input.setInputFiles(sampleUpload('hdfc-owner-only.pdf'));
      await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    });

    test('a duplicate statement is accepted, with a note', async ({ widget }) => {
      await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
      await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
      await widget.button('Remove').click();
      await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf', 'again.pdf'));
      await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
      await expect(widget.statements).toContainText('We already have this statement');
      await expect(widget.error).toHaveCount(0);
    });

    test('a scan is questioned on the device, and rejected by the server with a plain message', async ({
      widget,
    }) => {
      await widget.input.setInputFiles(sampleUpload('icici-scan.pdf'));
      await expect(widget.error).toHaveAttribute('data-code', 'file-scanned');
      await widget.button('Send anyway').click();
      // Nobody can read it on the device either.
      await widget.chooseBank('ICICI Bank');
      await expect(widget.error).toHaveAttribute('data-code', 'PDF_IS_IMAGE');
      await expect(widget.error).toContainText('This is a scan or photo');
      await expect(widget.button('Choose another file')).toBeVisible();
    });
  });
}

test.describe('the bank', () => {
  test('is asked for before the upload when the device cannot tell it', async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload('no-bank.pdf'));
    await expect(widget.root.getByText('Which bank is this statement from?')).toBeVisible();
    expect(widget.uploads()).toBe(0);
    const bank = widget.root.getByRole('combobox', { name: 'Bank' });
    await bank.fill('state bank of ind');
    await widget.root.getByRole('option', { name: 'State Bank of India' }).click();
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });

  test('can be corrected after a mismatch without picking the file again', async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload('no-bank.pdf', 'statement--bank-name-mismatch-once.pdf'));
    await widget.chooseBank('Axis Bank');
    await expect(widget.root.getByText('This statement seems to be from another bank')).toBeVisible();
    const bank = widget.root.getByRole('combobox', { name: 'Bank' });
    await bank.fill('hdfc');
    await bank.press('ArrowDown');
    await bank.press('Enter');
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    expect(widget.uploads()).toBe(2);
  });

  test('can be changed during the upload, and a wrong choice corrected', async ({ page, widget }) => {
    // The first request stays pending, so that the bank can be changed.
    await page.route('**/api/statements*', () => {}, { times: 1 });
    await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
    await widget.button('Change bank').click();
    await expect(widget.root.getByText('Which bank is this statement from?')).toBeVisible();
    await widget.chooseBank('HDFC Bank');
    await expect(widget.root.getByText('This statement seems to be from another bank')).toBeVisible();
    await widget.button('Use ICICI Bank').click();
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    await expect(widget.statements).toContainText('ICICI Bank');
  });

  test.describe('optional, as in the 2025 API', () => {
    test.use({ address: '?bankSelection=optional' });

    test('is asked for when the server does not detect it, and the same file is uploaded', async ({
      widget,
    }) => {
      await widget.input.setInputFiles(sampleUpload('no-bank.pdf'));
      await expect(widget.root.getByText('We could not tell which bank this is from')).toBeVisible();
      await widget.chooseBank('State Bank of India');
      await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
      expect(widget.uploads()).toBe(2);
    });
  });
});

test.describe('when the session has expired', () => {
  test.use({ address: '?session=sandbox-expired' });

  test('the borrower reads it at once, and nothing is sent', async ({ widget }) => {
    await expect(widget.root.locator('[data-part=session-notice]')).toHaveText(/^This link has expired/);
    await expect(widget.button('Choose files')).toBeDisabled();
    expect(widget.uploads()).toBe(0);
  });
});

test.describe('with faults', () => {
  test('a transient server error is retried automatically', async ({ widget }) => {
    await widget.input.setInputFiles(
      sampleUpload('icici-nov-apr.pdf', 'march--service-unavailable-once.pdf'),
    );
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    expect(widget.uploads()).toBe(2);
  });

  test('a lost response is recovered', async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf', 'march--lost-answer-once.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });

  test('fetching the upload code is retried when the connection fails', async ({ page, widget }) => {
    let refusals = 0;
    await page.route(/createEngine.*\.js$/, (route) => {
      refusals += 1;
      return refusals === 1 ? route.abort() : route.continue();
    });
    await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    expect(refusals).toBeGreaterThan(0);
  });

  test.describe('without a second attempt', () => {
    test.use({ address: '?maxAttempts=1' });

    test('a persistent server error is shown with a plain message, and the file can be retried', async ({
      page,
      widget,
    }) => {
      await page.route('**/api/statements*', (route) => route.abort('connectionrefused'));
      await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
      await expect(widget.error).toHaveAttribute('data-code', /^connection-/);
      await page.unroute('**/api/statements*');
      await widget.button('Retry now').click();
      await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    });
  });

  test('offline, an upload waits, says so, and continues without a question', async ({ context, widget }) => {
    await context.setOffline(true);
    await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
    await expect(widget.root.getByText('Waiting for your connection to come back')).toBeVisible();
    await context.setOffline(false);
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });

  test('the password is asked for as soon as the code that asks for it can be loaded', async ({
    page,
    widget,
  }) => {
    let isBlocked = true;
    await page.route(/views.*\.js$/, (route) => (isBlocked ? route.abort() : route.continue()));
    const failed = page.waitForEvent('requestfailed', (request) => /views.*\.js$/.test(request.url()));
    await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'locked');
    await failed;
    await expect(widget.statements.getByText(/Reload the page/)).toBeVisible();
    isBlocked = false;
    await widget.unlock(passwordOf('axis-password.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });

  test('offline, a bank is not asked for that the file prints, once the code to read it comes', async ({
    page,
    context,
    widget,
  }) => {
    // The engine is there, and the reader is not.
    let isBlocked = true;
    await page.route(/readStatement.*\.js$/, (route) => (isBlocked ? route.abort() : route.continue()));
    await Promise.all([
      page.waitForEvent('requestfinished', (request) => /createEngine.*\.js$/.test(request.url())),
      page.waitForEvent('requestfailed', (request) => /readStatement.*\.js$/.test(request.url())),
      widget.button('Choose files').hover(),
    ]);
    await context.setOffline(true);
    await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
    await expect(widget.root.getByText('Waiting for your connection to come back')).toBeVisible();
    isBlocked = false;
    await context.setOffline(false);
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });
});

test('files that can never work are rejected at once, and none is sent', async ({ widget }) => {
  await widget.input.setInputFiles([
    { name: 'photo.pdf', mimeType: 'application/pdf', buffer: Buffer.from('\u0089PNG\r\n') },
    { name: 'nothing.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    {
      name: 'huge.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(26 * 1024 * 1024)]),
    },
  ]);
  const codes = widget.error;
  await expect(codes).toHaveCount(3);
  expect(await codes.evaluateAll((errors) => errors.map((error) => error.getAttribute('data-code')))).toEqual(
    ['file-not-pdf', 'file-empty', 'file-too-large'],
  );
  expect(widget.uploads()).toBe(0);
});

test('the password goes to the endpoint and nowhere else', async ({ page, widget }) => {
  const password = passwordOf('axis-password.pdf');
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().includes('/api/statements'))
      elsewhere.push(`${request.url()} ${request.postData() ?? ''}`);
    else elsewhere.push(request.url());
  });
  page.on('console', (message) => elsewhere.push(message.text()));
  await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
  await widget.root.getByLabel('PDF password').fill(password);
  await widget.button('Unlock').click();
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  const stored = await page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      location.href,
    ]),
  );
  expect([...elsewhere, stored, await widget.root.innerHTML()].join('\n')).not.toContain(password);
});
