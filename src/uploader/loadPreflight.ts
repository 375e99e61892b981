import type { preflight } from '../preflight/index.js';
import { memoizeImport } from './keep.js';

const importPreflight = /* @__PURE__ */ memoizeImport(
  async () => (await import('../preflight/index.js')).preflight,
);

/** Loads what looks into PDFs, a chunk of its own; `null` when it cannot be had: then the server decides. */
export async function loadPreflight(): Promise<typeof preflight | null> {
  try {
    return await importPreflight();
  } catch {
    return null;
  }
}
