import type { readStatement } from '../preflight/readStatement.js';

/** Loads what reads the text of statements, a chunk of its own; `null` when it cannot be had: then nothing is read. */
export async function loadReader(): Promise<typeof readStatement | null> {
  try {
    return (await import('../preflight/readStatement.js')).readStatement;
  } catch {
    return null;
  }
}
