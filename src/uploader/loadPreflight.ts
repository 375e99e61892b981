import type { preflight } from '../preflight/preflight.js';

/** Loads what looks into PDFs, a chunk of its own; `null` when it cannot be had: then the server decides. */
export async function loadPreflight(): Promise<typeof preflight | null> {
  try {
    return (await import('../preflight/preflight.js')).preflight;
  } catch {
    return null;
  }
}
