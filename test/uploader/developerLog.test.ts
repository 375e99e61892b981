import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { UploadError } from '../../src/errors/UploadError.js';
import { tellDeveloper } from '../../src/uploader/developerLog.js';
import { pdf, startEngine } from '../support/engine.ts';

const failed = (cause: unknown): UploadError => ({ stage: 'host', code: 'host-failed', cause });

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('tells the cause of a host’s failure once in a development build, however often it is tried', async () => {
  vi.stubEnv('NODE_ENV', 'development');
  const onError = vi.fn();
  const cause = new TypeError('transport.send is not a function');
  const { addFiles, reached, retry } = startEngine({ transport: () => Promise.reject(cause), onError });
  addFiles([pdf()]);
  const { id } = await reached('failed');
  expect(onError).toHaveBeenCalledExactlyOnceWith({ error: failed(cause) });
  expect(console.error).toHaveBeenCalledExactlyOnceWith('statement-uploader: host-failed.', cause);
  retry(id);
  await vi.waitFor(() => expect(onError).toHaveBeenCalledTimes(2));
  expect(console.error).toHaveBeenCalledOnce();
});

it('tells another cause too, and nothing of what is not the host’s', () => {
  vi.stubEnv('NODE_ENV', 'development');
  const told = new Set<string>();
  tellDeveloper(failed(new Error('a')), told);
  tellDeveloper(failed(new Error('b')), told);
  tellDeveloper({ stage: 'network', code: 'connection-failed', bodySent: false }, told);
  expect(console.error).toHaveBeenCalledTimes(2);
});

it('says nothing in a production build, in a test, and where nothing was bundled', () => {
  for (const mode of ['production', 'test']) {
    vi.stubEnv('NODE_ENV', mode);
    tellDeveloper(failed(new Error(mode)), new Set());
  }
  vi.stubGlobal('process', undefined);
  tellDeveloper(failed(new Error('no bundler')), new Set());
  vi.unstubAllGlobals();
  expect(console.error).not.toHaveBeenCalled();
});
