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

/** The first file covers three of six months. A second file of the same account completes them. */
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

/** After a wrong password, the widget asks again. The borrower picks the file only once. */
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

/** The statement names its bank: nobody is asked, and the bank is sent along. */
export const BankDetected = meta.story({
  beforeEach({ msw }) {
    msw.use(sandboxHandler({ version: '2024' }));
  },
  play: async ({ args, canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('icici-nov-apr.pdf'));
    await borrower.sees('accepted');
    await expect(args.onEvent).not.toHaveBeenCalledWith(expect.objectContaining({ type: 'bank-asked' }));
  },
});

/** The statement does not name its bank, so the borrower chooses one before the upload. */
export const BankChosenByBorrower = meta.story({
  play: async ({ args, canvas, canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('no-bank.pdf'));
    await expect(await borrower.sees('choosing-bank')).toHaveTextContent(en['bank.required']);
    await expect(args.onEvent).not.toHaveBeenCalledWith(expect.objectContaining({ type: 'upload-started' }));
    await borrower.choosesBank('State Bank of India');
    await borrower.sees('accepted');
    await expect(canvas.queryByText(/Detected/)).not.toBeInTheDocument();
    await expect(
      await within(canvas.getByRole('list', { name: en['accounts.label'] })).findByText(
        /State Bank of India/,
      ),
    ).toBeVisible();
  },
});

/** Neither the device nor the API detects the bank: `bankSelection` is optional, so the API is asked first. */
export const BankLeftToTheApi = meta.story({
  args: { bankSelection: 'optional' },
  play: async ({ canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('no-bank.pdf'));
    await expect(await borrower.sees('choosing-bank')).toHaveTextContent(en['bank.undetected']);
    await borrower.choosesBank('State Bank of India');
    await borrower.sees('accepted');
  },
});

/** With `suggestBank` off, the widget asks for the bank of every statement. The borrower can correct a wrong choice. */
export const BankAskedForFirst = meta.story({
  args: { suggestBank: false },
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

/** A duplicate statement is accepted, with a note. */
export const SameStatementTwice = meta.story({
  play: async ({ canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('icici-nov-apr.pdf'));
    await borrower.sees('accepted');
    // While the statement is in the list, the device rejects the same file: see Session/PickedTwice.
    await borrower.presses(en['action.remove']);
    await borrower.picks(await sampleFile('icici-nov-apr.pdf', 'again.pdf'));
    await expect(await borrower.sees('accepted', 'again.pdf')).toHaveTextContent(
      en['status.accepted.already-received'],
    );
  },
});

/** The server has received the statement and processes it within a day: accepted. */
export const AcceptedWithoutDetails = meta.story({
  play: async ({ canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('icici-nov-apr.pdf', 'march--details-follow.pdf'));
    await expect(await borrower.sees('accepted')).toHaveTextContent(en['status.accepted.details-follow']);
  },
});

/** `includeProgress` adds the server's progress to the result that the host receives. */
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

/** Three files picked together upload one after the other. Each account has its own months. */
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

/** The widget retries a transient server error automatically. */
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

/** The widget calls the `headers` function before each attempt. */
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
