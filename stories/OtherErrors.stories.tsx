import { http, HttpResponse } from 'msw';
import { expect, fn, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { en } from '../src/messages/en.js';
import { StatementUploader } from '../src/StatementUploader.js';
import { TransportError, type TransportFailure, type Transport } from '../src/transport/Transport.js';
import { xhrTransport } from '../src/transport/xhrTransport.js';
import { borrowerOf } from './support/borrowerOf.js';
import {
  choosesAnotherFile,
  choosesBank,
  heardErrors,
  leadsTo,
  refused,
  removes,
  retries,
  showsError,
  trouble,
  unlocks,
} from './support/refusal.js';
import { sampleFile } from './support/sampleFile.js';
import { endpoint, sandboxHandler } from './support/sandboxHandler.js';

const meta = preview.meta({
  title: 'Errors/Everything else',
  component: StatementUploader,
  tags: ['!autodocs'],
  args: { sessionId: 'sandbox-session.other-errors', endpoint, maxAttempts: 1, onError: fn() },
  beforeEach({ msw }) {
    msw.use(sandboxHandler());
  },
});

/* ---- Errors found on the device: nothing is sent ---- */

export const FileEmpty = meta.story(
  refused('file-empty', async () => new File([], 'statement.pdf', { type: 'application/pdf' })),
);
FileEmpty.test('can be replaced with another file', choosesAnotherFile);

export const FileTooLarge = meta.story({
  args: { maxFileSize: 5_000 },
  ...refused(
    'file-too-large',
    () => sampleFile('icici-nov-apr.pdf'),
    'The limit is 5 kB. Download a shorter period and add the rest as another file.',
  ),
});
FileTooLarge.test('can be replaced with another file', choosesAnotherFile);

export const FileNotPdf = meta.story(
  refused('file-not-pdf', () => sampleFile('web-page.pdf'), en['not-pdf.html']),
);
FileNotPdf.test('can be replaced with another file', choosesAnotherFile);

/** A file in a cloud drive that was deleted while the picker was open. */
export const FileUnreadable = meta.story(
  refused('file-unreadable', async () =>
    Object.assign(await sampleFile('icici-nov-apr.pdf'), {
      arrayBuffer: () => Promise.reject(new DOMException('It has gone.', 'NotFoundError')),
    }),
  ),
);
FileUnreadable.test('can be replaced with another file', choosesAnotherFile);

export const TooManyFiles = meta.story({
  args: { maxFiles: 1 },
  play: async ({ canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await sampleFile('hdfc-nov-jan.pdf'), await sampleFile('hdfc-feb-apr.pdf'));
    await borrower.sees('accepted', 'hdfc-nov-jan.pdf');
    const second = await borrower.sees('failed', 'hdfc-feb-apr.pdf');
    await expect(second.querySelector('[data-part="error"]')).toHaveAttribute('data-code', 'too-many-files');
    await expect(second).toHaveTextContent(en['error.too-many-files.title']);
    await expect(second).toHaveTextContent('Only 1 file can be added. Remove one to add another.');
  },
});
TooManyFiles.test('accepts another file once one is removed', async ({ canvasElement }) => {
  const borrower = borrowerOf(canvasElement);
  await borrower.presses(en['action.remove'], 'hdfc-nov-jan.pdf');
  await borrower.presses(en['action.remove'], 'hdfc-feb-apr.pdf');
  await borrower.picks(await sampleFile('hdfc-feb-apr.pdf'));
  await borrower.sees('accepted');
});

/* ---- No response ---- */

/** The connection breaks, and the server has not received the statement. */
export const ConnectionReset = meta.story({
  play: async (context) => {
    await borrowerOf(context.canvasElement).picks(await trouble('connection-reset')());
    await borrowerOf(context.canvasElement).sees('failed');
    const [error] = heardErrors(context);
    // Only the browser knows whether the body was sent before the connection broke.
    await showsError(context, error?.code === 'connection-lost' ? 'connection-lost' : 'connection-failed');
  },
});
ConnectionReset.test('can be retried', retries);

/** The server receives the statement, but the response is lost. A retry finds the statement on the server. */
export const LostAnswer = meta.story({
  play: async (context) => {
    await borrowerOf(context.canvasElement).picks(await trouble('lost-answer')());
    await borrowerOf(context.canvasElement).sees('failed');
    const [error] = heardErrors(context);
    await showsError(context, error?.code === 'connection-lost' ? 'connection-lost' : 'connection-failed');
  },
});
LostAnswer.test('is accepted on a retry as already received', async (context) => {
  const borrower = borrowerOf(context.canvasElement);
  const [error] = heardErrors(context);
  await borrower.presses(en['action.retry']);
  const words = error?.code === 'connection-lost' ? 'arrived-before' : 'already-received';
  await expect(await borrower.sees('accepted')).toHaveTextContent(en[`status.accepted.${words}`]);
});

/** Sends the first request with `carry`, and all others with the default transport. */
function firstRequest(carry: Transport) {
  let requests = 0;
  const transport: Transport = (request) => {
    requests += 1;
    return requests === 1 ? carry(request) : xhrTransport(request);
  };
  return {
    args: { transport },
    beforeEach: () => {
      requests = 0;
    },
  };
}

function badLine(reason: TransportFailure, bodySent: boolean) {
  return firstRequest(() => Promise.reject(new TransportError(reason, bodySent)));
}

const statement = () => sampleFile('icici-nov-apr.pdf');

export const ConnectionFailed = meta.story({
  ...badLine('failed', false),
  ...refused('connection-failed', statement),
});
ConnectionFailed.test('can be retried', retries);

export const ConnectionLost = meta.story({
  ...badLine('failed', true),
  ...refused('connection-lost', statement),
});
ConnectionLost.test('can be retried', retries);

export const ConnectionStalled = meta.story({
  ...badLine('stalled', false),
  ...refused('connection-stalled', statement),
});
ConnectionStalled.test('can be retried', retries);

export const AnswerTimeout = meta.story({
  ...badLine('answer-timeout', true),
  ...refused('answer-timeout', statement),
});
AnswerTimeout.test('can be retried', retries);

/* ---- Responses that do not come from the API: from a proxy, a firewall, a log-in page ---- */

export const RequestTimeout408 = meta.story(refused('request-timeout', trouble('request-timeout')));
RequestTimeout408.test('can be retried', retries);

export const NotFound404 = meta.story(refused('not-found', trouble('not-found')));
NotFound404.test('can be retried', retries);

export const Gone410 = meta.story({
  beforeEach({ msw }) {
    msw.use(
      http.post(`*${endpoint}`, () => HttpResponse.html('<h1>Gone</h1>', { status: 410 }), { once: true }),
    );
  },
  ...refused('not-found', statement),
});
Gone410.test('can be retried', retries);

export const TooLarge413 = meta.story(refused('too-large-for-server', trouble('too-large')));
TooLarge413.test('can be replaced with another file', choosesAnotherFile);

export const UnsupportedMediaType415 = meta.story(refused('not-accepted', trouble('unsupported-media-type')));
UnsupportedMediaType415.test('can be retried', retries);

export const TooEarly425 = meta.story({
  beforeEach({ msw }) {
    msw.use(http.post(`*${endpoint}`, () => new HttpResponse(null, { status: 425 }), { once: true }));
  },
  ...refused('too-many-requests', statement),
});
TooEarly425.test('can be retried', retries);

export const TooManyRequests429 = meta.story(refused('too-many-requests', trouble('too-many-requests')));
TooManyRequests429.test('can be retried', retries);

export const ServerError500 = meta.story(refused('server-unavailable', trouble('server-error')));
ServerError500.test('can be retried', retries);

export const BadGateway502 = meta.story(refused('server-unavailable', trouble('bad-gateway')));
BadGateway502.test('can be retried', retries);

export const ServiceUnavailable503 = meta.story(
  refused('server-unavailable', trouble('service-unavailable')),
);
ServiceUnavailable503.test('can be retried', retries);

export const GatewayTimeout504 = meta.story(refused('server-unavailable', trouble('gateway-timeout')));
GatewayTimeout504.test('can be retried', retries);

export const NetworkSignIn511 = meta.story(refused('signed-out', trouble('network-sign-in')));
NetworkSignIn511.test('can be retried after signing in', retries);

export const EmptyAnswer = meta.story(refused('answer-unreadable', trouble('empty-answer')));
EmptyAnswer.test('can be retried', retries);

export const CutAnswer = meta.story(refused('answer-unreadable', trouble('cut-answer')));
CutAnswer.test('can be retried', retries);

export const LogInPage = meta.story(refused('answer-unreadable', trouble('html-answer')));
LogInPage.test('can be retried', retries);

export const AnotherSchema = meta.story(refused('answer-unreadable', trouble('other-schema')));
AnotherSchema.test('can be retried', retries);

/* ---- Rejected fields ---- */

export const FieldRejected = meta.story(refused('invalid-field', trouble('file-required')));
FieldRejected.test('can be retried', retries);

/** `bankSelection` is optional, but the API requires a bank: the widget asks for it after the response. */
export const BankFieldRejected = meta.story({
  args: { bankSelection: 'optional' },
  ...leadsTo('choosing-bank', 'bank.undetected', trouble('bank-required')),
});
BankFieldRejected.test('continues with a bank', choosesBank);

/* ---- The older API: a message and a numeric status ---- */

export const OldValidation = meta.story(refused('invalid-field', trouble('old-validation')));
OldValidation.test('can be retried', retries);

export const OldTrialOver = meta.story(refused('TRIAL_PERIOD_EXPIRED', trouble('old-trial-over')));
OldTrialOver.test('can be retried', retries);

export const OldPassword = meta.story(leadsTo('locked', 'status.locked.required', trouble('old-password')));
OldPassword.test('continues with a password', unlocks);

export const OldMismatch = meta.story(leadsTo('choosing-bank', 'bank.mismatch', trouble('old-mismatch')));
OldMismatch.test('continues with another bank', choosesBank);

export const OldUndetected = meta.story(
  leadsTo('choosing-bank', 'bank.undetected', trouble('old-undetected')),
);
OldUndetected.test('continues with a bank', choosesBank);

export const OldUnparsable = meta.story(refused('UNPARSABLE', trouble('old-unparsable')));
OldUnparsable.test('can be replaced with another file', choosesAnotherFile);

export const OldUnsupported = meta.story(refused('STATEMENT_UNSUPPORTED_FORMAT', trouble('old-unsupported')));
OldUnsupported.test('can be replaced with another file', choosesAnotherFile);

/* ---- Errors caused by the borrower or the host ---- */

export const Canceled = meta.story({
  ...firstRequest(
    ({ signal, onProgress }) =>
      new Promise((_, reject) => {
        onProgress({ sent: 2_000, total: 5_000 });
        signal.addEventListener('abort', () => reject(new TransportError('aborted', false)));
      }),
  ),
  play: async ({ canvasElement }) => {
    const borrower = borrowerOf(canvasElement);
    await borrower.picks(await statement());
    const item = await borrower.sees('uploading');
    // The transport has the request and reports progress.
    await waitFor(() => expect(within(item).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '40'));
    await borrower.presses(en['action.cancel']);
    await borrower.sees('failed');
    await expect(item.querySelector('[data-part="error"]')).toHaveAttribute('data-code', 'canceled');
    await expect(item).toHaveTextContent(en['error.canceled.title']);
    await expect(item).toHaveTextContent(en['error.canceled.body']);
  },
});
Canceled.test('can be sent again', retries);
Canceled.test('can be removed from the list', removes);

/** The host's `transport` threw something that is not a `TransportError`. */
export const HostFailed = meta.story({
  ...firstRequest(() => Promise.reject(new Error('Not implemented'))),
  ...refused('host-failed', statement),
});
HostFailed.test('can be retried', retries);
