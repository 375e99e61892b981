import { expect } from '@playwright/test';
import { createSandbox } from '../../src/testing/index.js';
import { makeZip } from '../support/makeZip.ts';
import { readFixture } from '../preflight/support/readFixture.ts';
import { serveApp } from '../support/serve-app.ts';
import { passwordOf, sampleUpload, test } from './widget.ts';

type Picked = ReturnType<typeof sampleUpload>;

/** A file with these bytes and the name of a PDF. */
function pretended(name: string, content: string): Picked {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(content, 'latin1') };
}

/** A PDF encrypted with qpdf. It contains no statement. */
function fixture(name: string): Picked {
  return { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(readFixture(name)) };
}

/** Of the fixtures. */
const password = 'Secret12';

/** The server's error for a decrypted fixture, which contains no statement. */
const notAStatement = 'PDF_IS_IMAGE';

const revisions = [
  ['r2', 'RC4, 40 bits'],
  ['r3', 'RC4, 128 bits'],
  ['r4-rc4', 'RC4 by a crypt filter'],
  ['r4-aes', 'AES, 128 bits'],
  ['r5', 'AES, 256 bits, of Acrobat 9'],
  ['r6', 'AES, 256 bits'],
] as const;

/** The fixtures name no bank, and these tests are not about it. */
const withoutBank = { address: '?bankSelection=optional' };

test.describe('an encrypted file:', () => {
  test.use(withoutBank);

  for (const [name, cipher] of revisions) {
    test(`${name} (${cipher}): a wrong password sends nothing, and the correct one sends one upload`, async ({
      page,
      widget,
    }) => {
      const upload = page.waitForRequest('**/api/statements*');
      await widget.input.setInputFiles(fixture(name));
      await expect(widget.root.getByText('this PDF needs a password')).toBeVisible();
      await expect(widget.root.getByRole('button', { name: 'Send anyway' })).toHaveCount(0);
      await widget.unlock('wrong');
      await expect(widget.root.getByText('that did not open it')).toBeVisible();
      await widget.unlock('secret123');
      await expect(widget.button('Send anyway')).toBeVisible();
      await widget.unlock(password.slice(0, -1));
      await expect(widget.root.getByLabel('PDF password')).toHaveValue('');
      await expect(widget.statements).toHaveAttribute('data-state', 'locked');
      expect(widget.uploads()).toBe(0);

      await widget.unlock(password);
      await upload;
      await expect(widget.error).toHaveAttribute('data-code', notAStatement);
      expect(widget.uploads()).toBe(1);
    });

    test(`${name} (${cipher}) with only an owner password uploads without a question`, async ({ widget }) => {
      await widget.input.setInputFiles(fixture(`${name}-owner-only`));
      await expect(widget.error).toHaveAttribute('data-code', notAStatement);
      expect(widget.uploads()).toBe(1);
    });
  }
});

for (const file of ['axis-password.pdf', 'sbi-password.pdf', 'kotak-password.pdf']) {
  test(`${file} leaves the device once, with the password that opens it`, async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload(file));
    for (const wrong of ['wrong', '0000', 'again wrong']) {
      await widget.unlock(wrong);
      await expect(widget.root.getByText('that did not open it')).toBeVisible();
    }
    await expect(widget.button('Send anyway')).toBeVisible();
    expect(widget.uploads()).toBe(0);
    await widget.unlock(` ${passwordOf(file)} `);
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    expect(widget.uploads()).toBe(1);
  });
}

test.describe('a password', () => {
  test('has a hint for the detected bank', async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
    await expect(widget.root.getByText('For Axis Bank it is usually the first four letters')).toBeVisible();
  });

  test('in another letter case opens the file, with a note', async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
    await widget.unlock(passwordOf('axis-password.pdf').toLowerCase());
    await expect(widget.root.getByText('Opened with the password in the other letter case')).toBeVisible();
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    expect(widget.uploads()).toBe(1);
  });

  test.describe('of one file', () => {
    test.use(withoutBank);

    test('is tried on the next without a question', async ({ widget }) => {
      await widget.input.setInputFiles(fixture('r3'));
      await widget.unlock(password);
      await expect(widget.error).toHaveCount(1);
      await widget.input.setInputFiles(fixture('r6'));
      await expect(widget.error).toHaveCount(2);
      await expect(widget.error.nth(1)).toHaveAttribute('data-code', notAStatement);
      expect(widget.uploads()).toBe(2);
    });
  });

  test('can be sent to the server after two rejections', async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
    await widget.unlock('one');
    await expect(widget.root.getByText('that did not open it')).toBeVisible();
    await expect(widget.button('Send anyway')).toHaveCount(0);
    await widget.unlock('two');
    const release = await widget.holdUploads();
    await widget.button('Send anyway').click();
    // Nobody could read the bank.
    await widget.chooseBank('Axis Bank');
    await expect(widget.statements).not.toHaveAttribute('data-state', 'locked');
    release();
    // The server cannot open it either.
    await expect(widget.statements).toHaveAttribute('data-state', 'locked');
    await expect(widget.root.getByText('that did not open it')).toBeVisible();
    expect(widget.uploads()).toBe(1);
    await widget.unlock(passwordOf('axis-password.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    expect(widget.uploads()).toBe(2);
  });

  test('is sent as it opened the file, not as it was typed, in one upload', async ({ page, widget }) => {
    const received: unknown[] = [];
    const sandbox = createSandbox();
    const app = await serveApp('.cache/demo', async (request) => {
      received.push((await request.clone().formData()).get('pdf_password'));
      return sandbox(request);
    });
    await page.goto(`${app.url}/?session=sandbox-session.password`);
    await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
    await widget.unlock('wrong');
    await expect(widget.root.getByText('that did not open it')).toBeVisible();
    expect(received).toEqual([]);
    await widget.unlock(' meer0107 ');
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    expect(received).toEqual(['MEER0107']);
    await app.close();
  });
});

test.describe('a file that is not a PDF is named, and never sent:', () => {
  const files: readonly (readonly [string, Picked, string])[] = [
    ['a PNG picture', pretended('photo.pdf', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'It is a picture.'],
    ['a photo', pretended('IMG_2034.pdf', '\xff\xd8\xff\xe1\0\x18Exif\0\0'), 'It is a picture.'],
    ['a log-in page', sampleUpload('web-page.pdf'), 'your bank’s session had expired'],
    [
      'an e-mail',
      pretended('mail.pdf', 'Received: from bank.example.com\r\nSubject: Statement\r\n\r\n<html>'),
      'It is an e-mail. Save the PDF that is attached to it',
    ],
    ['a Word document', pretended('word.pdf', 'PK\x03\x04..word/document.xml'), 'It is a Word document.'],
    ['an Excel sheet', pretended('excel.pdf', 'PK\x03\x04..xl/workbook.xml'), 'It is an Excel sheet.'],
    ['a ZIP archive', pretended('zip.pdf', 'PK\x03\x04..statement.pdf'), 'It is an archive, such as a ZIP.'],
  ];
  for (const [what, file, words] of files) {
    test(`${what} with the name of a PDF`, async ({ widget }) => {
      await widget.input.setInputFiles(file);
      await expect(widget.error).toHaveAttribute('data-code', 'file-not-pdf');
      await expect(widget.error).toContainText('This is not a PDF');
      await expect(widget.error).toContainText(words);
      await expect(widget.button('Send anyway')).toHaveCount(0);
      await expect(widget.button('Choose another file')).toBeVisible();
      expect(widget.uploads()).toBe(0);
    });
  }
});

/** An archive of sample statements. */
function archiveOf(...files: readonly string[]): Picked {
  const members = files.map((name) => ({ name: `2024/${name}`, content: sampleUpload(name).buffer }));
  return { name: 'statements.zip', mimeType: 'application/zip', buffer: Buffer.from(makeZip(members)) };
}

test('the PDFs in a ZIP archive are taken out of it on the device, and sent', async ({ page, widget }) => {
  await widget.input.setInputFiles(archiveOf('icici-nov-apr.pdf', 'axis-password.pdf'));
  await expect(widget.error).toHaveAttribute('data-code', 'file-archive');
  expect(widget.uploads()).toBe(0);
  await widget.button('Add the 2 PDFs inside').focus();
  await page.keyboard.press('Enter');
  await expect(widget.statements).toHaveCount(2);
  await expect(widget.statements.nth(0)).toContainText('icici-nov-apr.pdf');
  await expect(widget.statements.nth(0)).toHaveAttribute('data-state', 'accepted');
  // The keyboard is still in the widget.
  await expect(widget.root.locator(':focus')).toHaveCount(1);
  await widget.unlock(passwordOf('axis-password.pdf'));
  await expect(widget.statements.nth(1)).toHaveAttribute('data-state', 'accepted');
  expect(widget.uploads()).toBe(2);
});

test('an archive in which nothing can be taken out says so, and can be replaced', async ({ widget }) => {
  const members = [{ name: 'april.pdf', content: '%PDF-1.7', isEncrypted: true }];
  const buffer = Buffer.from(makeZip(members));
  await widget.input.setInputFiles({ name: 'april.zip', mimeType: 'application/zip', buffer });
  await expect(widget.error).toContainText('It is a ZIP file with a password.');
  await expect(widget.button('Choose another file')).toBeVisible();
  expect(widget.uploads()).toBe(0);
});

test.describe('a doubt is shown before the upload, and the borrower can send the file anyway:', () => {
  const doubts = [
    ['icici-cut-off.pdf', 'file-cut-off', 'This file seems to be cut off', 'INVALID_FILE_OBJECT'],
    ['icici-scan.pdf', 'file-scanned', 'This looks like a scan or photo', 'PDF_IS_IMAGE'],
  ] as const;
  for (const [file, code, words, answer] of doubts) {
    test(file, async ({ widget }) => {
      await widget.input.setInputFiles(sampleUpload(file));
      await expect(widget.error).toHaveAttribute('data-code', code);
      await expect(widget.error).toContainText(words);
      await expect(widget.button('Choose another file')).toBeVisible();
      expect(widget.uploads()).toBe(0);
      await widget.button('Send anyway').click();
      await expect(widget.statements).toHaveAttribute('data-state', 'choosing-bank');
      expect(widget.uploads()).toBe(0);
      await widget.chooseBank('ICICI Bank');
      await expect(widget.error).toHaveAttribute('data-code', answer);
      await expect(widget.button('Send anyway')).toHaveCount(0);
      expect(widget.uploads()).toBe(1);
    });
  }
});

test.describe('the bank', () => {
  test('that the device reads for sure is shown and sent without a question', async ({ page, widget }) => {
    // The bank is shown and can be changed until the response arrives.
    let letGo: () => void = () => undefined;
    const seen = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/api/statements*', async (route) => {
      await seen;
      await route.continue();
    });
    await widget.input.setInputFiles(sampleUpload('icici-nov-apr.pdf'));
    await expect(widget.statements).toContainText(
      /ICICI Bank\s*·?\s*Nov 2023 – Apr 2024\s*·?\s*read on this device/,
    );
    await expect(widget.button('Change bank')).toBeVisible();
    letGo();
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    expect(widget.uploads()).toBe(1);
  });

  test('is asked for before a byte is sent where the statement does not name it', async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload('no-bank.pdf'));
    await expect(widget.statements).toHaveAttribute('data-state', 'choosing-bank');
    await expect(widget.button('My bank is not listed')).toHaveCount(0);
    expect(widget.uploads()).toBe(0);
    await widget.chooseBank('State Bank of India');
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    expect(widget.uploads()).toBe(1);
  });

  test('that the borrower chooses is not called detected, even if the device guessed it', async ({
    page,
    widget,
  }) => {
    // The first request stays pending, so that the statement can be looked at.
    await page.route('**/api/statements*', () => {}, { times: 1 });
    await widget.input.setInputFiles(sampleUpload('cooperative-sponsor-ifsc.pdf'));
    await widget.button('Use Vishwas Co-operative Bank Ltd').click();
    await expect(widget.statements).toHaveAttribute('data-state', /uploading|processing/);
    await expect(widget.root.getByText(/Detected/)).toHaveCount(0);
  });

  test('that only the file name tells is offered, and chosen with one click', async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload('no-bank.pdf', 'HDFC statement.pdf'));
    await expect(widget.root.getByText('It looks like HDFC Bank.')).toBeVisible();
    await expect(widget.statements).toHaveAttribute('data-state', 'choosing-bank');
    expect(widget.uploads()).toBe(0);
    await widget.button('Use HDFC Bank').click();
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    expect(widget.uploads()).toBe(1);
  });

  test('that is offered is ignored when the borrower chooses another one', async ({ widget }) => {
    await widget.input.setInputFiles(sampleUpload('no-bank.pdf', 'HDFC statement.pdf'));
    await expect(widget.button('Use HDFC Bank')).toBeVisible();
    await widget.chooseBank('Axis Bank');
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
    await expect(widget.statements).toContainText('Axis Bank');
    expect(widget.uploads()).toBe(1);
  });
});
