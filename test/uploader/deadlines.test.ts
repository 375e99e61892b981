import { MutationCache, onlineManager, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { accepting, pdf, startEngine } from '../support/engine.ts';
import { stubNetwork } from '../support/network.ts';

const never = new Promise<never>(() => {});

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 100 });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A file whose bytes never come. */
function hangingFile(): File {
  const file = pdf('cloud.pdf');
  vi.spyOn(file, 'arrayBuffer').mockReturnValue(never);
  return file;
}

describe('a file that cannot be read', () => {
  it('does not hold up the files picked after it, and is unreadable in the end', async () => {
    const { addFiles, nextRequest, reached } = startEngine();
    addFiles([hangingFile(), pdf('b.pdf')]);
    await vi.advanceTimersByTimeAsync(1_000);
    (await nextRequest()).answer(accepting());
    await reached('accepted', 1);
    await reached('checking', 0);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await reached('failed', 0)).toMatchObject({ error: { code: 'file-unreadable' } });
  });

  it('is unreadable at once if reading rejects', async () => {
    const file = pdf('gone.pdf');
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotReadableError'));
    const { addFiles, nextRequest, reached } = startEngine();
    addFiles([file, pdf('b.pdf')]);
    expect(await reached('failed', 0)).toMatchObject({ error: { code: 'file-unreadable' } });
    await nextRequest();
  });

  it('can be removed while it is read', async () => {
    const { addFiles, reached, remove, statements } = startEngine();
    addFiles([hangingFile()]);
    const { id } = await reached('checking');
    remove(id);
    expect(statements()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200_000);
    expect(statements()).toEqual([]);
  });
});

describe('a transport that never settles', () => {
  it.each([
    ['after the body', true, 'answer-timeout'],
    ['before the body', false, 'connection-stalled'],
  ] as const)('is given up %s, and retried', async (_, isSent, code) => {
    const transport = vi.fn().mockReturnValue(never);
    const { addFiles, reached } = startEngine({ transport, stallTimeout: 1_000, answerTimeout: 1_000 });
    addFiles([pdf()]);
    await eventually(() => expect(transport).toHaveBeenCalledOnce());
    if (isSent) transport.mock.calls[0]?.[0].onProgress({ sent: 1, total: 1 });
    await vi.advanceTimersByTimeAsync(17_000);
    await eventually(() => expect(transport.mock.calls.length).toBeGreaterThan(1));
    expect(transport.mock.calls[0]?.[0].signal.aborted).toBe(true);
    for (let attempt = 0; attempt < 4; attempt += 1) {
      if (isSent) transport.mock.calls.at(-1)?.[0].onProgress({ sent: 1, total: 1 });
      await vi.advanceTimersByTimeAsync(40_000);
    }
    expect(await reached('failed')).toMatchObject({ error: { code } });
  });

  it('is not given up while bytes leave', async () => {
    const transport = vi.fn().mockReturnValue(never);
    const { addFiles } = startEngine({ transport, stallTimeout: 1_000, answerTimeout: 1_000 });
    addFiles([pdf()]);
    await eventually(() => expect(transport).toHaveBeenCalledOnce());
    for (let sent = 1; sent < 20; sent += 1) {
      transport.mock.calls[0]?.[0].onProgress({ sent, total: 20 });
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(transport.mock.calls[0]?.[0].signal.aborted).toBe(false);
  });
});

describe('a fetchStatus that never answers', () => {
  it('is given up and asked again, and holds nothing up', async () => {
    stubNetwork();
    const signals: AbortSignal[] = [];
    const fetchStatus = vi.fn(({ signal }: { readonly signal: AbortSignal }) => {
      signals.push(signal);
      return never;
    });
    const { addFiles, nextRequest, reached, events } = startEngine({ fetchStatus });
    await eventually(() => expect(fetchStatus).toHaveBeenCalledOnce());
    addFiles([pdf()]);
    (await nextRequest()).answer(accepting());
    await reached('accepted');
    await vi.advanceTimersByTimeAsync(40_000);
    await eventually(() => expect(fetchStatus.mock.calls.length).toBeGreaterThan(1));
    expect(signals[0]?.aborted).toBe(true);
    expect(events).toContainEqual({ type: 'status-fetched', accounts: 0, ok: false });
  });
});

describe('a host query client', () => {
  it.each([
    ['whose defaults hold every mutation back', { networkMode: 'online', scope: { id: 'host' }, retry: 9 }],
  ] as const)('%s does not hold an upload up', async (_, mutations) => {
    const queryClient = new QueryClient({ defaultOptions: { mutations } });
    const setOnline = vi.spyOn(onlineManager, 'setOnline');
    void queryClient
      .getMutationCache()
      .build(queryClient, { scope: { id: 'host' }, mutationFn: () => never })
      .execute(undefined);
    const { addFiles, nextRequest, reached } = startEngine({ queryClient });
    addFiles([pdf()]);
    const request = await nextRequest();
    queryClient.clear();
    request.answer(accepting());
    await reached('accepted');
    expect(setOnline).not.toHaveBeenCalled();
  });

  it('whose cache throws does not hold an upload up', async () => {
    const fail = (): never => {
      throw new Error('the host’s own');
    };
    const queryClient = new QueryClient({
      // Not onError and onSettled: TanStack Query passes on what they throw as an unhandled rejection.
      mutationCache: new MutationCache({ onMutate: fail, onSuccess: fail }),
    });
    const { addFiles, nextRequest, reached } = startEngine({ queryClient });
    addFiles([pdf()]);
    (await nextRequest()).answer(accepting());
    await reached('accepted');
  });

  it('sees an upload while it runs, and nothing of it', async () => {
    const queryClient = new QueryClient();
    const { addFiles, nextRequest, reached } = startEngine({ queryClient });
    addFiles([pdf()]);
    const request = await nextRequest();
    const cache = queryClient.getMutationCache();
    await eventually(() => expect(cache.getAll()).toHaveLength(1));
    expect(cache.getAll()[0]?.state).toMatchObject({
      status: 'pending',
      variables: undefined,
      data: undefined,
    });
    request.answer(accepting());
    await reached('accepted');
    await eventually(() => expect(cache.getAll()).toEqual([]));
  });
});
