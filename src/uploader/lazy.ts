import type { uploadStatement } from '../bankconnect/uploadStatement.js';
import type { Bank } from '../banks/Bank.js';
import { loadBanks } from '../banks/loadBanks.js';
import { UploadFailure } from '../errors/UploadError.js';
import type { preflight } from '../preflight/index.js';
import type { readStatement } from '../preflight/readStatement.js';
import type { createMutations } from './mutations.js';
import type { ResolvedOptions } from './resolveOptions.js';

/**
 * The banks that may be suggested: the host's, or the built-in ones; none where nobody needs a suggestion. Never
 * rejects.
 */
export async function knownBanks({ banks, suggestBank, rules }: ResolvedOptions): Promise<readonly Bank[]> {
  if (!suggestBank || rules.fixedBank !== null) return [];
  return banks ?? loadBanks().catch(() => []);
}

/**
 * Keeps what was loaded. `import()` of a chunk that is there already still takes turns of the event loop, in each of
 * which the page may draw while a file waits. A failure is not kept: the next call tries again.
 */
export function memoizeImport<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () => {
    kept ??= load().catch((thrown: unknown) => {
      kept = null;
      throw thrown;
    });
    return kept;
  };
}

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

const importUploadClient = /* @__PURE__ */ memoizeImport(
  async () => (await import('../bankconnect/uploadStatement.js')).uploadStatement,
);

/**
 * Loads the part that speaks with the endpoint: a chunk of its own, because nobody needs it before a file is picked.
 * @throws UploadFailure `connection-failed` when the chunk cannot be had: like any lost connection, it may be back in a
 *   moment.
 */
export async function loadUploadClient(): Promise<typeof uploadStatement> {
  try {
    return await importUploadClient();
  } catch {
    throw new UploadFailure({ stage: 'network', code: 'connection-failed', bodySent: false });
  }
}

/** Loads what a picked file will need. Only ahead of time: who finds a part missing then deals with that. */
export function preloadChunks(options: ResolvedOptions): void {
  loadUploadClient().catch(() => {});
  void loadPreflight();
  void loadStatementReader();
  void knownBanks(options);
}

const importMutations = /* @__PURE__ */ memoizeImport(
  async () => (await import('./mutations.js')).createMutations,
);

/** Loads TanStack Query, a chunk of its own that nobody needs before a file is picked; `null` when it cannot be had. */
export async function loadMutations(): Promise<typeof createMutations | null> {
  try {
    return await importMutations();
  } catch {
    return null;
  }
}
