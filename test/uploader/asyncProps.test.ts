import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accepting, pdf, startEngine } from '../support/engine.ts';
import { stubNetwork } from '../support/network.ts';

type Engine = ReturnType<typeof startEngine>;

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

/** What a host may do inside of a function that the widget waits for. */
const deeds: Readonly<Record<string, (engine: Engine) => void>> = {
  'removes the statement': ({ remove, statements }) => remove(statements()[0]?.id ?? ''),
  'cancels it': ({ cancel, statements }) => cancel(statements()[0]?.id ?? ''),
  'unmounts the component': ({ uploader }) => uploader.stop(),
  'changes the session': ({ uploader, base }) => uploader.setOptions({ ...base, sessionId: 'session-2' }),
  'opens the bank picker': ({ changeBank, statements }) => changeBank(statements()[0]?.id ?? ''),
};

describe.each(Object.entries(deeds))('a host that %s', (_, act) => {
  it('inside of headers() has nothing sent for it', async () => {
    const headers = vi.fn(async () => {
      act(engine);
      return {};
    });
    const engine: Engine = startEngine({ headers });
    engine.addFiles([pdf()]);
    await vi.waitFor(() => expect(headers).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(200_000);
    expect(engine.requests).toEqual([]);
    expect(headers).toHaveBeenCalledOnce();
  });

  it('inside of the transport hears nothing of that request any more', async () => {
    const onUploaded = vi.fn();
    const bodies: string[] = [];
    const engine: Engine = startEngine({
      onUploaded,
      transport: async ({ onProgress }) => {
        bodies.push('sent');
        act(engine);
        onProgress({ sent: 1, total: 1 });
        return { status: 200, body: JSON.stringify(accepting().body), header: () => null };
      },
    });
    engine.addFiles([pdf()]);
    await vi.waitFor(() => expect(bodies).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(200_000);
    expect(onUploaded).not.toHaveBeenCalled();
    expect(bodies).toHaveLength(1);
    expect(engine.statements().every(({ status }) => status !== 'accepted')).toBe(true);
  });

  it('inside of fetchStatus does not upset the rest', async () => {
    let isDone = false;
    const fetchStatus = vi.fn(async ({ sessionId }: { readonly sessionId: string }) => {
      if (!isDone && engine.statements().length > 0) {
        isDone = true;
        act(engine);
      }
      return { session_id: sessionId, accounts: [] };
    });
    const engine: Engine = startEngine({ fetchStatus });
    engine.addFiles([pdf('a.pdf'), pdf('b.pdf')]);
    await vi.waitFor(() => expect(isDone).toBe(true));
    engine.uploader.start();
    engine.addFiles([pdf('c.pdf')]);
    for (let sent = 0; sent < 3; sent += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      for (const request of engine.requests)
        request.answer(
          accepting({ session_id: request.field('session_id'), statement_id: `remote-${sent}` }),
        );
    }
    await vi.waitFor(() =>
      expect(engine.statements().find(({ file }) => file.name === 'c.pdf')?.status).toBe('accepted'),
    );
  });
});

it.each([
  [
    'synchronously',
    () => {
      throw new Error('no');
    },
  ],
  ['later', () => Promise.reject(new Error('no'))],
])('a fetchStatus that throws %s is asked again', async (_, fail) => {
  const fetchStatus = vi.fn<() => Promise<unknown>>(fail);
  const { events } = startEngine({ fetchStatus });
  await vi.waitFor(() => expect(fetchStatus).toHaveBeenCalledOnce());
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fetchStatus).toHaveBeenCalledTimes(3);
  expect(events).toContainEqual({ type: 'status-fetched', accounts: 0, ok: false });
});

it('a clock that jumps brings no attempt forward and loses none', async () => {
  const { addFiles, nextRequest, reached, requests } = startEngine();
  addFiles([pdf()]);
  (await nextRequest()).answer({ status: 429, headers: { 'Retry-After': '60' } });
  await reached('queued');
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(50_000);
  expect(requests).toHaveLength(1);
  vi.setSystemTime(Date.now() - 7_200_000);
  await vi.advanceTimersByTimeAsync(15_000);
  (await nextRequest()).answer(accepting());
  await reached('accepted');
});
