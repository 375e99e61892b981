import type { Bank } from '../banks/Bank.js';
import { loadBanks } from '../banks/loadBanks.js';
import type { readStatement } from '../preflight/readStatement.js';
import type * as archive from './file/archive.js';
import type * as inspector from './file/inspectFile.js';
import type { takePdfs } from './file/takePdfs.js';
import type { ResolvedOptions } from './resolveOptions.js';
import type { createSessionStatus } from './status/sessionStatus.js';
import type { trackAttempt } from './attempt/trackAttempt.js';
import { withDeadline } from './withDeadline.js';

/** Returns the banks that may be suggested: the host's or the built-in ones, or none if no bank is needed. */
export async function knownBanks({ banks, suggestBank, rules }: ResolvedOptions): Promise<readonly Bank[]> {
  if (!suggestBank || rules.fixedBank !== null) return [];
  return banks ?? loadBanks().catch(() => []);
}

/**
 * Keeps the result of an import. `import()` of a loaded chunk still takes turns of the event loop, in which the page
 * may render while a file waits. A failure is not kept: the next call tries again.
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

/** Milliseconds for a chunk to load, where the widget can do without it. */
const deadline = 15_000;
const never = new AbortController().signal;

/** Loads a chunk. Returns `null` if it cannot be loaded, or not in time. */
async function orNull<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await withDeadline(load(), deadline, never);
  } catch {
    return null;
  }
}

const importInspector = /* @__PURE__ */ memoizeImport(() => import('./file/inspectFile.js'));

/** Loads the code that inspects files; `null` if it cannot be loaded: then the server decides. */
export function loadInspector(): Promise<typeof inspector | null> {
  return orNull(importInspector);
}

const importArchive = /* @__PURE__ */ memoizeImport(() => import('./file/archive.js'));

/** Loads the code that reads archives; `null` if it cannot be loaded. */
export function loadArchive(): Promise<typeof archive | null> {
  return orNull(importArchive);
}

const importTakePdfs = /* @__PURE__ */ memoizeImport(
  async () => (await import('./file/takePdfs.js')).takePdfs,
);

/** Loads the code that takes PDFs out of archives; `null` if it cannot be loaded. */
export function loadTakePdfs(): Promise<typeof takePdfs | null> {
  return orNull(importTakePdfs);
}

const importStatementReader = /* @__PURE__ */ memoizeImport(async () =>
  (await import('../preflight/readStatement.js')).prepareReader(),
);

/** Loads the code that reads the text of statements; `null` if it cannot be loaded: then nothing is read. */
export function loadStatementReader(): Promise<typeof readStatement | null> {
  return orNull(importStatementReader);
}

const importSessionStatus = /* @__PURE__ */ memoizeImport(
  async () => (await import('./status/sessionStatus.js')).createSessionStatus,
);

/** Loads the code that follows a session's status; `null` if it cannot be loaded. */
export function loadSessionStatus(): Promise<typeof createSessionStatus | null> {
  return orNull(importSessionStatus);
}

const importTrackAttempt = /* @__PURE__ */ memoizeImport(
  async () => (await import('./attempt/trackAttempt.js')).trackAttempt,
);

/** Loads the code that shows attempts in TanStack Query; `null` if it cannot be loaded. */
export function loadTrackAttempt(): Promise<typeof trackAttempt | null> {
  return orNull(importTrackAttempt);
}

/** Loads what a picked file will need. Failures do not matter here: each part is loaded again when it is needed. */
export function preloadChunks(options: ResolvedOptions): void {
  void loadInspector();
  void loadStatementReader();
  void knownBanks(options);
  if (options.queryClient) void loadTrackAttempt();
}
