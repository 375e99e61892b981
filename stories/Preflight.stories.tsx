import { http } from 'msw';
import { expect, fn, mocked, userEvent, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import type { UploadError } from '../src/errors/UploadError.js';
import { en } from '../src/messages/en.js';
import { StatementUploader } from '../src/StatementUploader.js';
import { borrowerOf } from './support/borrowerOf.js';
import { lockedFile, lockedFilePassword } from './support/lockedFile.js';
import { choosesAnotherFile, showsError } from './support/refusal.js';
import { samplePassword, sampleFile } from './support/sampleFile.js';
import { endpoint, sandboxHandler } from './support/sandboxHandler.js';
import type { StoryContext } from './support/StoryContext.js';

/** The number of requests that the endpoint received in this story. */
let uploads = 0;

const meta = preview.meta({
  title: 'Before it is sent',
  component: StatementUploader,
  tags: ['!autodocs'],
  args: {
    sessionId: 'sandbox-session.preflight',
    endpoint,
    maxAttempts: 1,
    onError: fn(),
    onEvent: fn(),
    onUploaded: fn(),
  },
  beforeEach({ msw }) {
    uploads = 0;
    msw.use(
      http.post(`*${endpoint}`, () => {
        uploads += 1;
      }),
      sandboxHandler(),
    );
  },
});

/* ---- Encrypted: the device asks for the password and checks it before the upload ---- */

/** A wrong password is rejected without a request. The correct one sends the file once. */
function asksForPassword(name: string) {
  return {
    // These files contain no statement, and so no bank.
    args: { bankSelection: 'optional' } as const,
    async play({ canvasElement }: StoryContext): Promise<void> {
      const borrower = borrowerOf(canvasElement);
      await borrower.picks(lockedFile(name));
      await expect(await borrower.sees('locked')).toHaveTextContent(en['status.locked.required']);
      await borrower.unlocks('not this one');
      await waitFor(() => expect(borrower.statement()).toHaveTextContent(en['status.locked.refused']));
      await expect(uploads).toBe(0);
    },
  };
}

/** Recovery: the correct password. The server opens the file with it and finds no statement. */
async function opens(context: StoryContext): Promise<void> {
  await borrowerOf(context.canvasElement).unlocks(lockedFilePassword);
  await showsError(context, 'PDF_IS_IMAGE');
  await expect(uploads).toBe(1);
}

/** RC4, 40 bits. */
export const EncryptedR2 = meta.story(asksForPassword('r2'));
EncryptedR2.test('opens with its password', opens);

/** RC4, 128 bits. */
export const EncryptedR3 = meta.story(asksForPassword('r3'));
EncryptedR3.test('opens with its password', opens);

/** RC4, 128 bits, with a crypt filter. */
export const EncryptedR4Rc4 = meta.story(asksForPassword('r4-rc4'));
EncryptedR4Rc4.test('opens with its password', opens);

/** AES, 128 bits. */
export const EncryptedR4Aes = meta.story(asksForPassword('r4-aes'));
EncryptedR4Aes.test('opens with its password', opens);

/** AES, 256 bits, as written by Acrobat 9. */
export const EncryptedR5 = meta.story(asksForPassword('r5'));
EncryptedR5.test('opens with its password', opens);

/** AES, 256 bits. */
export const EncryptedR6 = meta.story(asksForPassword('r6'));
EncryptedR6.test('opens with its password', opens);

/** Only an owner password: the file opens without a question. */
export const OwnerOnly = meta.story({
  play: async ({ args, canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('hdfc-owner-only.pdf'));
    await borrower.sees('accepted');
    await expect(args.onEvent).not.toHaveBeenCalledWith(expect.objectContaining({ type: 'password-asked' }));
  },
});

/** The hint follows the bank detected in the file, and says "usually". */
export const HintOfTheBank = meta.story({
  play: async ({ canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('axis-password.pdf'));
    const item = await borrower.sees('locked');
    await waitFor(() => expect(item).toHaveTextContent('For Axis Bank it is usually'));
    await expect(item).toHaveTextContent(en['password.hint.e-mail']);
  },
});

/** The host overrides a bank's hint. */
export const HintOfTheHost = meta.story({
  args: { passwordHints: { axis: 'Your customer number with us, eight digits.' } },
  play: async ({ canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('axis-password.pdf'));
    await expect(await borrower.sees('locked')).toHaveTextContent(
      'Your customer number with us, eight digits.',
    );
  },
});

/** The password differs only in letter case. The widget sends the one that opens the file, and says so. */
export const OtherLetterCase = meta.story({
  play: async ({ canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('axis-password.pdf'));
    await borrower.sees('locked');
    await borrower.unlocks(samplePassword('axis-password.pdf').toLowerCase());
    await expect(await borrower.sees('accepted')).toHaveTextContent(en['opened.other-case']);
    await expect(uploads).toBe(1);
  },
});

/** The widget tries the last password on the next file before it asks. */
export const PasswordRemembered = meta.story({
  play: async ({ args, canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('axis-password.pdf'));
    await borrower.sees('locked');
    await borrower.unlocks(samplePassword('axis-password.pdf'));
    await borrower.sees('accepted');
    const another = [await sampleFile('axis-password.pdf'), '\n'];
    await borrower.picks(new File(another, 'next.pdf', { type: 'application/pdf' }));
    await borrower.sees('accepted', 'next.pdf');
    const asked = args.onEvent ? mocked(args.onEvent).mock.calls : [];
    await expect(asked.filter(([{ type }]) => type === 'password-asked')).toHaveLength(1);
  },
});

/** After two rejected passwords, the borrower can let the server check: the device may be wrong. */
export const RefusedTwice = meta.story({
  play: async ({ canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('axis-password.pdf'));
    const item = within(await borrower.sees('locked'));
    await borrower.unlocks('one');
    await waitFor(() => expect(borrower.statement()).toHaveTextContent(en['status.locked.refused']));
    await expect(item.queryByRole('button', { name: en['action.send-anyway'] })).not.toBeInTheDocument();
    await borrower.unlocks('two');
    await expect(await item.findByRole('button', { name: en['action.send-anyway'] })).toBeVisible();
    await expect(uploads).toBe(0);
  },
});
RefusedTwice.test('opens with its password', async ({ canvasElement }) => {
  const borrower = borrowerOf(canvasElement);
  await borrower.unlocks(samplePassword('axis-password.pdf'));
  await borrower.sees('accepted');
  await expect(uploads).toBe(1);
});
RefusedTwice.test(
  'can be sent anyway, and asks again when the server rejects the password',
  async ({ canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.presses(en['action.send-anyway']);
    await borrower.choosesBank('Axis Bank');
    await waitFor(() => expect(uploads).toBe(1));
    await expect(await borrower.sees('locked')).toHaveTextContent(en['status.locked.refused']);
    await borrower.unlocks(samplePassword('axis-password.pdf'));
    await borrower.sees('accepted');
  },
);

/* ---- Not a PDF: the error names the format, and nothing is sent ---- */

/** A file with these bytes and the name of a PDF. */
function pretended(bytes: string): () => Promise<File> {
  const content = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
  return () => Promise.resolve(new File([content], 'statement.pdf', { type: 'application/pdf' }));
}

function isNoPdf(file: () => Promise<File>, words: string) {
  return {
    async play(context: StoryContext): Promise<void> {
      await borrowerOf(context.canvasElement).picks(await file());
      await showsError(context, 'file-not-pdf', words);
      await expect(uploads).toBe(0);
    },
  };
}

/** A photo renamed to `.pdf`. */
export const PhotoRenamed = meta.story(isNoPdf(pretended('\xff\xd8\xff\xe1\0\x18Exif'), en['not-pdf.image']));
PhotoRenamed.test('can be replaced with another file', choosesAnotherFile);

/** A log-in page that was saved instead of the statement. */
export const WebPageSaved = meta.story(isNoPdf(() => sampleFile('web-page.pdf'), en['not-pdf.html']));
WebPageSaved.test('can be replaced with another file', choosesAnotherFile);

export const WordDocument = meta.story(
  isNoPdf(pretended('PK\x03\x04 word/document.xml'), en['not-pdf.word']),
);
WordDocument.test('can be replaced with another file', choosesAnotherFile);

export const ExcelSheet = meta.story(isNoPdf(pretended('PK\x03\x04 xl/workbook.xml'), en['not-pdf.excel']));
ExcelSheet.test('can be replaced with another file', choosesAnotherFile);

export const ZipArchive = meta.story(isNoPdf(pretended('PK\x03\x04 statement.pdf'), en['not-pdf.archive']));
ZipArchive.test('can be replaced with another file', choosesAnotherFile);

/* ---- Doubts: the borrower can send the file anyway ---- */

function doubts(code: UploadError['code'], file: string, words?: string) {
  return {
    async play(context: StoryContext): Promise<void> {
      await borrowerOf(context.canvasElement).picks(await sampleFile(file));
      await showsError(context, code, words);
      await expect(uploads).toBe(0);
    },
  };
}

/**
 * Recovery: the borrower sends the file, and the server responds with `code`. `bank` is chosen first, where the device
 * could not read it.
 */
function sendsAnyway(code: string, bank?: string) {
  return async ({ canvasElement }: StoryContext): Promise<void> => {
    const borrower = borrowerOf(canvasElement);
    await borrower.presses(en['action.send-anyway']);
    if (bank !== undefined) await borrower.choosesBank(bank);
    await waitFor(() =>
      expect(canvasElement.querySelector('[data-part="error"]')).toHaveAttribute('data-code', code),
    );
    await expect(
      within(borrower.statement()).queryByRole('button', { name: en['action.send-anyway'] }),
    ).not.toBeInTheDocument();
    await expect(uploads).toBe(1);
  };
}

/** An incomplete download. */
export const CutOff = meta.story(doubts('file-cut-off', 'icici-cut-off.pdf'));
CutOff.test('can be replaced with another file', choosesAnotherFile);
CutOff.test('can be sent anyway', sendsAnyway('INVALID_FILE_OBJECT', 'ICICI Bank'));

/** Images without text. */
export const Scan = meta.story(doubts('file-scanned', 'icici-scan.pdf'));
Scan.test('can be replaced with another file', choosesAnotherFile);
Scan.test('can be sent anyway', sendsAnyway('PDF_IS_IMAGE', 'ICICI Bank'));

/** The printed period has no month in common with `period`. */
export const OutsidePeriod = meta.story({
  args: { period: { from: '2023-11', to: '2024-04' } },
  ...doubts('file-outside-period', 'hdfc-year-2022.pdf', 'Your lender asks for Nov 2023 to Apr 2024.'),
});
OutsidePeriod.test('can be replaced with another file', choosesAnotherFile);
OutsidePeriod.test('can be sent anyway', sendsAnyway('OUT_OF_DATE_RANGE'));

/* ---- The bank: read on the device, or asked for ---- */

/** A reliable detection: the upload continues, shows the bank, and lets the borrower change it. */
export const BankDetected = meta.story({
  beforeEach({ msw }) {
    msw.use(sandboxHandler({ version: '2024', readingTime: 6_000 }));
  },
  play: async ({ canvas, canvasElement }) => {
    await borrowerOf(canvasElement).picks(await sampleFile('icici-nov-apr.pdf'));
    await expect(await canvas.findByText('ICICI Bank')).toBeVisible();
    await expect(canvas.getByText('Nov 2023 – Apr 2024')).toBeVisible();
    await expect(canvas.getByText(en['statement.read'])).toBeVisible();
    await expect(canvas.getByRole('button', { name: en['action.change-bank'] })).toBeEnabled();
  },
});
BankDetected.test('uploads without a question', async ({ canvasElement }) => {
  await borrowerOf(canvasElement).sees('accepted');
});
BankDetected.test(
  'lets the borrower change the bank and change it back',
  async ({ canvas, canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.presses(en['action.change-bank']);
    await expect(await borrower.sees('choosing-bank')).toHaveTextContent(en['bank.required']);
    await borrower.choosesBank('HDFC Bank');
    await waitFor(() => expect(borrower.statement()).toHaveTextContent(en['bank.mismatch']));
    await userEvent.click(await canvas.findByRole('button', { name: 'Use ICICI Bank' }));
    await borrower.sees('accepted');
  },
);

/** A guess from the file's name: the widget asks, and offers the bank as a button. */
export const BankSuggested = meta.story({
  beforeEach({ msw }) {
    msw.use(sandboxHandler({ version: '2024' }));
  },
  play: async ({ canvas, canvasElement }) => {
    await borrowerOf(canvasElement).picks(await sampleFile('no-bank.pdf', 'HDFC statement.pdf'));
    await borrowerOf(canvasElement).sees('choosing-bank');
    await expect(await canvas.findByText('It looks like HDFC Bank.')).toBeVisible();
  },
});
BankSuggested.test('is chosen with one click', async ({ canvas, canvasElement }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Use HDFC Bank' }));
  const item = await borrowerOf(canvasElement).sees('accepted');
  await waitFor(() => expect(item).toHaveTextContent('HDFC Bank'));
});
BankSuggested.test('is ignored when the borrower chooses another bank', async ({ canvasElement }) => {
  await borrowerOf(canvasElement).choosesBank('Axis Bank');
  const item = await borrowerOf(canvasElement).sees('accepted');
  await waitFor(() => expect(item).toHaveTextContent('Axis Bank'));
});
