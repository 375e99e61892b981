import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { accepting, pdf, startEngine } from '../support/engine.ts';
import { stubNetwork } from '../support/network.ts';

let isServed = false;
let loads = 0;

vi.mock(import('../../src/uploader/lazy.js'), async (original) => ({
  ...(await original()),
  // The first one that is made is the engine's.
  memoizeImport:
    <T>(load: () => Promise<T>) =>
    async (): Promise<T> => {
      loads += 1;
      if (!isServed) throw new TypeError('Failed to fetch dynamically imported module');
      return load();
    },
}));

beforeEach(() => {
  stubNetwork();
  isServed = false;
  loads = 0;
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each([
  ['comes back', true, 'accepted'],
  ['does not come', false, 'failed'],
] as const)(
  'a file picked before an unmount is examined after it, if the code %s meanwhile',
  async (_, isBack, status) => {
    const { addFiles, reached, uploader, nextRequest } = startEngine();
    addFiles([pdf()]);
    await vi.waitFor(() => expect(loads).toBeGreaterThan(1));
    await reached('checking');
    uploader.stop();
    isServed = isBack;
    await vi.advanceTimersByTimeAsync(1_000);
    uploader.start();
    if (!isBack) await vi.advanceTimersByTimeAsync(10_000);
    if (isBack) (await nextRequest()).answer(accepting());
    await reached(status);
  },
);

it('a file that was removed meanwhile stays away', async () => {
  const { addFiles, reached, uploader, statements, remove, requests } = startEngine();
  addFiles([pdf()]);
  await vi.waitFor(() => expect(loads).toBeGreaterThan(1));
  const { id } = await reached('checking');
  uploader.stop();
  remove(id);
  isServed = true;
  uploader.start();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(statements()).toEqual([]);
  expect(requests).toEqual([]);
});
