import { expect, fireEvent, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { apiErrorCodes } from '../src/errors/ApiErrorCode.js';
import { errorCatalog } from '../src/errors/errorCatalog.js';
import { en } from '../src/messages/en.js';
import type { StatementStatus } from '../src/session/Statement.js';
import {
  accepted,
  account,
  apiError,
  checking,
  choosingBank,
  everyStatus,
  failed,
  locked,
  processing,
  retrying,
  uploading,
  waiting,
} from '../test/support/statements.js';
import { borrowerOf } from './support/borrowerOf.js';
import { Still } from './support/Still.js';

const meta = preview.meta({
  title: 'States',
  component: Still,
  // On one docs page, they would compete for focus. `EveryStatus` shows them together.
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
});

/** Asserts the status of the only statement, its message, and its buttons: every status offers a next step. */
function shows(status: StatementStatus, words: string, ...buttons: readonly string[]) {
  return async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
    const item = await borrowerOf(canvasElement).sees(status);
    await expect(item).toHaveTextContent(words);
    for (const name of buttons) await expect(within(item).getByRole('button', { name })).toBeEnabled();
  };
}

/** Waits until the bank picker has loaded. */
async function picksBank({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> {
  await within(canvasElement).findByRole('combobox', { name: en['bank.label'] });
}

export const Empty = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: en['root.label'] })).toBeVisible();
    await expect(canvas.getByRole('button', { name: en['action.choose-files'] })).toBeEnabled();
    await expect(canvas.queryByRole('list')).not.toBeInTheDocument();
  },
});

/** A file is dragged over the widget. */
export const Dragging = meta.story({
  play: async ({ canvas }) => {
    const dropzone = canvas.getByRole('group', { name: en['dropzone.label'] });
    const file = new File(['%PDF-1.7'], 'statement.pdf', { type: 'application/pdf' });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    await fireEvent(dropzone, new DragEvent('dragenter', { bubbles: true, cancelable: true, dataTransfer }));
    await waitFor(() => expect(dropzone).toHaveAttribute('data-state', 'dragging'));
    await expect(dropzone).toHaveTextContent(en['dropzone.dragging']);
  },
});

export const Checking = meta.story({
  args: { statements: [checking()] },
  play: shows('checking', en['status.checking'], en['action.remove']),
});

export const PasswordRequired = meta.story({
  args: { statements: [locked('required')] },
  play: shows('locked', en['status.locked.required'], en['action.unlock'], en['action.show-password']),
});

/** The password does not open the file. */
export const PasswordRefused = meta.story({
  args: { statements: [locked('refused')] },
  play: shows('locked', en['status.locked.refused'], en['action.unlock']),
});

/** The device could not read the bank for sure, so the borrower is asked before the upload. */
export const BankRequired = meta.story({
  args: { statements: [choosingBank('required')] },
  play: async (context) => {
    await shows('choosing-bank', en['bank.required'], en['action.remove'])(context);
    await picksBank(context);
  },
});

export const BankUndetected = meta.story({
  args: { statements: [choosingBank('undetected')] },
  play: async (context) => {
    await shows('choosing-bank', en['bank.undetected'], en['action.choose-another-file'])(context);
    await picksBank(context);
  },
});

export const BankMismatch = meta.story({
  args: { statements: [choosingBank('mismatch', { bank: 'icici' })] },
  play: async (context) => {
    await shows('choosing-bank', en['bank.mismatch'], en['action.choose-another-file'])(context);
    await picksBank(context);
  },
});

/** The bank is optional: the API can detect it after a mismatch. */
export const BankMismatchOptional = meta.story({
  args: { statements: [choosingBank('mismatch', { bank: 'icici' })], bankSelection: 'optional' },
  play: async (context) => {
    await shows('choosing-bank', en['bank.mismatch'], en['action.detect-bank'])(context);
    await picksBank(context);
  },
});

export const WaitingForItsTurn = meta.story({
  args: { statements: [waiting('turn')] },
  play: shows('queued', en['status.queued.turn'], en['action.cancel']),
});

export const WaitingForTheConnection = meta.story({
  args: { statements: [waiting('connection')] },
  play: shows('queued', en['status.queued.connection'], en['action.cancel']),
});

/** An attempt failed with a transient error. */
export const WaitingForTheNextAttempt = meta.story({
  render: (args) => <Still {...args} statements={[retrying(Date.now() + 12_000)]} />,
  play: shows('queued', 'Trying again in 1', en['action.retry'], en['action.cancel']),
});

export const Uploading = meta.story({
  args: { statements: [uploading(1_258_291, 3_565_158)] },
  play: async (context) => {
    await shows('uploading', '1.2 of 3.4 MB', en['action.cancel'])(context);
    const bar = within(context.canvasElement).getByRole('progressbar', { name: 'statement.pdf' });
    await expect(bar).toHaveAttribute('aria-valuenow', '35');
  },
});

/** The body is sent. The duration of the server's work is unknown. */
export const Processing = meta.story({
  args: { statements: [processing()] },
  play: async (context) => {
    await shows('processing', en['status.processing'], en['action.cancel'])(context);
    await expect(within(context.canvasElement).getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
  },
});

export const Accepted = meta.story({
  args: { statements: [accepted('full')], accounts: [account()] },
  play: async (context) => {
    await shows('accepted', en['status.accepted.full'], en['action.remove'])(context);
    await expect(
      within(context.canvasElement).getByRole('button', { name: en['action.add-missing'] }),
    ).toBeEnabled();
  },
});

/** Received, but not processed yet: accepted. */
export const AcceptedDetailsFollow = meta.story({
  args: {
    statements: [accepted('details-follow')],
    accounts: [
      account({ detailsFollow: true, months: [], missingMonths: [], covered: null, pageCount: null }),
    ],
  },
  play: shows('accepted', en['status.accepted.details-follow']),
});

/** A duplicate is accepted, with a note. */
export const AcceptedAlreadyReceived = meta.story({
  args: { statements: [accepted('already-received')] },
  play: shows('accepted', en['status.accepted.already-received']),
});

export const Failed = meta.story({
  args: { statements: [failed(apiError('PDF_IS_IMAGE'))] },
  play: shows(
    'failed',
    en['error.PDF_IS_IMAGE.title'],
    en['action.choose-another-file'],
    en['action.remove'],
  ),
});

/** The borrower chose a bank, which may be the reason. */
export const FailedWithAChosenBank = meta.story({
  args: { statements: [failed(apiError('STATEMENT_UNSUPPORTED_FORMAT'), { bank: 'sbi' })] },
  play: shows(
    'failed',
    en['error.STATEMENT_UNSUPPORTED_FORMAT.title'],
    en['action.choose-another-file'],
    en['action.change-bank'],
  ),
});

/** Uploads stop until the host provides a new session. The files are kept. */
export const SessionOver = meta.story({
  args: {
    sessionExpired: true,
    statements: [
      failed(apiError('SESSION_EXPIRED'), { name: 'november.pdf' }),
      waiting('turn', { name: 'december.pdf' }),
    ],
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('button', { name: en['action.choose-files'] })).toBeDisabled();
    await expect(canvas.getByText(en['dropzone.disabled'])).toBeVisible();
    const item = await borrowerOf(canvasElement).sees('failed', 'november.pdf');
    await expect(item).toHaveTextContent(en['error.SESSION_EXPIRED.body']);
  },
});

/** One statement in each status. */
export const EveryStatus = meta.story({
  render: (args) => <Still {...args} statements={everyStatus(Date.now())} accounts={[account()]} />,
  play: async ({ canvas }) => {
    const states = canvas.getAllByRole('listitem').map((item) => item.dataset['state']);
    for (const status of [
      'checking',
      'locked',
      'choosing-bank',
      'queued',
      'uploading',
      'processing',
      'accepted',
      'failed',
    ] satisfies StatementStatus[])
      await expect(states).toContain(status);
  },
});

/** The message and the buttons of every code in the error catalog. */
export const EveryErrorCode = meta.story({
  args: {
    statements: Object.keys(errorCatalog).map((code) => failed(apiError(code), { name: `${code}.pdf` })),
  },
  play: async ({ canvasElement }) => {
    const codes = [...canvasElement.querySelectorAll('[data-part="error"]')].map((notice) =>
      notice.getAttribute('data-code'),
    );
    await expect(codes).toEqual(expect.arrayContaining([...apiErrorCodes]));
    await expect(codes).toHaveLength(Object.keys(errorCatalog).length);
  },
});

const endless = `Account_Statement_${'XXXXXXXX5980_'.repeat(6)}01-11-2023_to_30-04-2024.pdf`;

/** Long file names, as banks create them, without a break opportunity. */
export const LongNames = meta.story({
  args: {
    statements: [
      checking({ name: endless }),
      locked('required', { name: `2 ${endless}` }),
      uploading(1_258_291, 3_565_158, { name: `3 ${endless}` }),
      accepted('full', { name: `4 ${endless}` }),
      failed(apiError('UNPARSABLE'), { name: `5 ${endless}` }),
    ],
  },
  play: async ({ canvasElement }) => {
    await expect(borrowerOf(canvasElement).statement(endless)).toBeVisible();
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
});

export const ManyFiles = meta.story({
  args: {
    statements: [
      uploading(1_258_291, 3_565_158, { name: 'statement 1.pdf' }),
      ...Array.from({ length: 39 }, (_, index) => waiting('turn', { name: `statement ${index + 2}.pdf` })),
    ],
  },
  play: async ({ canvasElement }) => {
    await expect(await borrowerOf(canvasElement).sees('queued', 'statement 40.pdf')).toBeVisible();
  },
});
