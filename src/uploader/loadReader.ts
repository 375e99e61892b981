import type { readStatement } from '../preflight/readStatement.js';
import { keep } from './keep.js';

const load = /* @__PURE__ */ keep(async () => (await import('../preflight/readStatement.js')).readStatement);

/** Loads what reads the text of statements, a chunk of its own; `null` when it cannot be had: then nothing is read. */
export async function loadReader(): Promise<typeof readStatement | null> {
  try {
    return await load();
  } catch {
    return null;
  }
}
