import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { passwordOf, sampleUpload, test } from './widget.ts';

test('a borrower hands over two statements, sees what is missing in between, and can send the application', async ({
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
});

test('the account is shown masked, without the name, until the host wants it', async ({ page, widget }) => {
  await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
  const identity = widget.root.locator('[data-part=identity]');
  await expect(identity).toContainText(/X{4,}\d{4}/);
  await expect(identity).not.toContainText(/ICIC0/);

  await page.goto('/?reveal');
  await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
  await expect(identity).toContainText(/ICIC0/);
});

test.describe('a file comes in', () => {
  test('by the button and the picker', async ({ page, widget }) => {
    const chooser = page.waitForEvent('filechooser');
    await widget.button('Choose files').click();
    await (await chooser).setFiles(sampleUpload('icici-nov-apr.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });

  test('by a drop', async ({ widget }) => {
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

  test('without a type or an ending, as phones hand it over', async ({ widget }) => {
    await widget.input.setInputFiles({ ...sampleUpload('icici-nov-apr.pdf', 'statement'), mimeType: '' });
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });

  test('twice in a row, because the input is emptied after each pick', async ({ widget }) => {
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

    test('a plain statement arrives whole', async ({ widget }) => {
      await widget.input.setInputFiles(sampleUpload('baroda-twelve-months.pdf'));
      await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
      await expect(widget.month('2024-04')).toHaveAttribute('data-state', 'received');
    });

    for (const file of ['axis-password.pdf', 'sbi-password.pdf', 'kotak-password.pdf']) {
      test(`the password of ${file} is asked for, refused when wrong, and opens it when right`, async ({
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

    test('a statement that only its owner restricted is not asked about', async ({ widget }) => {
      await widget.input.setInputFiles(sampleUpload('hdfc-owner-only.pdf'));
      await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    });

    test('the same statement twice is information, not a failure', async ({ widget }) => {
      await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
      await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
      await widget.button('Remove').click();
      await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf', 'again.pdf'));
      await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
      await expect(widget.statements).toContainText('We already have this statement');
      await expect(widget.error).toHaveCount(0);
    });

    test('a scan is questioned on the device, and refused by the server in plain words', async ({
      widget,
    }) => {
      await widget.input.setInputFiles(sampleUpload('icici-scan.pdf'));
      await expect(widget.error).toHaveAttribute('data-code', 'file-scanned');
      await widget.button('Send anyway').click();
      await expect(widget.error).toHaveAttribute('data-code', 'PDF_IS_IMAGE');
      await expect(widget.error).toContainText('This is a scan or photo');
      await expect(widget.button('Choose another file')).toBeVisible();
    });
  });
}

test.describe('the bank', () => {
  test('is asked for when nobody can tell it, and the same file goes on', async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload('no-bank.pdf'));
    const bank = widget.root.getByRole('combobox', { name: 'Bank' });
    await bank.fill('state bank of ind');
    await widget.root.getByRole('option', { name: 'State Bank of India' }).click();
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });

  test('is mended after a mismatch without picking the file again', async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload('no-bank.pdf', 'statement--bank-name-mismatch-once.pdf'));
    await expect(widget.root.getByText('This is not a statement of the bank you chose')).toBeVisible();
    const bank = widget.root.getByRole('combobox', { name: 'Bank' });
    await bank.fill('hdfc');
    await bank.press('ArrowDown');
    await bank.press('Enter');
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    expect(widget.uploads()).toBe(2);
  });

  test.describe('asked for first, as the API of 2024 wants it', () => {
    test.use({ address: '?bankSelection=required' });

    test('can be changed on the way, and mends a wrong choice', async ({ page, widget }) => {
      // The first request hangs, so that there is time to change one's mind.
      await page.route('**/api/statements*', () => {}, { times: 1 });
      await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
      await widget.button('Change bank').click();
      await expect(widget.root.getByText('Which bank is this statement from?')).toBeVisible();
      await widget.chooseBank('HDFC Bank');
      await expect(widget.root.getByText('This is not a statement of the bank you chose')).toBeVisible();
      await widget.button('Use ICICI Bank').click();
      await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
      await expect(widget.statements).toContainText('ICICI Bank');
    });
  });
});

test.describe('when the session is over', () => {
  test.use({ address: '?session=sandbox-expired' });

  test('the borrower reads that the link has expired, and nothing more is sent', async ({ widget }) => {
    await widget.input.setInputFiles([sampleUpload('hdfc-nov-jan.pdf'), sampleUpload('hdfc-feb-apr.pdf')]);
    await expect(widget.error).toContainText('This link has expired');
    // Whichever has been looked at first goes first; the other one stays.
    await expect(widget.root.locator('[data-part=statement][data-state=queued]')).toHaveCount(1);
    await expect(widget.error).toHaveCount(1);
    expect(widget.uploads()).toBe(1);
  });
});

test.describe('on a bad day', () => {
  test('a server that is down is tried again by itself', async ({ widget }) => {
    await widget.input.setInputFiles(
      sampleUpload('icici-nov-apr.pdf', 'march--service-unavailable-once.pdf'),
    );
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    expect(widget.uploads()).toBe(2);
  });

  test('an answer that got lost on the way costs nothing', async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf', 'march--lost-answer-once.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });

  test('a line that was down when the upload code was fetched is tried again', async ({ page, widget }) => {
    let refusals = 0;
    await page.route(/uploadStatement.*\.js$/, (route) => {
      refusals += 1;
      return refusals === 1 ? route.abort() : route.continue();
    });
    await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    expect(refusals).toBeGreaterThan(0);
  });

  test.describe('without a second attempt', () => {
    test.use({ address: '?maxAttempts=1' });

    test('a server that stays down is told in plain words, and the file is kept for another try', async ({
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

  test('without a connection it waits, says so, and goes on by itself', async ({ context, widget }) => {
    await context.setOffline(true);
    await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
    await expect(widget.root.getByText('Waiting for your connection to come back')).toBeVisible();
    await context.setOffline(false);
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });
});

test('files that can never work are refused at once, and none is sent', async ({ widget }) => {
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
