import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFixture } from '../preflight/support/readFixture.js';
import { accepting, pdf, refusing, startEngine } from '../support/engine.ts';
import { stubNetwork } from '../support/network.ts';

type Engine = ReturnType<typeof startEngine>;

const locked = (): File => new File([readFixture('r3')], 'locked.pdf');

beforeEach(() => {
  stubNetwork();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Brings a statement into a status. */
const statuses: Readonly<Record<string, (engine: Engine) => Promise<unknown>>> = {
  checking: async ({ addFiles, reached }) => {
    const file = pdf();
    vi.spyOn(file, 'arrayBuffer').mockReturnValue(new Promise(() => {}));
    addFiles([file]);
    await reached('checking');
  },
  locked: async ({ addFiles, reached }) => {
    addFiles([locked()]);
    await reached('locked');
  },
  'choosing a bank': async ({ addFiles, nextRequest, reached }) => {
    addFiles([pdf()]);
    (await nextRequest()).answer(refusing('BANK_NAME_MISMATCH'));
    await reached('choosing-bank');
  },
  uploading: async ({ addFiles, nextRequest }) => {
    addFiles([pdf()]);
    (await nextRequest()).progress(1, 2);
  },
  processing: async ({ addFiles, nextRequest }) => {
    addFiles([pdf()]);
    (await nextRequest()).progress(2, 2);
  },
  'waiting for a retry': async ({ addFiles, nextRequest, reached }) => {
    addFiles([pdf()]);
    (await nextRequest()).answer({ status: 503, headers: { 'Retry-After': '60' } });
    await reached('queued');
  },
  'failed after a lost answer': async ({ addFiles, nextRequest, reached }) => {
    addFiles([pdf()]);
    for (let attempt = 0; attempt < 4; attempt += 1) {
      (await nextRequest()).fail('failed', true);
      await vi.advanceTimersByTimeAsync(40_000);
    }
    await reached('failed');
  },
};

/** What the borrower does to have it sent. */
async function help({ statements, submitPassword, chooseBank, retry }: Engine): Promise<void> {
  const [mine] = statements();
  if (mine?.status === 'locked') submitPassword(mine.id, 'Secret12');
  if (mine?.status === 'choosing-bank') chooseBank(mine.id, 'hdfc');
  if (mine?.status === 'failed') retry(mine.id);
}

describe.each(Object.entries(statuses))('a statement that is %s', (name, bring) => {
  const expiresAt = Date.now() + 60_000;

  it('goes to a session that was announced, and to no other', async () => {
    const engine = startEngine({ idempotencyKey: true, expiresAt: Date.now() + 60_000 });
    await bring(engine);
    const before = engine.requests.length;
    engine.uploader.setOptions({ ...engine.base, sessionId: 'session-2', expiresAt: undefined });
    expect(engine.statements()).toMatchObject([{ mayHaveArrived: false }]);
    if (name === 'checking') return;
    await help(engine);
    const sent = await vi.waitFor(() => {
      const request = engine.requests[before];
      if (!request) throw new Error(JSON.stringify(engine.statements()));
      return request;
    });
    expect(sent.field('session_id')).toBe('session-2');
    const keys = engine.requests.map(({ request }) => request.headers['Idempotency-Key']);
    expect(keys.slice(0, before)).not.toContain(keys[before]);
    // The old session's answer comes late.
    for (const old of engine.requests.slice(0, before)) old.answer(accepting());
    sent.answer(accepting({ session_id: 'session-2' }));
    await engine.reached('accepted');
    const { ledger } = engine.uploader.getState();
    expect(ledger.map(({ sessionId }) => sessionId)).toEqual(['session-2']);
  });

  it('leaves the list with a session that was not, and nothing of it is remembered', async () => {
    const engine = startEngine();
    await bring(engine);
    const before = engine.requests.length;
    engine.uploader.setOptions({ ...engine.base, sessionId: 'session-2', expiresAt });
    expect(engine.statements()).toEqual([]);
    for (const old of engine.requests) old.answer(accepting());
    await vi.advanceTimersByTimeAsync(200_000);
    expect(engine.requests).toHaveLength(before);
    expect(engine.statements()).toEqual([]);
    expect(engine.uploader.getState().ledger).toEqual([]);
  });
});

it.each([
  ['an open', pdf],
  ['a locked', locked],
])('%s file goes on in a new session after the status has ended the old one', async (_, create) => {
  const ended = { error: 'SESSION_EXPIRED', session_id: 'session-1' };
  const engine = startEngine({
    fetchStatus: async ({ sessionId }) => (sessionId === 'session-1' ? ended : { accounts: [] }),
  });
  await vi.waitFor(() => expect(engine.uploader.getState().expired).toBe(true));
  engine.addFiles([create()]);
  await vi.waitFor(() => expect(engine.statements()[0]?.status).not.toBe('checking'));
  expect(engine.requests).toEqual([]);
  engine.uploader.setOptions({ ...engine.base, sessionId: 'session-2' });
  await help(engine);
  expect((await engine.nextRequest()).field('session_id')).toBe('session-2');
});

it('forgets the last password with a session that was not announced', async () => {
  const { addFiles, reached, submitPassword, uploader, base } = startEngine();
  addFiles([locked()]);
  submitPassword((await reached('locked')).id, 'Secret12');
  await reached('uploading');
  uploader.setOptions({ ...base, sessionId: 'session-2' });
  addFiles([locked()]);
  await reached('locked');
  await vi.advanceTimersByTimeAsync(5_000);
  await reached('locked');
});

it('opens forty locked files with one password, and keeps none of them waiting', async () => {
  const { addFiles, statements, submitPassword, events } = startEngine();
  const bytes = readFixture('r3');
  addFiles(Array.from({ length: 41 }, (_, index) => new File([bytes, `\n%% ${index}\n`], `${index}.pdf`)));
  await vi.waitFor(() => expect(statements().every(({ status }) => status === 'locked')).toBe(true), 20_000);
  submitPassword(statements()[20]?.id ?? '', 'Secret12');
  await vi.waitFor(
    () => expect(statements().filter(({ status }) => status === 'locked')).toEqual([]),
    20_000,
  );
  expect(events.filter(({ type }) => type === 'password-given')).toHaveLength(1);
});
