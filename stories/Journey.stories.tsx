import { http } from 'msw';
import { expect, fireEvent, fn, mocked, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { en } from '../src/messages/en.js';
import { StatementUploader } from '../src/StatementUploader.js';
import { borrowerOf } from './support/borrowerOf.js';
import { samplePassword, sampleFile } from './support/sampleFile.js';
import { endpoint, sandboxHandler } from './support/sandboxHandler.js';

const meta = preview.meta({
  title: 'Journey',
  component: StatementUploader,
  tags: ['!autodocs'],
  args: {
    sessionId: 'sandbox-session.journey',
    endpoint,
    onUploaded: fn(),
    onError: fn(),
    onComplete: fn(),
    onEvent: fn(),
  },
  beforeEach({ msw }) {
    msw.use(sandboxHandler());
  },
});

/** Three months come, three are missing; a second file of the same account brings them. */
export const SecondFileCompletesTheMonths = meta.story({
  play: async ({ args, canvas, canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('hdfc-nov-jan.pdf'));
    const item = await borrower.sees('accepted');
    await waitFor(() => expect(item).toHaveTextContent('HDFC Bank'));
    await expect(canvas.getByText(/Still needed: Feb\s–\sApr 2024/)).toBeVisible();
    await expect(args.onComplete).not.toHaveBeenCalled();

    const more = canvas.getByRole('button', { name: en['action.add-missing'] });
    await borrower.picksBy(more, await sampleFile('hdfc-feb-apr.pdf'));
    await borrower.sees('accepted', 'hdfc-feb-apr.pdf');
    await expect(canvas.getByText(en['account.complete'])).toBeVisible();
    await expect(
      within(canvas.getByRole('list', { name: en['accounts.label'] })).getAllByText('received'),
    ).toHaveLength(6);
    await expect(args.onComplete).toHaveBeenCalledOnce();
    await expect(args.onUploaded).toHaveBeenCalledTimes(2);
  },
});

/** Asked for, wrong, asked again, right: the file is picked once. */
export const PasswordAskedFor = meta.story({
  play: async ({ args, canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    const password = samplePassword('axis-password.pdf');
    await borrower.picks(await sampleFile('axis-password.pdf'));
    await expect(await borrower.sees('locked')).toHaveTextContent(en['status.locked.required']);

    await borrower.unlocks('not this one');
    await waitFor(() => expect(borrower.statement()).toHaveTextContent(en['status.locked.refused']));
    await borrower.unlocks(password);
    await borrower.sees('accepted');
    const told = JSON.stringify(
      [args.onEvent, args.onError, args.onUploaded].map((heard) => heard && mocked(heard).mock.calls),
    );
    await expect(told).not.toContain(password);
    await expect(canvasElement.innerHTML).not.toContain(password);
  },
});

/** The statement names no bank: the borrower does. */
export const BankChosenByBorrower = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('no-bank.pdf'));
    await expect(await borrower.sees('choosing-bank')).toHaveTextContent(en['bank.undetected']);
    await borrower.choosesBank('State Bank of India');
    await borrower.sees('accepted');
    await expect(
      await within(canvas.getByRole('list', { name: en['accounts.label'] })).findByText(
        /State Bank of India/,
      ),
    ).toBeVisible();
  },
});

/**
 * In front of the API of 2024 the bank is asked for before anything is sent, where the file does not tell it. A wrong
 * choice is mended.
 */
export const BankAskedForFirst = meta.story({
  args: { bankSelection: 'required', suggestBank: false },
  beforeEach({ msw }) {
    msw.use(sandboxHandler({ version: '2024' }));
  },
  play: async ({ args, canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('icici-nov-apr.pdf'));
    await expect(await borrower.sees('choosing-bank')).toHaveTextContent(en['bank.required']);
    await borrower.choosesBank('HDFC Bank');
    await waitFor(() => expect(borrower.statement()).toHaveTextContent(en['bank.mismatch']));
    await borrower.choosesBank('ICICI Bank');
    await borrower.sees('accepted');
    await expect(args.onEvent).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'bank-asked', reason: 'mismatch' }),
    );
  },
});

/** The same statement again is information, not a failure. */
export const SameStatementTwice = meta.story({
  play: async ({ canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('icici-nov-apr.pdf'));
    await borrower.sees('accepted');
    // While it is on the list, the device knows its like: see Session/PickedTwice.
    await borrower.presses(en['action.remove']);
    await borrower.picks(await sampleFile('icici-nov-apr.pdf', 'again.pdf'));
    await expect(await borrower.sees('accepted', 'again.pdf')).toHaveTextContent(
      en['status.accepted.already-received'],
    );
  },
});

/** Received, but to be read within a day: a success too. */
export const AcceptedWithoutDetails = meta.story({
  play: async ({ canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('icici-nov-apr.pdf', 'march--details-follow.pdf'));
    await expect(await borrower.sees('accepted')).toHaveTextContent(en['status.accepted.details-follow']);
  },
});

/** `includeProgress` asks how far the server is; the answer is for the host. */
export const ProgressAskedFor = meta.story({
  args: { includeProgress: true },
  play: async ({ args, canvasElement }) => {
    await borrowerOf(canvasElement).picks(await sampleFile('icici-nov-apr.pdf'));
    await borrowerOf(canvasElement).sees('accepted');
    await expect(args.onUploaded).toHaveBeenCalledWith({
      statement: expect.objectContaining({
        result: {
          kind: 'full',
          details: expect.objectContaining({ progress: [expect.objectContaining({ status: 'completed' })] }),
        },
      }),
    });
  },
});

/** Three files at once go one after the other; each account has its own months. */
export const SeveralFilesAtOnce = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    const names = ['hdfc-nov-jan.pdf', 'icici-nov-apr.pdf', 'hdfc-feb-apr.pdf'];
    await borrower.picks(...(await Promise.all(names.map((name) => sampleFile(name)))));
    for (const name of names) await borrower.sees('accepted', name);
    await expect(canvas.getAllByText(en['account.complete'])).toHaveLength(2);
  },
});

export const ByDrop = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(await sampleFile('icici-nov-apr.pdf'));
    await fireEvent(
      canvas.getByRole('group', { name: en['dropzone.label'] }),
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
    );
    await borrowerOf(canvasElement).sees('accepted');
  },
});

export const AsBase64 = meta.story({
  args: { uploadType: 'BASE64' },
  play: async ({ canvasElement }) => {
    await borrowerOf(canvasElement).picks(await sampleFile('icici-nov-apr.pdf'));
    await borrowerOf(canvasElement).sees('accepted');
  },
});

/** A server that is down for a moment costs the borrower nothing. */
export const TriedAgainByItself = meta.story({
  play: async ({ args, canvasElement }) => {
    await borrowerOf(canvasElement).picks(
      await sampleFile('icici-nov-apr.pdf', 'march--service-unavailable-once.pdf'),
    );
    await borrowerOf(canvasElement).sees('accepted');
    await expect(args.onEvent).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'upload-failed', httpStatus: 503, willRetry: true }),
    );
  },
});

let sent: readonly string[] = [];

/** Each attempt carries what the host's function says at that moment. */
export const FreshHeadersForEachAttempt = meta.story({
  args: { headers: () => Promise.resolve({ 'x-attempt': `token ${sent.length + 1}` }) },
  beforeEach({ msw }) {
    sent = [];
    msw.use(
      http.post(`*${endpoint}`, ({ request }) => {
        sent = [...sent, request.headers.get('x-attempt') ?? 'none'];
      }),
    );
  },
  play: async ({ canvasElement }) => {
    await borrowerOf(canvasElement).picks(
      await sampleFile('icici-nov-apr.pdf', 'march--bad-gateway-once.pdf'),
    );
    await borrowerOf(canvasElement).sees('accepted');
    await expect(sent).toEqual(['token 1', 'token 2']);
  },
});
