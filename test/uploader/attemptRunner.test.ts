import { expect, it, vi } from 'vitest';
import { createOnlineRunner } from '../../src/uploader/attemptRunner.js';
import { loadMutations } from '../../src/uploader/lazy.js';
import { eventually } from '../support/eventually.ts';

vi.mock(import('../../src/uploader/lazy.js'), async (original) => {
  const { loadMutations: load } = await original();
  return { loadMutations: vi.fn(load) };
});

const work = () => ({ id: 'a', run: vi.fn(() => Promise.resolve()), onPaused: vi.fn() });

it('runs work without TanStack Query when it cannot be loaded, and loads it again the next time', async () => {
  vi.mocked(loadMutations).mockResolvedValueOnce(null);
  const runner = createOnlineRunner(undefined);
  const [first, second] = [work(), work()];
  runner.start(first);
  await eventually(() => expect(first.run).toHaveBeenCalledOnce());
  runner.start(second);
  await eventually(() => expect(second.run).toHaveBeenCalledOnce());
  expect(loadMutations).toHaveBeenCalledTimes(2);
  runner.close();
});

it('does not run work that was aborted while it loaded', async () => {
  const runner = createOnlineRunner(undefined);
  const [given, kept] = [work(), work()];
  runner.start(given)();
  runner.start(kept);
  await eventually(() => expect(kept.run).toHaveBeenCalledOnce());
  expect(given.run).not.toHaveBeenCalled();
  runner.close();
});

it('waits for the network when TanStack Query cannot be loaded offline', async () => {
  const window = new EventTarget();
  vi.stubGlobal('window', window);
  vi.stubGlobal('navigator', { onLine: false });
  vi.mocked(loadMutations).mockResolvedValueOnce(null);
  const runner = createOnlineRunner(undefined);
  const [waiting, given] = [work(), work()];
  runner.start(waiting);
  await eventually(() => expect(waiting.onPaused).toHaveBeenCalledOnce());
  vi.mocked(loadMutations).mockResolvedValueOnce(null);
  const giveUp = runner.start(given);
  await eventually(() => expect(given.onPaused).toHaveBeenCalledOnce());
  giveUp();
  vi.stubGlobal('navigator', { onLine: true });
  window.dispatchEvent(new Event('online'));
  await eventually(() => expect(waiting.run).toHaveBeenCalledOnce());
  expect(given.run).not.toHaveBeenCalled();
  runner.close();
  await new Promise((resolve) => setImmediate(resolve));
  vi.unstubAllGlobals();
});
