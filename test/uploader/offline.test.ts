import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadStatementReader } from '../../src/uploader/lazy.js';
import { eventually } from '../support/eventually.ts';
import { accepting, pdf, startEngine } from '../support/engine.ts';
import { type DeviceNetwork, stubNetwork } from '../support/network.ts';

vi.mock(import('../../src/uploader/lazy.js'), async (original) => {
  const lazy = await original();
  return { ...lazy, loadStatementReader: vi.fn(lazy.loadStatementReader) };
});

let network: DeviceNetwork;

beforeEach(() => {
  network = stubNetwork();
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function leave(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('a device that is wrong about being offline', () => {
  it('does not stop an upload that the borrower starts', async () => {
    network.setOnline(false);
    const { addFiles, nextRequest, reached, retry } = startEngine();
    addFiles([pdf()]);
    const { id } = await reached('queued');
    retry(id);
    (await nextRequest()).answer(accepting());
    await reached('accepted');
  });

  it('is believed about a statement that the borrower retried while the connection was there', async () => {
    const { addFiles, nextRequest, reached, requests, retry, statements } = startEngine({ concurrency: 1 });
    addFiles([pdf('a.pdf'), pdf('b.pdf')]);
    (await nextRequest()).answer({ status: 403 });
    const { id } = await reached('failed');
    const second = await nextRequest();
    retry(id);
    network.setOnline(false);
    second.fail('failed');
    await eventually(() =>
      expect(statements()).toContainEqual(expect.objectContaining({ waitingFor: 'connection' })),
    );
    expect(statements()).toMatchObject([{ status: 'queued' }, { status: 'queued' }]);
    expect(requests).toHaveLength(2);
  });

  it('delays an upload by half a minute at most, and only the first one', async () => {
    network.setOnline(false);
    const { addFiles, nextRequest, reached, requests } = startEngine();
    addFiles([pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf')]);
    await eventually(async () => expect(await reached('queued')).toMatchObject({ waitingFor: 'connection' }));
    expect(requests).toEqual([]);
    await vi.advanceTimersByTimeAsync(30_000);
    (await nextRequest()).answer(accepting());
    (await nextRequest()).answer(accepting());
    (await nextRequest()).answer(accepting());
    await reached('accepted', 2);
  });
});

describe('a connection that comes and goes', () => {
  it('does not use up the attempts while the device is offline', async () => {
    const { addFiles, nextRequest, reached } = startEngine({ maxAttempts: 2 });
    addFiles([pdf()]);
    for (let times = 0; times < 6; times += 1) {
      const request = await nextRequest();
      network.setOnline(false);
      request.fail('failed', false);
      await eventually(async () =>
        expect(await reached('queued')).toMatchObject({ waitingFor: 'connection' }),
      );
      network.setOnline(true);
    }
    (await nextRequest()).answer(accepting());
    await reached('accepted');
  });

  it('continues what failed for good as soon as it is back', async () => {
    const { addFiles, nextRequest, reached } = startEngine({ maxAttempts: 1 });
    addFiles([pdf()]);
    (await nextRequest()).fail('failed', true);
    expect(await reached('failed')).toMatchObject({ mayHaveArrived: true });
    network.setOnline(false);
    network.setOnline(true);
    (await nextRequest()).answer(accepting());
    await reached('accepted');
  });

  it('does not repeat what the server has refused', async () => {
    const { addFiles, nextRequest, reached, requests } = startEngine();
    addFiles([pdf()]);
    (await nextRequest()).answer({ status: 413 });
    await reached('failed');
    network.setOnline(false);
    network.setOnline(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
  });
});

describe('a statement that has not been examined', () => {
  it('is examined before it is sent, also if the component was unmounted meanwhile', async () => {
    const { addFiles, nextRequest, reached, uploader } = startEngine({ bankSelection: 'required' });
    network.setOnline(false);
    vi.mocked(loadStatementReader).mockResolvedValueOnce(null);
    const bytes = readFileSync(new URL('../../demo/statements/icici-nov-apr.pdf', import.meta.url));
    addFiles([new File([new Uint8Array(bytes)], 'april.pdf')]);
    await eventually(async () => expect(await reached('queued')).toMatchObject({ waitingFor: 'connection' }));
    uploader.stop();
    network.setOnline(true);
    uploader.start();
    expect((await nextRequest()).field('bank_name')).toBe('icici');
  });
});

it('keeps the time of a retry although the host changes the bank meanwhile', async () => {
  const { addFiles, nextRequest, reached, uploader, base, requests } = startEngine();
  addFiles([pdf()]);
  (await nextRequest()).answer({ status: 429, headers: { 'Retry-After': '60' } });
  await reached('queued');
  await vi.advanceTimersByTimeAsync(50_000);
  uploader.setOptions({ ...base, bank: 'hdfc' });
  await vi.advanceTimersByTimeAsync(11_000);
  await eventually(() => expect(requests).toHaveLength(2));
});

describe('leaving the page', () => {
  it('asks while a file waits for the connection, a retry, its turn or an answer, and not afterwards', async () => {
    const { addFiles, nextRequest, reached, cancel } = startEngine();
    expect(leave()).toBe(false);
    network.setOnline(false);
    addFiles([pdf('a.pdf'), pdf('b.pdf')]);
    await reached('queued', 0);
    expect(leave()).toBe(true);
    network.setOnline(true);
    const request = await nextRequest();
    expect(leave()).toBe(true);
    request.answer({ status: 503 });
    await eventually(async () => expect(await reached('queued', 0)).toMatchObject({ waitingFor: 'retry' }));
    expect(leave()).toBe(true);
    cancel((await reached('queued', 0)).id);
    (await nextRequest()).answer(accepting());
    await reached('accepted', 1);
    expect(leave()).toBe(false);
  });
});
