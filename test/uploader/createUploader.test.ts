import { environmentManager, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ledger, ServerAccount } from '../../src/session/accounts/Ledger.js';
import { createTestPdf } from '../../src/testing/createTestPdf.js';
import type { Transport, TransportResponse } from '../../src/transport/Transport.js';
import type { UploaderOptions } from '../../src/uploader/UploaderOptions.js';
import { defer } from '../support/defer.ts';
import { accepting, startEngine } from '../support/engine.ts';
import { eventually } from '../support/eventually.ts';
import { stubNetwork } from '../support/network.ts';

const secret = 'RAVI1990';
const accepted = accepting({ identity: { name: 'Ravi Synthetic' } });
function refused(code: string, status = 400): { status: number; body: unknown } {
  return {
    status,
    body: { session_id: '', statement_id: '', error: { code, message: `vendor says ${code}` } },
  };
}
function pdf(name = 'a.pdf', content = name): File {
  return createTestPdf(content, name);
}

function setup(options: Partial<UploaderOptions> = {}) {
  const engine = startEngine(options);
  const ledger = (): Ledger => engine.uploader.getState().ledger;
  return {
    ...engine,
    statusAccounts: (): readonly ServerAccount[] =>
      ledger().flatMap((entry) => (entry.source === 'status' ? [entry.account] : [])),
    answers: (): Ledger => ledger().filter(({ source }) => source === 'answer'),
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('is not interrupted when the borrower retries a statement that is starting', async () => {
  const { addFiles, reached, chooseBank, retry, nextRequest } = setup({
    bankSelection: 'required',
    suggestBank: false,
  });
  addFiles([pdf()]);
  const { id } = await reached('choosing-bank');
  chooseBank(id, 'hdfc');
  retry(id);
  await nextRequest();
});

describe('listeners', () => {
  it('of a statement receive its progress; those of the coarse snapshot receive none', async () => {
    const { addFiles, nextRequest, reached, uploader } = setup({ concurrency: 2 });
    addFiles([pdf('a.pdf'), pdf('b.pdf', 'another')]);
    const [first] = [await nextRequest(), await nextRequest()];
    const [a, b] = [await reached('uploading', 0), await reached('uploading', 1)];
    const heard = { all: vi.fn(), outline: vi.fn(), own: vi.fn(), other: vi.fn() };
    // What came before is drawn a moment later, together.
    await new Promise<void>((resolve) => {
      const stop = uploader.subscribe(() => {
        stop();
        resolve();
      }, 'outline');
    });
    uploader.subscribe(heard.all);
    uploader.subscribe(heard.outline, 'outline');
    const stop = uploader.subscribe(heard.own, a.id);
    uploader.subscribe(heard.other, b.id);
    const before = uploader.getCoarseSnapshot();
    first.progress(1, 10);
    expect(Object.values(heard).map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1, 0]);
    expect(uploader.getCoarseSnapshot()).toBe(before);
    stop();
    first.progress(10, 10);
    await reached('processing');
    await eventually(() =>
      expect(Object.values(heard).map(({ mock }) => mock.calls.length)).toEqual([2, 1, 1, 0]),
    );
  });
});

describe('the same bytes twice', () => {
  it('are rejected before the upload, whatever the name', async () => {
    const { addFiles, reached, requests, nextRequest } = setup();
    addFiles([pdf('a.pdf', 'same'), pdf('b.pdf', 'same'), pdf('c.pdf', 'other')]);
    expect(await reached('failed', 1)).toMatchObject({ error: { stage: 'file', code: 'file-duplicate' } });
    (await nextRequest()).answer(accepted);
    await reached('accepted', 0);
    (await nextRequest()).answer(accepted);
    await reached('accepted', 2);
    addFiles([pdf('d.pdf', 'same')]);
    expect(await reached('failed', 3)).toMatchObject({ error: { code: 'file-duplicate' } });
    expect(requests).toHaveLength(2);
  });

  it('are accepted after the first upload fails or is removed', async () => {
    const { addFiles, reached, nextRequest, remove } = setup();
    addFiles([pdf('a.pdf', 'same')]);
    (await nextRequest()).answer(refused('STATEMENT_UNSUPPORTED_FORMAT'));
    await reached('failed');
    addFiles([pdf('b.pdf', 'same')]);
    (await nextRequest()).answer(accepted);
    remove((await reached('accepted', 1)).id);
    addFiles([pdf('c.pdf', 'same')]);
    await nextRequest();
  });
});

describe('the idempotency key', () => {
  const keys = ({ requests }: ReturnType<typeof setup>): readonly (string | undefined)[] =>
    requests.map(({ request }) => request.headers['Idempotency-Key']);

  it('is the same on every attempt, and differs for another file, bank or password', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const set = setup({ idempotencyKey: true });
    const { addFiles, nextRequest, reached, changeBank, chooseBank } = set;
    addFiles([pdf()]);
    (await nextRequest()).fail('failed', true);
    await nextRequest();
    const { id } = await reached('uploading');
    changeBank(id);
    chooseBank(id, 'hdfc');
    await nextRequest();
    changeBank(id);
    chooseBank(id, null);
    (await nextRequest()).answer(accepted);
    addFiles([pdf('b.pdf')]);
    await nextRequest();
    const [first, again, withBank, asBefore, other] = keys(set);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect([again, asBefore]).toEqual([first, first]);
    expect(new Set([first, withBank, other]).size).toBe(3);
    vi.restoreAllMocks();
  });

  it('outlives an answer that nobody waits for any more', async () => {
    const answers: ((response: TransportResponse) => void)[] = [];
    const sentKeys: (string | undefined)[] = [];
    // Goes on when its signal aborts.
    const transport: Transport = ({ headers }) => {
      sentKeys.push(headers['Idempotency-Key']);
      return new Promise((resolve) => answers.push(resolve));
    };
    const { addFiles, reached, cancel, retry } = setup({ idempotencyKey: true, transport });
    addFiles([pdf()]);
    await eventually(() => expect(answers).toHaveLength(1));
    const { id } = await reached('uploading');
    cancel(id);
    answers[0]?.({ status: 200, body: JSON.stringify(accepted.body), header: () => null });
    await new Promise((resolve) => setImmediate(resolve));
    retry(id);
    await eventually(() => expect(sentKeys).toHaveLength(2));
    expect(sentKeys[1]).toBe(sentKeys[0]);
  });

  it('is sent only to the same origin by default, and never replaces the host’s', async () => {
    vi.stubGlobal('origin', 'https://lender.example');
    vi.stubGlobal('document', { baseURI: 'https://lender.example/' });
    const own = setup();
    own.addFiles([pdf()]);
    await own.nextRequest();
    const off = setup({ idempotencyKey: false });
    off.addFiles([pdf()]);
    await off.nextRequest();
    const elsewhere = setup({ endpoint: 'https://upload.example/api' });
    elsewhere.addFiles([pdf()]);
    await elsewhere.nextRequest();
    const theirs = setup({ headers: { 'idempotency-key': 'mine' } });
    theirs.addFiles([pdf()]);
    await theirs.nextRequest();
    expect([own, off, elsewhere].map((set) => keys(set)[0])).toEqual([
      expect.any(String),
      undefined,
      undefined,
    ]);
    expect(theirs.requests[0]?.request.headers).toEqual({ 'idempotency-key': 'mine' });
    vi.unstubAllGlobals();
  });
});

describe('a lost response', () => {
  it('turns the duplicate that follows into a success', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { addFiles, nextRequest, reached } = setup();
    addFiles([pdf()]);
    (await nextRequest()).fail('failed', true);
    (await nextRequest()).answer(refused('STATEMENT_DUPLICATE'));
    expect(await reached('accepted')).toMatchObject({
      result: { kind: 'already-received', sentByThisWidget: true },
    });
    vi.restoreAllMocks();
  });

  it.each([
    ['its body had left', 'failed', true, true],
    ['its body had not left', 'failed', false, false],
  ] as const)('leaves open whether it arrived where %s', async (_, reason, sent, mayHaveArrived) => {
    const { addFiles, nextRequest, reached } = setup({ maxAttempts: 1 });
    addFiles([pdf()]);
    (await nextRequest()).fail(reason, sent);
    expect(await reached('failed')).toMatchObject({ mayHaveArrived });
  });

  it('is remembered when a later attempt fails for another reason', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { addFiles, nextRequest, reached } = setup({ maxAttempts: 2 });
    addFiles([pdf()]);
    (await nextRequest()).fail('answer-timeout', true);
    (await nextRequest()).answer({ status: 503, body: '' });
    expect(await reached('failed')).toMatchObject({ mayHaveArrived: true });
    vi.restoreAllMocks();
  });

  it('may belong to an upload stopped while the server processed it', async () => {
    const { addFiles, nextRequest, reached, cancel, retry } = setup();
    addFiles([pdf()]);
    (await nextRequest()).progress(10, 10);
    const { id } = await reached('processing');
    cancel(id);
    expect(await reached('failed')).toMatchObject({ mayHaveArrived: true });
    retry(id);
    (await nextRequest()).answer(refused('STATEMENT_DUPLICATE'));
    expect(await reached('accepted')).toMatchObject({ result: { sentByThisWidget: true } });
  });
});

describe('the session’s status', () => {
  const status = {
    accounts: [
      {
        account_id: 'acc',
        account_number: '45678090383737',
        bank_name: 'HDFC',
        months: ['2023-12', 'nonsense'],
        missing_data: [{ from_date: '2024-01-01', to_date: '2024-02-29' }],
        statements: [{ statement_id: 'remote-1' }],
      },
      { account_id: null },
    ],
  };

  it('restores earlier statements, masked, and completes the session', async () => {
    const onComplete = vi.fn();
    const fetchStatus = vi.fn().mockResolvedValue({
      accounts: [{ ...status.accounts[0], missing_data: [] }],
    });
    const { statusAccounts } = setup({ fetchStatus, onComplete });
    await eventually(() => expect(onComplete).toHaveBeenCalledOnce());
    expect(fetchStatus).toHaveBeenCalledExactlyOnceWith({
      sessionId: 'session-1',
      signal: expect.any(AbortSignal),
    });
    expect(statusAccounts()).toEqual([
      {
        accountId: 'acc',
        bank: 'hdfc',
        maskedAccountNumber: 'XXXXXXXXXX3737',
        months: ['2023-12'],
        missingMonths: [],
        statementIds: ['remote-1'],
        isProcessing: false,
      },
    ]);
  });

  it('is requested for the details of a duplicate', async () => {
    const fetchStatus = vi.fn().mockResolvedValueOnce({ accounts: [] }).mockResolvedValue(status);
    const { addFiles, nextRequest, reached, statusAccounts } = setup({ fetchStatus });
    addFiles([pdf()]);
    (await nextRequest()).answer(refused('STATEMENT_DUPLICATE'));
    await reached('accepted');
    await eventually(() =>
      expect(statusAccounts()).toMatchObject([{ missingMonths: ['2024-01', '2024-02'] }]),
    );
  });

  it('is polled while details are outstanding', async () => {
    stubNetwork();
    environmentManager.setIsServer(() => false);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const fetchStatus = vi.fn().mockResolvedValue({ accounts: [] });
    const { addFiles, nextRequest, statusAccounts, answers } = setup({
      fetchStatus,
      suggestBank: false,
    });
    addFiles([pdf()]);
    (await nextRequest()).answer({ body: { ...accepted.body, identity: null, months: null } });
    await eventually(() => expect(answers()).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(5_000);
    await eventually(() => expect(fetchStatus).toHaveBeenCalledTimes(2));
    fetchStatus.mockResolvedValue(status);
    await vi.advanceTimersByTimeAsync(15_000);
    await eventually(() => expect(statusAccounts()).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(fetchStatus).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('no'))],
    ['tells nonsense', () => Promise.resolve('<html>')],
  ])('changes nothing when it %s', async (_, fetchStatus) => {
    const { events, statusAccounts } = setup({ fetchStatus });
    await eventually(() => expect(events).toContainEqual({ type: 'status-fetched', accounts: 0, ok: false }));
    expect(statusAccounts()).toEqual([]);
  });

  it('is ignored after a change of session', async () => {
    const resolvers: ((value: unknown) => void)[] = [];
    const fetchStatus = () => new Promise<unknown>((resolve) => resolvers.push(resolve));
    const { uploader, base, statusAccounts } = setup({ fetchStatus });
    await eventually(() => expect(resolvers).toHaveLength(1));
    uploader.setOptions({ ...base, sessionId: 'session-2' });
    await eventually(() => expect(resolvers).toHaveLength(2));
    resolvers[0]?.(status);
    resolvers[1]?.({ accounts: [] });
    await new Promise((resolve) => setImmediate(resolve));
    expect(statusAccounts()).toEqual([]);
  });
});

describe('one statement', () => {
  it('is uploaded with the API’s fields and accepted', async () => {
    const onUploaded = vi.fn();
    const onComplete = vi.fn();
    const { addFiles, nextRequest, reached, answers } = setup({
      onUploaded,
      onComplete,
      bank: 'HDFC',
    });
    addFiles([pdf('january.pdf')]);
    const request = await nextRequest();
    expect(request.request.url).toBe('/api/statements?identity=true');
    expect(request.field('session_id')).toBe('session-1');
    expect(request.field('bank_name')).toBe('hdfc');
    expect(request.field('upload_type')).toBe('PDF');
    expect(request.field('pdf_password')).toBeNull();
    request.progress(5, 10);
    await reached('uploading');
    request.progress(10, 10);
    await reached('processing');
    request.answer(accepted);
    const statement = await reached('accepted');
    expect(onUploaded).toHaveBeenCalledExactlyOnceWith({ statement });
    expect(onComplete).toHaveBeenCalledOnce();
    expect(answers()).toHaveLength(1);
  });

  it('is uploaded as picked, although the file changes afterwards', async () => {
    const { addFiles, nextRequest } = setup();
    const file = pdf('cloud.pdf', 'as picked');
    addFiles([file]);
    const { field } = await nextRequest();
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('changed', 'NotReadableError'));
    const sent = field('file');
    expect(sent).toBeInstanceOf(File);
    expect(await (sent instanceof File ? sent.text() : '')).toContain('as picked');
  });

  it.each([
    ['an empty file', new File([], 'a.pdf'), 'file-empty'],
    [
      'a picture that calls itself a PDF',
      new File(['\u0089PNG'], 'a.pdf', { type: 'application/pdf' }),
      'file-not-pdf',
    ],
    ['a file over the limit', pdf('a.pdf', 'x'.repeat(1000)), 'file-too-large'],
  ])('refuses %s on the device, and sends nothing', async (_, file, code) => {
    const onError = vi.fn();
    const { addFiles, reached, requests } = setup({ maxFileSize: 900, onError });
    addFiles([file]);
    const statement = await reached('failed');
    expect(statement).toMatchObject({ error: { stage: 'file', code } });
    expect(onError).toHaveBeenCalledOnce();
    expect(requests).toEqual([]);
  });

  it('accepts only as many files as the host allows, and marks the others', async () => {
    const { addFiles, reached } = setup({ maxFiles: 1, bankSelection: 'required' });
    addFiles([pdf('a.pdf'), pdf('b.pdf')]);
    await reached('choosing-bank', 0);
    expect(await reached('failed', 1)).toMatchObject({ error: { code: 'too-many-files', limit: 1 } });
  });
});

it('sends nothing for a statement that has given its place in the list away', async () => {
  const { addFiles, nextRequest, reached, retry, changeBank, requests } = setup({ maxFiles: 1 });
  addFiles([pdf('a.pdf')]);
  (await nextRequest()).answer(refused('PDF_IS_IMAGE'));
  const { id } = await reached('failed');
  addFiles([pdf('b.pdf')]);
  await nextRequest();
  retry(id);
  changeBank(id);
  await reached('failed');
  expect(requests).toHaveLength(2);
});

describe('the password', () => {
  it('is asked for when the API requires it, sent with the same file, and asked again when wrong', async () => {
    const { addFiles, nextRequest, reached, submitPassword } = setup();
    addFiles([pdf()]);
    (await nextRequest()).answer(refused('PASSWORD_INCORRECT'));
    const locked = await reached('locked');
    expect(locked).toMatchObject({ reason: 'required' });
    submitPassword(locked.id, 'wrong');
    const second = await nextRequest();
    expect(second.field('pdf_password')).toBe('wrong');
    second.answer(refused('PASSWORD_INCORRECT'));
    expect(await reached('locked')).toMatchObject({ reason: 'refused' });
    submitPassword(locked.id, `  ${secret} `);
    const third = await nextRequest();
    expect(third.field('pdf_password')).toBe(secret);
    third.answer(accepted);
    await reached('accepted');
  });

  it('is not in any state, event, error or query cache', async () => {
    const queryClient = new QueryClient();
    const onError = vi.fn();
    const seen: string[] = [];
    const { addFiles, nextRequest, reached, submitPassword, uploader, events } = setup({
      queryClient,
      onError,
    });
    uploader.subscribe(() => seen.push(JSON.stringify(uploader.getState())));
    queryClient
      .getMutationCache()
      .subscribe(({ mutation }) => seen.push(JSON.stringify([mutation?.state, mutation?.options])));
    addFiles([pdf()]);
    (await nextRequest()).answer(refused('PASSWORD_INCORRECT'));
    const { id } = await reached('locked');
    submitPassword(id, secret);
    const request = await nextRequest();
    request.answer({ status: 500, body: `the password ${secret} broke us` });
    await eventually(() => expect(onError).toHaveBeenCalled());
    expect(JSON.stringify([seen, events, onError.mock.calls])).not.toContain(secret);
  });
});

describe('the bank', () => {
  it('can be changed without picking the file again', async () => {
    const { addFiles, nextRequest, reached, chooseBank } = setup({ bankSelection: 'required' });
    addFiles([pdf()]);
    const { id } = await reached('choosing-bank');
    chooseBank(id, 'ICICI');
    const first = await nextRequest();
    expect(first.field('bank_name')).toBe('icici');
    first.answer(refused('BANK_NAME_MISMATCH'));
    expect(await reached('choosing-bank')).toMatchObject({ reason: 'mismatch', bank: 'icici' });
    chooseBank(id, 'hdfc');
    const second = await nextRequest();
    expect(second.field('bank_name')).toBe('hdfc');
    second.answer(accepted);
    await reached('accepted');
  });

  it('cannot be changed when the host sets it, and the upload continues', async () => {
    const { addFiles, nextRequest, reached, changeBank } = setup({ bank: 'hdfc' });
    addFiles([pdf()]);
    const request = await nextRequest();
    const { id } = await reached('uploading');
    changeBank(id);
    expect(request.request.signal.aborted).toBe(false);
    request.answer(accepted);
    await reached('accepted');
  });

  it('is omitted from the form when none is chosen', async () => {
    const { addFiles, nextRequest } = setup();
    addFiles([pdf()]);
    expect((await nextRequest()).field('bank_name')).toBeNull();
  });
});

describe('the queue', () => {
  it('uploads one at a time, in order', async () => {
    const { addFiles, nextRequest, reached, requests } = setup();
    addFiles([pdf('a.pdf'), pdf('b.pdf')]);
    const first = await nextRequest();
    await reached('queued', 1);
    expect(requests).toHaveLength(1);
    first.answer(accepted);
    (await nextRequest()).answer(accepted);
    await reached('accepted', 1);
  });

  it('uploads as many at once as the host allows', async () => {
    const { addFiles, nextRequest, requests } = setup({ concurrency: 2 });
    addFiles([pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf')]);
    await nextRequest();
    await nextRequest();
    expect(requests).toHaveLength(2);
  });

  it('is not blocked by a statement that waits for the borrower', async () => {
    const { addFiles, nextRequest, reached } = setup();
    addFiles([pdf('a.pdf'), pdf('b.pdf')]);
    (await nextRequest()).answer(refused('PASSWORD_INCORRECT'));
    (await nextRequest()).answer(accepted);
    await reached('accepted', 1);
    await reached('locked', 0);
  });

  it('waits for the connection, says so, and continues automatically', async () => {
    const { setOnline } = stubNetwork();
    const { addFiles, nextRequest, reached } = setup();
    setOnline(false);
    addFiles([pdf()]);
    await eventually(async () => expect(await reached('queued')).toMatchObject({ waitingFor: 'connection' }));
    setOnline(true);
    (await nextRequest()).answer(accepted);
    await reached('accepted');
  });
});

it('believes the device again that it is offline, after it was online', async () => {
  const { setOnline } = stubNetwork();
  const { addFiles, nextRequest, reached } = setup();
  addFiles([pdf('a.pdf')]);
  const first = await nextRequest();
  setOnline(false);
  first.answer(accepted);
  await reached('accepted');
  setOnline(true);
  setOnline(false);
  addFiles([pdf('b.pdf')]);
  await eventually(() => expect(reached('queued', 1)).resolves.toMatchObject({ waitingFor: 'connection' }));
});

describe('a transient failure', () => {
  it('believes the device again that it is offline, after it was online', async () => {
    const { setOnline } = stubNetwork();
    const { addFiles, nextRequest, reached } = setup();
    addFiles([pdf('a.pdf')]);
    const first = await nextRequest();
    setOnline(false);
    first.answer(accepted);
    await reached('accepted');
    setOnline(true);
    setOnline(false);
    addFiles([pdf('b.pdf')]);
    await eventually(() => expect(reached('queued', 1)).resolves.toMatchObject({ waitingFor: 'connection' }));
  });

  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is retried automatically, with a visible countdown', async () => {
    const onError = vi.fn();
    const { addFiles, nextRequest, reached } = setup({ onError });
    addFiles([pdf()]);
    (await nextRequest()).fail('failed', false);
    expect(await reached('queued')).toMatchObject({
      waitingFor: 'retry',
      error: { code: 'connection-failed' },
    });
    expect(onError).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(30_000);
    (await nextRequest()).answer(accepted);
    await reached('accepted');
  });

  it('is retried after the delay in Retry-After', async () => {
    const { addFiles, nextRequest, reached, requests } = setup();
    addFiles([pdf()]);
    (await nextRequest()).answer({
      status: 429,
      body: { detail: 'slow down' },
      headers: { 'Retry-After': '60' },
    });
    await reached('queued');
    vi.advanceTimersByTime(50_000);
    expect(requests).toHaveLength(1);
    vi.advanceTimersByTime(15_000);
    (await nextRequest()).answer(accepted);
    await reached('accepted');
  });

  it('is retried at once, and only once, when the borrower asks', async () => {
    const { addFiles, nextRequest, reached, retry, requests } = setup();
    addFiles([pdf()]);
    (await nextRequest()).answer({ status: 503 });
    const { id } = await reached('queued');
    retry(id);
    const second = await nextRequest();
    vi.advanceTimersByTime(60_000);
    expect(requests).toHaveLength(2);
    second.answer(accepted);
    await reached('accepted');
  });

  it('is shown as an error after the last attempt, and can be retried', async () => {
    const { addFiles, nextRequest, reached, retry } = setup({ maxAttempts: 2 });
    addFiles([pdf()]);
    (await nextRequest()).answer({ status: 503 });
    await reached('queued');
    vi.advanceTimersByTime(30_000);
    (await nextRequest()).answer({ status: 503 });
    const { id } = await reached('failed');
    retry(id);
    (await nextRequest()).answer(accepted);
    await reached('accepted');
  });

  it('does not include other 4xx responses: they are not retried', async () => {
    const { addFiles, nextRequest, reached, requests } = setup();
    addFiles([pdf()]);
    (await nextRequest()).answer(refused('PDF_IS_IMAGE'));
    await reached('failed');
    vi.advanceTimersByTime(120_000);
    expect(requests).toHaveLength(1);
  });
});

describe('stopping', () => {
  it('aborts a canceled upload, keeps the file, and sends it again on request', async () => {
    const { addFiles, nextRequest, reached, cancel, retry } = setup();
    addFiles([pdf()]);
    const first = await nextRequest();
    const { id } = await reached('uploading');
    cancel(id);
    expect(first.request.signal.aborted).toBe(true);
    expect(await reached('failed')).toMatchObject({ error: { code: 'canceled' } });
    first.answer(accepted);
    retry(id);
    (await nextRequest()).answer(accepted);
    await reached('accepted');
  });

  it('forgets a removed statement, whatever its response', async () => {
    const { addFiles, nextRequest, reached, remove, statements } = setup();
    addFiles([pdf('a.pdf'), pdf('b.pdf')]);
    const first = await nextRequest();
    const { id } = await reached('uploading');
    remove(id);
    expect(first.request.signal.aborted).toBe(true);
    first.answer(accepted);
    (await nextRequest()).answer(accepted);
    await reached('accepted');
    expect(statements()).toHaveLength(1);
  });

  it('aborts uploads on unmount without a callback, and resumes on remount', async () => {
    const { addFiles, nextRequest, uploader, events, reached } = setup();
    addFiles([pdf()]);
    const first = await nextRequest();
    uploader.stop();
    const told = events.length;
    expect(first.request.signal.aborted).toBe(true);
    first.answer(accepted);
    await reached('queued');
    expect(events).toHaveLength(told);
    uploader.start();
    (await nextRequest()).answer(accepted);
    await reached('accepted');
  });

  it('starts nothing more when the host unmounts in a callback', async () => {
    const { uploader, requests, reached } = setup({
      concurrency: 2,
      onEvent: ({ type }) => {
        if (type === 'upload-started') uploader.stop();
      },
    });
    uploader.stop();
    uploader.intents.addFiles([pdf('a.pdf'), pdf('b.pdf')]);
    await reached('queued', 0);
    await reached('queued', 1);
    uploader.start();
    await new Promise((resolve) => setImmediate(resolve));
    expect(requests).toEqual([]);
  });

  it('continues uploads when a host callback throws', async () => {
    const uncaught = vi.fn();
    process.on('uncaughtException', uncaught);
    const { addFiles, nextRequest, reached } = setup({
      onUploaded: () => {
        throw new Error('a bug of the host');
      },
    });
    addFiles([pdf('a.pdf'), pdf('b.pdf')]);
    (await nextRequest()).answer(accepted);
    (await nextRequest()).answer(accepted);
    await reached('accepted', 1);
    await eventually(() => expect(uncaught).toHaveBeenCalledTimes(2));
    process.off('uncaughtException', uncaught);
  });
});

describe('the session', () => {
  it('stops the queue when it expires, and continues with the same files in a new one', async () => {
    const onSessionExpired = vi.fn();
    const { addFiles, nextRequest, reached, uploader, base, requests } = setup({ onSessionExpired });
    addFiles([pdf('a.pdf'), pdf('b.pdf')]);
    (await nextRequest()).answer(refused('SESSION_EXPIRED'));
    await reached('failed', 0);
    await reached('queued', 1);
    expect(onSessionExpired).toHaveBeenCalledOnce();
    expect(requests).toHaveLength(1);
    uploader.setOptions({ ...base, sessionId: 'session-2' });
    const again = await nextRequest();
    expect(again.field('session_id')).toBe('session-2');
    const acceptedAgain = { body: { ...accepted.body, session_id: 'session-2' } };
    again.answer(acceptedAgain);
    (await nextRequest()).answer(acceptedAgain);
    await reached('accepted', 1);
  });

  it('is renewed once, also from a callback about other options', async () => {
    const { addFiles, nextRequest, reached, uploader, base, events, statements } = setup({
      onEvent: (event) => {
        events.push(event);
        if (event.type === 'bank-asked') uploader.setOptions({ ...asking, sessionId: 'session-2' });
      },
    });
    const asking: UploaderOptions = { ...base, bankSelection: 'required' };
    addFiles([pdf('a.pdf'), pdf('b.pdf')]);
    (await nextRequest()).answer(refused('SESSION_EXPIRED'));
    await reached('failed', 0);
    await reached('queued', 1);
    uploader.setOptions(asking);
    expect(statements()).toHaveLength(2);
    expect(events.filter(({ type }) => type === 'session-changed')).toEqual([
      { type: 'session-changed', renewed: true, kept: 2, dropped: 0 },
    ]);
  });

  it('starts from an empty state when the host changes it for another reason', async () => {
    const { addFiles, nextRequest, statements, uploader, base } = setup();
    addFiles([pdf()]);
    const request = await nextRequest();
    uploader.setOptions({ ...base, sessionId: 'session-2' });
    expect(request.request.signal.aborted).toBe(true);
    expect(statements()).toEqual([]);
  });
});

describe('what changes while headers() is asked', () => {
  const setupAsking = (options: Partial<UploaderOptions> = {}) => {
    const { promise, resolve } = defer<Record<string, string>>();
    const headers = vi.fn(() => promise);
    return { ...setup({ headers, ...options }), headers, answerHeaders: () => resolve({}) };
  };

  it('keeps a statement from a session that has ended', async () => {
    const status = defer<unknown>();
    const { addFiles, reached, requests, headers, answerHeaders, uploader } = setupAsking({
      fetchStatus: () => status.promise,
    });
    addFiles([pdf()]);
    await eventually(() => expect(headers).toHaveBeenCalledOnce());
    status.resolve({ error: { code: 'SESSION_EXPIRED', message: '' } });
    await eventually(() => expect(uploader.getState().expired).toBe(true));
    answerHeaders();
    await reached('queued');
    expect(requests).toEqual([]);
  });

  it('asks for the bank that the host has come to require', async () => {
    const { addFiles, reached, requests, headers, answerHeaders, uploader, base } = setupAsking();
    addFiles([pdf()]);
    await eventually(() => expect(headers).toHaveBeenCalledOnce());
    uploader.setOptions({ ...base, bankSelection: 'required' });
    answerHeaders();
    await reached('choosing-bank');
    expect(requests).toEqual([]);
  });
});

describe('the host’s functions', () => {
  it('include headers, called before each attempt', async () => {
    let calls = 0;
    const { addFiles, nextRequest, reached } = setup({
      headers: async () => {
        calls += 1;
        return { authorization: `token ${calls}` };
      },
    });
    addFiles([pdf('a.pdf'), pdf('b.pdf')]);
    (await nextRequest()).answer(accepted);
    await reached('accepted');
    expect((await nextRequest()).request.headers).toEqual({ authorization: 'token 2' });
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('no token'))],
    [
      'throws',
      () => {
        throw new Error('no token');
      },
    ],
    ['never answers', () => new Promise<never>(() => {})],
  ])('are called again, as after a lost connection, when headers() %s', async (name, fail) => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const headers = vi
      .fn<() => Promise<Record<string, string>>>()
      .mockImplementationOnce(fail)
      .mockResolvedValue({});
    const { addFiles, nextRequest, reached, retry } = setup({ headers });
    addFiles([pdf()]);
    await eventually(() => expect(headers).toHaveBeenCalledOnce());
    if (name === 'never answers') await vi.advanceTimersByTimeAsync(30_000);
    const { id } = await reached('queued');
    expect(await reached('queued')).toMatchObject({ waitingFor: 'retry', error: { code: 'headers-failed' } });
    retry(id);
    (await nextRequest()).answer(accepted);
    await reached('accepted');
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('report a duplicate as received, never as an error', async () => {
    const onError = vi.fn();
    const { addFiles, nextRequest, reached, events } = setup({ onError });
    addFiles([pdf()]);
    (await nextRequest()).answer(refused('STATEMENT_DUPLICATE'));
    expect(await reached('accepted')).toMatchObject({
      result: { kind: 'already-received', sentByThisWidget: false },
    });
    expect(onError).not.toHaveBeenCalled();
    expect(events.at(-1)).toMatchObject({ type: 'upload-accepted', result: 'already-received' });
  });

  it('report completion once, and again only after months went missing', async () => {
    const onComplete = vi.fn();
    const { addFiles, nextRequest, reached } = setup({ onComplete });
    addFiles([pdf('a.pdf')]);
    (await nextRequest()).answer(accepted);
    await reached('accepted', 0);
    addFiles([pdf('b.pdf')]);
    (await nextRequest()).answer(accepted);
    await reached('accepted', 1);
    expect(onComplete).toHaveBeenCalledTimes(1);
    addFiles([pdf('c.pdf')]);
    (await nextRequest()).answer({
      body: { ...accepted.body, account_id: 'other', missing_months: ['2024-02'] },
    });
    await reached('accepted', 2);
    addFiles([pdf('d.pdf')]);
    (await nextRequest()).answer({ body: { ...accepted.body, account_id: 'other', months: ['2024-02'] } });
    await reached('accepted', 3);
    expect(onComplete).toHaveBeenCalledTimes(2);
  });

  it('do not hear of completion when a callback adds another file', async () => {
    const onComplete = vi.fn();
    const { uploader, nextRequest, reached } = setup({
      onComplete,
      onUploaded: () => uploader.intents.addFiles([pdf('b.pdf')]),
    });
    uploader.intents.addFiles([pdf('a.pdf')]);
    (await nextRequest()).answer(accepted);
    await reached('uploading', 1);
    expect(onComplete).not.toHaveBeenCalled();
  });

  it('hear of completion before they can leave the session', async () => {
    const completed: string[] = [];
    const { uploader, base, nextRequest } = setup({
      onEvent: ({ type }) => {
        if (type === 'completed') uploader.setOptions({ ...base, sessionId: 'session-2' });
      },
      onComplete: () => completed.push(uploader.getState().sessionId),
    });
    uploader.intents.addFiles([pdf('a.pdf')]);
    (await nextRequest()).answer(accepted);
    await eventually(() => expect(uploader.getState().sessionId).toBe('session-2'));
    expect(completed).toEqual(['session-1']);
  });

  it('receive the vendor’s message in onError, and events without file names, numbers or names', async () => {
    const onError = vi.fn();
    const { addFiles, nextRequest, reached, events } = setup({ onError });
    addFiles([pdf('ravi-salary.pdf')]);
    (await nextRequest()).answer(refused('PDF_IS_IMAGE'));
    await reached('failed');
    expect(onError).toHaveBeenCalledExactlyOnceWith({
      error: expect.objectContaining({ code: 'PDF_IS_IMAGE', vendorMessage: 'vendor says PDF_IS_IMAGE' }),
    });
    addFiles([pdf('ravi-salary-2.pdf')]);
    (await nextRequest()).answer(accepted);
    await reached('accepted', 1);
    expect(JSON.stringify(events)).not.toMatch(/ravi|1234|synthetic/i);
  });
});
