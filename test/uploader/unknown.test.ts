import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { accepting, pdf, refusing, startEngine } from '../support/engine.ts';
import { stubNetwork } from '../support/network.ts';
import { knownCode } from '../../src/errors/errorCatalog.js';
import { TransportError } from '../../src/transport/Transport.js';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  stubNetwork();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 100 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a transport of the host’s', () => {
  it('that gives up by itself is a lost connection, and not the borrower’s doing', async () => {
    const transport = vi.fn(() => Promise.reject(new TransportError('aborted', true)));
    const { addFiles, reached } = startEngine({ transport, maxAttempts: 1 });
    addFiles([pdf()]);
    expect(await reached('failed')).toMatchObject({
      error: { code: 'connection-lost' },
      mayHaveArrived: true,
    });
  });

  it.each([
    ['an error of its own', () => new TypeError('Failed to fetch')],
    ['the claim that the body had not been sent', () => new TransportError('failed', false)],
  ])('that reports the whole body and then %s leaves it open whether it arrived', async (_, create) => {
    const rejects: ((error: unknown) => void)[] = [];
    const { addFiles, reached, retry } = startEngine({
      maxAttempts: 1,
      transport: ({ onProgress }) =>
        new Promise((_resolve, reject) => {
          onProgress({ sent: 9, total: 9 });
          rejects.push(reject);
        }),
    });
    addFiles([pdf()]);
    await reached('processing');
    rejects[0]?.(create());
    const { id } = await reached('failed');
    expect(await reached('failed')).toMatchObject({ mayHaveArrived: true });
    retry(id);
    await reached('processing');
  });

  it('whose progress is no number draws none', async () => {
    const { addFiles, nextRequest, reached } = startEngine();
    addFiles([pdf()]);
    const request = await nextRequest();
    request.progress(Number.NaN, 10);
    expect(await reached('uploading')).toMatchObject({ sent: 0, total: 0 });
    request.progress(-5, 10);
    expect(await reached('uploading')).toMatchObject({ sent: 0 });
  });
});

describe('a code of the widget’s own that a server sends', () => {
  it.each(['canceled', 'file-empty', 'connection-lost', 'part-not-loaded', 'file-duplicate', 'file-archive'])(
    'is an unknown one: %s',
    async (code) => {
      const { addFiles, nextRequest, reached, requests, takePdfs } = startEngine();
      addFiles([pdf()]);
      (await nextRequest()).answer(refusing(code));
      const statement = await reached('failed');
      expect(statement).toMatchObject({ error: { stage: 'api', code: code.toUpperCase() } });
      expect(statement.status === 'failed' && knownCode(statement.error)).toBe('unknown-code');
      takePdfs(statement.id);
      await settled();
      await reached('failed');
      expect(requests).toHaveLength(1);
    },
  );

  it.each(['server-unavailable', 'not-authorized', 'invalid-field'] as const)(
    'is known where the package’s own route sends it: %s',
    async (code) => {
      const { addFiles, nextRequest, reached } = startEngine();
      addFiles([pdf()]);
      (await nextRequest()).answer(refusing(code));
      const statement = await reached('failed');
      expect(statement.status === 'failed' && knownCode(statement.error)).toBe(code);
    },
  );
});

describe('headers() that resolves to', () => {
  it.each([undefined, null, 'Bearer token', 7])('%s is asked again, as if it had failed', async (value) => {
    const headers = vi.fn().mockResolvedValueOnce(value).mockResolvedValue({});
    const { addFiles, nextRequest, reached, events } = startEngine({ headers });
    addFiles([pdf()]);
    (await nextRequest()).answer(accepting());
    await reached('accepted');
    expect(events).toContainEqual(expect.objectContaining({ code: 'headers-failed', willRetry: true }));
  });
});

describe('a session given together with other rules', () => {
  it('is not complete by what the old one received', async () => {
    const onComplete = vi.fn();
    const { addFiles, nextRequest, reached, uploader, base } = startEngine({
      onComplete,
      period: { from: '2024-01', to: '2024-02' },
      suggestBank: false,
    });
    addFiles([pdf()]);
    (await nextRequest()).answer(accepting());
    await reached('accepted');
    expect(onComplete).not.toHaveBeenCalled();
    uploader.setOptions({ ...base, sessionId: 'session-2', period: { from: '2024-01', to: '2024-01' } });
    await settled();
    expect(onComplete).not.toHaveBeenCalled();
  });

  it('starts nothing of the old one', async () => {
    const { addFiles, reached, uploader, base, events, requests } = startEngine({
      bankSelection: 'required',
      suggestBank: false,
    });
    addFiles([pdf()]);
    await reached('choosing-bank');
    uploader.setOptions({ ...base, sessionId: 'session-2', bank: 'hdfc' });
    await settled();
    expect(requests).toEqual([]);
    expect(events.map(({ type }) => type)).not.toContain('upload-started');
  });

  it('has them for the files that it goes on with', async () => {
    const { addFiles, reached, uploader, base, nextRequest } = startEngine({
      bankSelection: 'required',
      suggestBank: false,
      expiresAt: Date.now(),
    });
    addFiles([pdf()]);
    await reached('choosing-bank');
    uploader.setOptions({ ...base, sessionId: 'session-2', bank: 'hdfc' });
    const { field } = await nextRequest();
    expect([field('session_id'), field('bank_name')]).toEqual(['session-2', 'hdfc']);
  });

  it('allows as many attempts as at first', async () => {
    const { addFiles, reached, uploader, base, nextRequest, events } = startEngine({
      maxAttempts: 2,
      expiresAt: Date.now(),
    });
    addFiles([pdf()]);
    (await nextRequest()).answer({ status: 503 });
    await reached('queued');
    uploader.setOptions({ ...base, sessionId: 'session-2' });
    (await nextRequest()).answer({ status: 503 });
    (await nextRequest()).answer({ status: 503 });
    await reached('failed');
    const attempts = events.flatMap((event) => (event.type === 'upload-started' ? [event.attempt] : []));
    expect(attempts).toEqual([1, 1, 2]);
  });
});

describe('an answer of the status call', () => {
  it.each([
    ['another session', { ...(refusing('SESSION_EXPIRED').body as object), session_id: 'session-0' }],
    ['the session before', { error: 'SESSION_DELETED', session_id: 'session-0', accounts: [] }],
  ])('that %s has ended does not end this one', async (_, answer) => {
    const onSessionExpired = vi.fn();
    const { events, uploader } = startEngine({ onSessionExpired, fetchStatus: async () => answer });
    await eventually(() => expect(events).toContainEqual({ type: 'status-fetched', accounts: 0, ok: false }));
    expect(uploader.getState().expired).toBe(false);
    expect(onSessionExpired).not.toHaveBeenCalled();
  });

  it('is asked for less and less often while it fails, and as long as details are due', async () => {
    const times: number[] = [];
    const start = Date.now();
    const fetchStatus = vi.fn(() => {
      times.push(Date.now() - start);
      return Promise.reject(new Error('no'));
    });
    const { addFiles, nextRequest, reached } = startEngine({ fetchStatus, suggestBank: false });
    addFiles([pdf()]);
    (await nextRequest()).answer(accepting({ identity: null, months: null, missing_months: null }));
    await reached('accepted');
    for (let minute = 0; minute < 120; minute += 1) await vi.advanceTimersByTimeAsync(60_000);
    // Three calls a round, every five minutes in the end.
    expect(times.length).toBeLessThan(120);
    expect(times.at(-1)).toBeGreaterThan(100 * 60_000);
  });
});

describe('the same file, removed and picked again after a lost answer', () => {
  it.each([
    ['with storage', undefined],
    [
      'without storage',
      {
        getItem: () => {
          throw new DOMException('no', 'SecurityError');
        },
      },
    ],
  ])('has the same key, so that nothing is stored twice: %s', async (_, storage) => {
    if (storage) vi.stubGlobal('sessionStorage', storage);
    const { addFiles, nextRequest, reached, remove } = startEngine({ idempotencyKey: true, maxAttempts: 1 });
    const keyOf = ({ request }: Awaited<ReturnType<typeof nextRequest>>) =>
      request.headers['Idempotency-Key'];
    addFiles([pdf()]);
    const first = await nextRequest();
    first.fail('failed', true);
    remove((await reached('failed')).id);
    addFiles([pdf()]);
    const second = await nextRequest();
    expect(keyOf(second)).toBe(keyOf(first));
    second.answer(accepting());
    remove((await reached('accepted')).id);
    addFiles([pdf()]);
    expect(keyOf(await nextRequest())).not.toBe(keyOf(first));
  });
});

it.each([Number.NaN, -1])('a maxFiles of %s stops no upload', async (maxFiles) => {
  const { addFiles, nextRequest, reached } = startEngine({ maxFiles });
  addFiles([pdf()]);
  (await nextRequest()).answer(accepting());
  await reached('accepted');
});
