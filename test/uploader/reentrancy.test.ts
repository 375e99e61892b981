import { describe, expect, it, vi } from 'vitest';
import type { UploaderEvent } from '../../src/uploader/UploaderEvent.js';
import type { UploaderOptions } from '../../src/uploader/UploaderOptions.js';
import { eventually } from '../support/eventually.ts';
import { accepting, pdf, refusing, startEngine } from '../support/engine.ts';

type Engine = ReturnType<typeof startEngine>;

/** An engine whose host acts on it inside of a callback. */
function startWith(
  react: (engine: Engine, event: UploaderEvent) => void,
  options: Partial<UploaderOptions> = {},
): Engine {
  const events: UploaderEvent[] = [];
  const engine: Engine = startEngine({
    ...options,
    onEvent: (event) => {
      events.push(event);
      react(engine, event);
    },
  });
  return { ...engine, events };
}

describe('an intent inside of a callback takes effect', () => {
  it('cancel, when an upload starts', async () => {
    const { addFiles, reached, requests } = startWith(({ cancel }, event) => {
      if (event.type === 'upload-started') cancel(event.statementId);
    });
    addFiles([pdf()]);
    expect(await reached('failed')).toMatchObject({ error: { code: 'canceled' } });
    await new Promise((resolve) => setImmediate(resolve));
    expect(requests.filter(({ request }) => !request.signal.aborted)).toEqual([]);
  });

  it('cancel, when an attempt failed that would be retried', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { addFiles, nextRequest, reached, requests } = startWith(({ cancel }, event) => {
      if (event.type === 'upload-failed') cancel(event.statementId);
    });
    addFiles([pdf()]);
    (await nextRequest()).answer({ status: 503 });
    expect(await reached('failed')).toMatchObject({ error: { code: 'canceled' } });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(requests).toHaveLength(1);
    vi.useRealTimers();
  });

  it('retry, when an attempt failed for good', async () => {
    let retries = 0;
    const { addFiles, nextRequest, reached } = startWith(({ retry }, event) => {
      if (event.type === 'upload-failed' && retries === 0) {
        retries += 1;
        retry(event.statementId);
      }
    });
    addFiles([pdf()]);
    (await nextRequest()).answer({ status: 404 });
    (await nextRequest()).answer(accepting());
    await reached('accepted');
  });

  it('remove, in every callback', async () => {
    const removed = startWith(({ remove }, event) => {
      if (event.type === 'upload-accepted') remove(event.statementId);
    });
    removed.addFiles([pdf()]);
    (await removed.nextRequest()).answer(accepting());
    await eventually(() => expect(removed.statements()).toEqual([]));
  });

  it('addFiles, when everything is complete', async () => {
    let isAdded = false;
    const { addFiles, nextRequest, reached } = startWith((engine, event) => {
      if (event.type !== 'completed' || isAdded) return;
      isAdded = true;
      engine.addFiles([pdf('more.pdf')]);
    });
    addFiles([pdf()]);
    (await nextRequest()).answer(accepting());
    (await nextRequest()).answer(accepting({ statement_id: 'remote-2' }));
    await reached('accepted', 1);
  });

  it('reports everything in the order in which it happened', async () => {
    const { addFiles, events } = startWith(
      ({ cancel }, event) => {
        if (event.type === 'upload-started') cancel(event.statementId);
      },
      { concurrency: 2 },
    );
    addFiles([pdf('a.pdf')]);
    await eventually(() => expect(events.map(({ type }) => type)).toContain('upload-started'));
    expect(events.map(({ type }) => type)).toEqual(['files-added', 'upload-started']);
  });
});

it('goes on when every callback throws', async () => {
  const errors: unknown[] = [];
  const onUncaught = (error: unknown): void => void errors.push(error);
  const before = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', onUncaught);
  const fail = (): never => {
    throw new Error('the host’s own');
  };
  const { addFiles, nextRequest, reached } = startEngine({
    onEvent: fail,
    onError: fail,
    onUploaded: fail,
    onComplete: fail,
    onSessionExpired: fail,
  });
  addFiles([pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf')]);
  (await nextRequest()).answer(refusing('PDF_IS_IMAGE'));
  (await nextRequest()).answer(accepting());
  (await nextRequest()).answer(refusing('SESSION_EXPIRED'));
  await reached('accepted', 1);
  await reached('failed', 2);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('uncaughtException', onUncaught);
  for (const listener of before) process.on('uncaughtException', listener);
  expect(errors.length).toBeGreaterThan(4);
});

it('starts nothing more after a callback has unmounted the component', async () => {
  const { addFiles, requests, events } = startWith(
    ({ uploader }, event) => {
      if (event.type === 'upload-started') uploader.stop();
    },
    { concurrency: 2 },
  );
  addFiles([pdf('a.pdf'), pdf('b.pdf')]);
  await eventually(() => expect(events.map(({ type }) => type)).toContain('upload-started'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(requests).toEqual([]);
  expect(events.filter(({ type }) => type === 'upload-started')).toHaveLength(1);
});

describe('maxFiles', () => {
  it('counts a statement that can be retried, so that retrying never passes the limit', async () => {
    const { addFiles, nextRequest, reached, retry } = startEngine({ maxFiles: 1 });
    addFiles([pdf('a.pdf')]);
    (await nextRequest()).answer({ status: 404 });
    const { id } = await reached('failed');
    addFiles([pdf('b.pdf')]);
    expect(await reached('failed', 1)).toMatchObject({ error: { code: 'too-many-files' } });
    retry(id);
    (await nextRequest()).answer(accepting());
    await reached('accepted', 0);
  });

  it('leaves room for the file that replaces another one', async () => {
    const { addFiles, nextRequest, reached, statements } = startEngine({ maxFiles: 1 });
    addFiles([pdf('a.pdf')]);
    (await nextRequest()).answer({ status: 404 });
    const { id } = await reached('failed');
    addFiles([pdf('b.pdf')], { replaces: id });
    (await nextRequest()).answer(accepting());
    expect(statements().map(({ file }) => file.name)).toEqual(['b.pdf']);
  });
});
