import { expect, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { en } from '../src/messages/en.js';
import {
  accepted,
  account,
  apiError,
  failed,
  processing,
  retrying,
  uploading,
  waiting,
} from '../test/support/statements.js';
import { Still } from './support/Still.js';

const meta = preview.meta({
  title: 'Session',
  component: Still,
  parameters: { controls: { disable: true } },
});

const lost = { stage: 'network', code: 'connection-lost', bodySent: true } as const;
const five = [
  accepted('full', { id: 'a', name: 'hdfc-november.pdf' }),
  accepted('full', { id: 'b', name: 'hdfc-december.pdf' }),
  uploading(3, 8, { id: 'c', name: 'hdfc-january.pdf' }),
  waiting('turn', { id: 'd', name: 'icici-november.pdf' }),
  waiting('turn', { id: 'e', name: 'icici-december.pdf' }),
];

/** Several files: each shows its own status, and a line counts them. */
export const FiveFiles = meta.story({
  args: { statements: five, accounts: [account()] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('2 of 5 received')).toBeVisible();
    await expect(canvas.getAllByRole('progressbar')).toHaveLength(1);
  },
});

/** Offline: uploads wait, and continue when the connection is back. */
export const Offline = meta.story({
  args: {
    statements: [
      accepted('full', { id: 'a', name: 'november.pdf' }),
      waiting('connection', { id: 'b', name: 'december.pdf' }),
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(en['status.queued.connection'])).toBeVisible();
  },
});

/** A failed attempt that the widget retries automatically. */
export const TryingAgain = meta.story({
  args: { statements: [retrying(Date.now() + 20_000)] },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: en['action.retry'] })).toBeEnabled();
  },
});

/** The response was lost, and the retry found the statement on the server: accepted, with its own message. */
export const ArrivedAfterAll = meta.story({
  args: {
    statements: [
      {
        ...accepted('already-received'),
        result: { kind: 'already-received', sentByThisWidget: true },
        mayHaveArrived: true,
      },
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(en['status.accepted.arrived-before'])).toBeVisible();
    await expect(canvas.queryByText(en['status.accepted.already-received'])).not.toBeInTheDocument();
  },
});

/** It is unknown whether the statement arrived, and the message says so. */
export const NobodyKnows = meta.story({
  args: { statements: [{ ...failed(lost), mayHaveArrived: true }] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(en['status.failed.unanswered'])).toBeVisible();
    await expect(canvas.queryByText(en['status.failed'])).not.toBeInTheDocument();
  },
});

/** The same file was picked twice. */
export const PickedTwice = meta.story({
  args: {
    statements: [
      processing({ id: 'a', name: 'november.pdf' }),
      failed({ stage: 'file', code: 'file-duplicate' }, { id: 'b', name: 'november (1).pdf' }),
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(en['error.file-duplicate.title'])).toBeVisible();
  },
});

/** The PDFs in an archive are offered, and those with a password are told. */
export const ArchiveOffered = meta.story({
  args: {
    statements: [
      failed(
        { stage: 'file', code: 'file-archive', format: 'zip', pdfs: 6, archive: 'encrypted' },
        { name: 'statements.zip' },
      ),
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Add the 6 PDFs inside' })).toBeVisible();
    await expect(canvas.getByText(en['error.file-archive.left'], { exact: false })).toBeVisible();
  },
});

/** Statements cover only a part of a month. */
export const MonthInPart = meta.story({
  args: {
    statements: [accepted('full')],
    accounts: [
      account({
        months: [
          { month: '2024-01', state: 'received' },
          { month: '2024-02', state: 'partial' },
          { month: '2024-03', state: 'missing' },
        ],
        missingMonths: ['2024-03'],
      }),
    ],
  },
  play: async ({ canvas }) => {
    const months = within(canvas.getByRole('list', { name: en['months.label'] })).getAllByRole('listitem');
    await expect(months[1]).toHaveTextContent(`Feb 2024 ${en['month.partial']}`);
    await expect(months[1]).toHaveAttribute('data-state', 'partial');
  },
});

/** The session expires in a few minutes. */
export const EndsSoon = meta.story({
  args: { expiresAt: Date.now() + 3.5 * 60_000, statements: [uploading(3, 8)] },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(/This link works for 4 more minutes/, { selector: 'p' }),
    ).toBeVisible();
  },
});

/** The session has expired: picked files wait for a new one. */
export const Over = meta.story({
  args: {
    sessionExpired: true,
    expiresAt: Date.now() + 60_000,
    statements: [
      failed(apiError('SESSION_EXPIRED'), { id: 'a', name: 'november.pdf' }),
      waiting('turn', { id: 'b', name: 'december.pdf' }),
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(en['status.queued.session'])).toBeVisible();
    await expect(canvas.queryByText(/This link works/)).not.toBeInTheDocument();
  },
});
