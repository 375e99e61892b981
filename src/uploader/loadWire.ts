import type { uploadStatement } from '../bankconnect/uploadStatement.js';
import { UploadFailure } from '../errors/UploadError.js';
import { memoizeImport } from './keep.js';

const importUploadClient = /* @__PURE__ */ memoizeImport(
  async () => (await import('../bankconnect/uploadStatement.js')).uploadStatement,
);

/**
 * Loads the part that speaks with the endpoint: a chunk of its own, because nobody needs it before a file is picked.
 * @throws UploadFailure `connection-failed` when the chunk cannot be had: like any lost connection, it may be back in a moment.
 */
export async function loadUploadClient(): Promise<typeof uploadStatement> {
  try {
    return await importUploadClient();
  } catch {
    throw new UploadFailure({ stage: 'network', code: 'connection-failed', bodySent: false });
  }
}
