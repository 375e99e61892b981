import { describe, expect, it, vi } from 'vitest';
import { coverage } from '../../src/session/accounts/coverage.js';
import type { UploaderOptions } from '../../src/uploader/UploaderOptions.js';
import { eventually } from '../support/eventually.ts';
import { accepting, pdf, refusing, startEngine } from '../support/engine.ts';

const inSecond = { session_id: 'session-2' };

async function startEndedSession(options: Partial<UploaderOptions> = {}) {
  const engine = startEngine(options);
  engine.addFiles([pdf('a.pdf'), pdf('b.pdf')]);
  (await engine.nextRequest()).answer(accepting());
  await engine.reached('accepted', 0);
  (await engine.nextRequest()).answer(refusing('SESSION_EXPIRED'));
  await engine.reached('failed', 1);
  const renew = (): void => engine.uploader.setOptions({ ...engine.base, sessionId: 'session-2' });
  return { ...engine, renew };
}

describe('a renewed session', () => {
  it('does not count what the old one received, and accepts the same file', async () => {
    const onComplete = vi.fn();
    const { addFiles, nextRequest, reached, renew, statements, uploader } = await startEndedSession({
      onComplete,
    });
    renew();
    expect(statements().map(({ file }) => file.name)).toEqual(['b.pdf']);
    (await nextRequest()).answer(
      accepting({ ...inSecond, months: ['2024-02'], missing_months: ['2024-01'] }),
    );
    await reached('accepted');
    expect(onComplete).not.toHaveBeenCalled();
    const { ledger, sessionId, rules } = uploader.getState();
    expect(coverage(ledger, sessionId, rules.period).verdict).toBe('incomplete');
    addFiles([pdf('a.pdf')]);
    (await nextRequest()).answer(accepting({ ...inSecond, months: ['2024-01'] }));
    await reached('accepted', 1);
    expect(onComplete).toHaveBeenCalledOnce();
  });

  it('is reported with what it keeps and drops', async () => {
    const { renew, events } = await startEndedSession();
    renew();
    expect(events).toContainEqual({ type: 'session-changed', renewed: true, kept: 1, dropped: 1 });
  });

  it.each([
    ['a Date', new Date(Date.now() + 200_000)],
    ['milliseconds', Date.now() - 1_000],
    ['text', new Date(Date.now() + 299_000).toISOString()],
  ])('keeps files in the last five minutes that expiresAt announces, as %s', async (_, expiresAt) => {
    const { addFiles, nextRequest, uploader, base, events, reached } = startEngine({ expiresAt });
    addFiles([pdf()]);
    const first = await nextRequest();
    uploader.setOptions({ ...base, sessionId: 'session-2', expiresAt: undefined });
    expect(first.request.signal.aborted).toBe(true);
    const second = await nextRequest();
    expect(second.field('session_id')).toBe('session-2');
    expect(events).toContainEqual({ type: 'session-changed', renewed: true, kept: 1, dropped: 0 });
    second.answer(accepting(inSecond));
    await reached('accepted');
  });

  it('forgets that a file may have arrived in the old one', async () => {
    const { addFiles, nextRequest, uploader, base, reached } = startEngine({ expiresAt: Date.now() });
    addFiles([pdf()]);
    (await nextRequest()).progress(1, 1);
    await reached('processing');
    uploader.setOptions({ ...base, sessionId: 'session-2' });
    (await nextRequest()).answer(refusing('STATEMENT_DUPLICATE'));
    expect(await reached('accepted')).toMatchObject({ result: { sentByThisWidget: false } });
  });
});

describe('another session', () => {
  it.each([undefined, Date.now() + 301_000 * 10, 'never'])(
    'starts with an empty list, and says so (expiresAt: %s)',
    async (expiresAt) => {
      const { addFiles, nextRequest, uploader, base, statements, events } = startEngine({ expiresAt });
      addFiles([pdf('a.pdf'), pdf('b.pdf')]);
      const first = await nextRequest();
      uploader.setOptions({ ...base, sessionId: 'session-2' });
      expect(first.request.signal.aborted).toBe(true);
      expect(statements()).toEqual([]);
      expect(events).toContainEqual({ type: 'session-changed', renewed: false, kept: 0, dropped: 2 });
    },
  );
});

describe('a session that its status calls ended', () => {
  it.each(['SESSION_EXPIRED', 'SESSION_NOT_FOUND', 'SESSION_DELETED'])(
    'shows that at once: %s',
    async (code) => {
      const onSessionExpired = vi.fn();
      const { uploader, addFiles, requests, reached } = startEngine({
        onSessionExpired,
        fetchStatus: async () => refusing(code).body,
      });
      await eventually(() => expect(onSessionExpired).toHaveBeenCalledOnce());
      expect(uploader.getState().expired).toBe(true);
      addFiles([pdf()]);
      await reached('queued');
      expect(requests).toEqual([]);
    },
  );
});

it('schedules no retry after the session has ended', async () => {
  const { addFiles, nextRequest, reached } = startEngine({ concurrency: 2 });
  addFiles([pdf('a.pdf'), pdf('b.pdf')]);
  const [first, second] = [await nextRequest(), await nextRequest()];
  first.answer(refusing('SESSION_EXPIRED'));
  await reached('failed', 0);
  second.answer({ status: 503 });
  await eventually(async () => expect(await reached('queued', 1)).toMatchObject({ waitingFor: 'turn' }));
});
