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

/* ---- Questions: the widget asks the borrower and keeps the file ---- */

export const PasswordIncorrect = meta.story(
  leadsTo('locked', 'status.locked.required', trouble('password-incorrect')),
);
PasswordIncorrect.test('continues with a password', unlocks);

export const BankNameUndetected = meta.story(
  leadsTo('choosing-bank', 'bank.undetected', trouble('bank-name-undetected')),
);
BankNameUndetected.test('continues with a bank', choosesBank);

export const BankNameMismatch = meta.story(
  leadsTo('choosing-bank', 'bank.mismatch', trouble('bank-name-mismatch')),
);
BankNameMismatch.test('continues with another bank', choosesBank);

/** The bank is optional: the borrower can leave it to the API. */
export const BankNameMismatchOptional = meta.story({
  args: { bankSelection: 'optional' },
  ...leadsTo('choosing-bank', 'bank.mismatch', trouble('bank-name-mismatch')),
});
BankNameMismatchOptional.test('continues without a bank', async ({ canvasElement }) => {
  const borrower = borrowerOf(canvasElement);
  await borrower.presses(en['action.detect-bank']);
  await borrower.sees('accepted');
});

/* ---- The host has set `bank`: the same codes are errors ---- */

export const BankNameUndetectedFixed = meta.story({
  args: { bank: 'hdfc' },
  ...refused('BANK_NAME_UNDETECTED', trouble('bank-name-undetected')),
});
BankNameUndetectedFixed.test('can be replaced with another file', choosesAnotherFile);

export const BankNameMismatchFixed = meta.story({
  args: { bank: 'hdfc' },
  ...refused('BANK_NAME_MISMATCH', () => sampleFile('icici-nov-apr.pdf')),
});
BankNameMismatchFixed.test('can be replaced with another file', choosesAnotherFile);

/* ---- A duplicate is accepted ---- */

export const StatementDuplicate = meta.story(
  leadsTo('accepted', 'status.accepted.already-received', trouble('statement-duplicate')),
);

/* ---- Errors that another file resolves ---- */

export const PdfIsImage = meta.story(refusedByApi('PDF_IS_IMAGE'));
PdfIsImage.test('can be replaced with another file', choosesAnotherFile);

export const StatementUnsupportedFormat = meta.story(refusedByApi('STATEMENT_UNSUPPORTED_FORMAT'));
StatementUnsupportedFormat.test('can be replaced with another file', choosesAnotherFile);

export const OutOfDateRange = meta.story(refusedByApi('OUT_OF_DATE_RANGE'));
OutOfDateRange.test('can be replaced with another file', choosesAnotherFile);
OutOfDateRange.test('shows the requested months once a response lists them', async ({ canvasElement }) => {
  const borrower = borrowerOf(canvasElement);
  const failed = borrower.statement();
  const accepted = await sampleFile('hdfc-nov-jan.pdf');
  await borrower.picks(accepted);
  await borrower.sees('accepted', accepted.name);
  await expect(failed).toHaveTextContent('Your lender asks for Nov 2023 to Apr 2024.');
});

export const InvalidFileObject = meta.story(refusedByApi('INVALID_FILE_OBJECT'));
InvalidFileObject.test('can be replaced with another file', choosesAnotherFile);

export const EmptyFile = meta.story(refusedByApi('EMPTY_FILE'));
EmptyFile.test('can be replaced with another file', choosesAnotherFile);

export const StatementTooManyPages = meta.story(refusedByApi('STATEMENT_TOO_MANY_PAGES'));
StatementTooManyPages.test('can be replaced with another file', choosesAnotherFile);

export const StatementNoTransactions = meta.story(refusedByApi('STATEMENT_NO_TRANSACTIONS'));
StatementNoTransactions.test('can be replaced with another file', choosesAnotherFile);

export const ExtractionFailed = meta.story(refusedByApi('EXTRACTION_FAILED'));
ExtractionFailed.test('can be replaced with another file', choosesAnotherFile);

export const Unparsable = meta.story(refusedByApi('UNPARSABLE'));
Unparsable.test('can be replaced with another file', choosesAnotherFile);

/* ---- Errors that only the host can resolve: `onError` reports them, and the file is kept ---- */

export const MissingFileObject = meta.story(refusedByApi('MISSING_FILE_OBJECT'));
MissingFileObject.test('can be retried', retries);

export const InvalidFileUrl = meta.story(refusedByApi('INVALID_FILE_URL'));
InvalidFileUrl.test('can be retried', retries);

export const InvalidBase64 = meta.story({
  args: { uploadType: 'BASE64' },
  beforeEach({ msw }) {
    // A Base64 field has no file name, so the option chooses the scenario.
    msw.use(sandboxHandler({ scenario: 'invalid-base-64-once' }));
  },
  ...refusedByApi('INVALID_BASE_64'),
});
InvalidBase64.test('can be retried', retries);

export const InvalidAccountCategory = meta.story(refusedByApi('INVALID_ACCOUNT_CATEGORY'));
InvalidAccountCategory.test('can be retried', retries);

export const TrialPeriodExpired = meta.story(refusedByApi('TRIAL_PERIOD_EXPIRED'));
TrialPeriodExpired.test('can be retried', retries);

export const InvalidApiKey = meta.story(refusedByApi('INVALID_API_KEY'));
InvalidApiKey.test('can be retried', retries);

export const SignedOut401 = meta.story(refused('signed-out', trouble('signed-out')));
SignedOut401.test('can be retried after signing in', retries);

export const NoCredentials401 = meta.story(refused('not-authorized', trouble('unauthorized')));
NoCredentials401.test('can be retried', retries);

export const Forbidden403 = meta.story(refused('not-authorized', trouble('forbidden')));
Forbidden403.test('can be retried', retries);

/** An undocumented code reaches the host unchanged. */
export const UnknownCode = meta.story(refused('STATEMENT_TOO_OLD', trouble('unknown-code')));
UnknownCode.test('can be retried', retries);
UnknownCode.test('can be replaced with another file', choosesAnotherFile);

/* ---- The session has expired: the picked file continues in the new session ---- */

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
SessionNotFound.test('continues in a new session', renews);

export const SessionExpired = meta.story({
  args: { sessionId: 'sandbox-expired' },
  render: (args) => <RenewingHost {...args} />,
  play: (context) => expires(context, 'SESSION_EXPIRED'),
});
SessionExpired.test('continues in a new session', renews);

export const SessionDeleted = meta.story({
  args: { sessionId: 'sandbox-deleted' },
  render: (args) => <RenewingHost {...args} />,
  play: (context) => expires(context, 'SESSION_DELETED'),
});
SessionDeleted.test('continues in a new session', renews);
