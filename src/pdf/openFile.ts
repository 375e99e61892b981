import { findBytes } from './bytes.js';
import { PdfFile } from './PdfFile.js';
import { PdfLexer } from './PdfLexer.js';
import type { PdfValue } from './PdfValue.js';
import { readXref } from './readXref.js';
import { rebuildXref } from './rebuildXref.js';
import type { TimeBudget } from './timeBudget.js';

/** A file whose objects can be asked for, and how it was found. */
export interface OpenedFile {
  readonly file: PdfFile;
  /** What `Encrypt` in the trailer stands for. */
  readonly encrypt: PdfValue;
  /** True when the cross-reference was of no use and the whole file was searched. */
  readonly searched: boolean;
  /** False when neither way led to a document. */
  readonly found: boolean;
  /** False when it is encrypted, and there is nothing that its key could open. */
  readonly rooted: boolean;
}

/** The end of a file in which the last `startxref` is looked for first. */
const tail = 2_048;

/**
 * Finds the trailer (ISO 32000-2, 7.5.5) by the last `startxref`, or, where that leads nowhere, by searching the file.
 */
export async function openFile(bytes: Uint8Array, base: number, clock: TimeBudget): Promise<OpenedFile> {
  const file = new PdfFile(bytes, base, clock);
  const start = await lastStart(bytes, clock);
  if (start >= 0) await readXref(file, start);
  const first = await look(file);
  if (first.rooted) return { file, ...first, searched: false };
  await rebuildXref(file);
  const second = await look(file);
  return { file, ...(second.found ? second : first), searched: true };
}

async function look(file: PdfFile): Promise<Pick<OpenedFile, 'encrypt' | 'found' | 'rooted'>> {
  const encrypt = await file.resolve(file.trailer?.get('Encrypt'));
  if (encrypt instanceof Map) return { encrypt, found: true, rooted: await hasCatalog(file) };
  const root = await file.resolve(file.trailer?.get('Root'));
  const pages = root instanceof Map ? await file.resolve(root.get('Pages')) : null;
  // An encryption dictionary that is named, but not where the table says, or cut short, is not the same as none.
  const lost = file.trailer?.has('Encrypt') && (encrypt !== null || file.incomplete);
  const found = pages instanceof Map && !lost;
  return { encrypt, found, rooted: found };
}

/**
 * Whether an encrypted file has a catalog, as far as can be told without its key: one in an object stream is not looked
 * at.
 */
async function hasCatalog(file: PdfFile): Promise<boolean> {
  const root = file.trailer?.get('Root');
  if (root === null || typeof root !== 'object' || !('ref' in root)) return root instanceof Map;
  return (file.entries.get(root.ref) ?? 0) < 0 || (await file.resolve(root)) instanceof Map;
}

/** The number after the last `startxref`: near the end, or before whatever was put behind the file. */
async function lastStart(bytes: Uint8Array, clock: TimeBudget): Promise<number> {
  for (let from = bytes.length - tail; from > -tail; from -= tail) {
    let found = -1;
    for (let at = from; (at = findBytes(bytes, 'startxref', at, from + tail)) >= 0; at++) found = at;
    if (found >= 0) return new PdfLexer(bytes, found + 9).integer();
    await clock();
  }
  return -1;
}
