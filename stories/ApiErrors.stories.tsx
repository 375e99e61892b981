import { expect, fn, userEvent, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { en } from '../src/messages/en.js';
import { StatementUploader } from '../src/StatementUploader.js';
import { borrowerOf } from './support/borrowerOf.js';
import { RenewingHost } from './support/RenewingHost.js';
import {
  choosesAnotherFile,
  choosesBank,
  leadsTo,
  refused,
  refusedByApi,
  retries,
  showsError,
  trouble,
  unlocks,
} from './support/refusal.js';
import { sampleFile } from './support/sampleFile.js';
import { endpoint, sandboxHandler } from './support/sandboxHandler.js';
import type { StoryContext } from './support/StoryContext.js';

const meta = preview.meta({
  title: 'Errors/Codes of the API',
  component: StatementUploader,
  tags: ['!autodocs'],
  args: { sessionId: 'sandbox-session.api-errors', endpoint, maxAttempts: 1, onError: fn() },
  beforeEach({ msw }) {
    msw.use(sandboxHandler());
  },
});

/* ---- Questions: the widget asks, and keeps the file ---- */

export const PasswordIncorrect = meta.story(
  leadsTo('locked', 'status.locked.required', trouble('password-incorrect')),
);
PasswordIncorrect.test('goes on with a password', unlocks);

export const BankNameUndetected = meta.story(
  leadsTo('choosing-bank', 'bank.undetected', trouble('bank-name-undetected')),
);
BankNameUndetected.test('goes on with a bank', choosesBank);

export const BankNameMismatch = meta.story(
  leadsTo('choosing-bank', 'bank.mismatch', trouble('bank-name-mismatch')),
);
BankNameMismatch.test('goes on with another bank', choosesBank);
BankNameMismatch.test('goes on without one', async ({ canvasElement }) => {
  const borrower = borrowerOf(canvasElement);
  await borrower.presses(en['action.detect-bank']);
  await borrower.sees('accepted');
});

/* ---- The same where the host has fixed the bank: there is nothing to ask ---- */

export const BankNameUndetectedFixed = meta.story({
  args: { bank: 'hdfc' },
  ...refused('BANK_NAME_UNDETECTED', trouble('bank-name-undetected')),
});
BankNameUndetectedFixed.test('takes another file', choosesAnotherFile);

export const BankNameMismatchFixed = meta.story({
  args: { bank: 'hdfc' },
  ...refused('BANK_NAME_MISMATCH', () => sampleFile('icici-nov-apr.pdf')),
});
BankNameMismatchFixed.test('takes another file', choosesAnotherFile);

/* ---- Good news ---- */

export const StatementDuplicate = meta.story(
  leadsTo('accepted', 'status.accepted.already-received', trouble('statement-duplicate')),
);

/* ---- Another file helps ---- */

export const PdfIsImage = meta.story(refusedByApi('PDF_IS_IMAGE'));
PdfIsImage.test('takes another file', choosesAnotherFile);

export const StatementUnsupportedFormat = meta.story(refusedByApi('STATEMENT_UNSUPPORTED_FORMAT'));
StatementUnsupportedFormat.test('takes another file', choosesAnotherFile);

export const OutOfDateRange = meta.story(refusedByApi('OUT_OF_DATE_RANGE'));
OutOfDateRange.test('takes another file', choosesAnotherFile);
OutOfDateRange.test('says which months are asked for, once that is known', async ({ canvasElement }) => {
  const borrower = borrowerOf(canvasElement);
  const failed = borrower.statement();
  const accepted = await sampleFile('hdfc-nov-jan.pdf');
  await borrower.picks(accepted);
  await borrower.sees('accepted', accepted.name);
  await expect(failed).toHaveTextContent('Your lender asks for Nov 2023 to Apr 2024.');
});

export const InvalidFileObject = meta.story(refusedByApi('INVALID_FILE_OBJECT'));
InvalidFileObject.test('takes another file', choosesAnotherFile);

export const EmptyFile = meta.story(refusedByApi('EMPTY_FILE'));
EmptyFile.test('takes another file', choosesAnotherFile);

export const StatementTooManyPages = meta.story(refusedByApi('STATEMENT_TOO_MANY_PAGES'));
StatementTooManyPages.test('takes another file', choosesAnotherFile);

export const StatementNoTransactions = meta.story(refusedByApi('STATEMENT_NO_TRANSACTIONS'));
StatementNoTransactions.test('takes another file', choosesAnotherFile);

export const ExtractionFailed = meta.story(refusedByApi('EXTRACTION_FAILED'));
ExtractionFailed.test('takes another file', choosesAnotherFile);

export const Unparsable = meta.story(refusedByApi('UNPARSABLE'));
Unparsable.test('takes another file', choosesAnotherFile);

/* ---- Nothing a borrower can mend: the host hears of it, and the file is kept ---- */

export const MissingFileObject = meta.story(refusedByApi('MISSING_FILE_OBJECT'));
MissingFileObject.test('can be tried again', retries);

export const InvalidFileUrl = meta.story(refusedByApi('INVALID_FILE_URL'));
InvalidFileUrl.test('can be tried again', retries);

export const InvalidBase64 = meta.story({
  args: { uploadType: 'BASE64' },
  beforeEach({ msw }) {
    // A text field carries no file name to choose it by.
    msw.use(sandboxHandler({ scenario: 'invalid-base-64-once' }));
  },
  ...refusedByApi('INVALID_BASE_64'),
});
InvalidBase64.test('can be tried again', retries);

export const InvalidAccountCategory = meta.story(refusedByApi('INVALID_ACCOUNT_CATEGORY'));
InvalidAccountCategory.test('can be tried again', retries);

export const TrialPeriodExpired = meta.story(refusedByApi('TRIAL_PERIOD_EXPIRED'));
TrialPeriodExpired.test('can be tried again', retries);

export const InvalidApiKey = meta.story(refusedByApi('INVALID_API_KEY'));
InvalidApiKey.test('can be tried again', retries);

export const NoCredentials401 = meta.story(refused('not-authorized', trouble('unauthorized')));
NoCredentials401.test('can be tried again', retries);

export const Forbidden403 = meta.story(refused('not-authorized', trouble('forbidden')));
Forbidden403.test('can be tried again', retries);

/** A code that is documented nowhere reaches the host as it came. */
export const UnknownCode = meta.story(refused('STATEMENT_TOO_OLD', trouble('unknown-code')));
UnknownCode.test('can be tried again', retries);
UnknownCode.test('takes another file', choosesAnotherFile);

/* ---- The session is over: the host brings a new one, and the picked file goes on with it ---- */

async function expires(
  context: StoryContext,
  code: 'SESSION_NOT_FOUND' | 'SESSION_EXPIRED' | 'SESSION_DELETED',
) {
  const borrower = borrowerOf(context.canvasElement);
  await borrower.picks(await sampleFile('icici-nov-apr.pdf'));
  await showsError(context, code);
  await expect(
    within(context.canvasElement).getByRole('button', { name: en['action.choose-files'] }),
  ).toBeDisabled();
}

async function renews({ canvasElement }: StoryContext) {
  await userEvent.click(within(canvasElement).getByRole('button', { name: 'Get a new link' }));
  await borrowerOf(canvasElement).sees('accepted');
  await expect(within(canvasElement).getByRole('button', { name: en['action.choose-files'] })).toBeEnabled();
}

export const SessionNotFound = meta.story({
  args: { sessionId: 'no-session-of-this-sandbox' },
  render: (args) => <RenewingHost {...args} />,
  play: (context) => expires(context, 'SESSION_NOT_FOUND'),
});
SessionNotFound.test('goes on with a new session', renews);

export const SessionExpired = meta.story({
  args: { sessionId: 'sandbox-expired' },
  render: (args) => <RenewingHost {...args} />,
  play: (context) => expires(context, 'SESSION_EXPIRED'),
});
SessionExpired.test('goes on with a new session', renews);

export const SessionDeleted = meta.story({
  args: { sessionId: 'sandbox-deleted' },
  render: (args) => <RenewingHost {...args} />,
  play: (context) => expires(context, 'SESSION_DELETED'),
});
SessionDeleted.test('goes on with a new session', renews);
