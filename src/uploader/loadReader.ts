import type { readStatement } from '../preflight/readStatement.js';
import { memoizeImport } from './keep.js';

const importStatementReader = /* @__PURE__ */ memoizeImport(
  async () => (await import('../preflight/readStatement.js')).readStatement,
);

/** Loads what reads the text of statements, a chunk of its own; `null` when it cannot be had: then nothing is read. */
export async function loadStatementReader(): Promise<typeof readStatement | null> {
  try {
    return await importStatementReader();
  } catch {
    return null;
  }
}
