import { findBytes } from './bytes.js';
import { PdfFile } from './PdfFile.js';
import { PdfLexer } from './PdfLexer.js';
import type { PdfValue } from './PdfValue.js';
import { readXref } from './readXref.js';
import type { TimeBudget } from './timeBudget.js';

/** An open file, and how its objects were located. */
export interface OpenedFile {
  readonly file: PdfFile;
  /** The resolved `Encrypt` entry of the trailer. */
  readonly encrypt: PdfValue;
  /** Whether the whole file was searched because the cross-reference was unusable. */
  readonly searched: boolean;
  /** Whether a page tree or an encryption dictionary was found. */
  readonly found: boolean;
  /** Like `found`; for an encrypted file, also requires a catalog (assumed to exist in an object stream). */
  readonly rooted: boolean;
}

/** Bytes to search at a time for the last `startxref`, from the end. */
const tail = 2_048;

/** Finds the trailer (ISO 32000-2, 7.5.5) by the last `startxref` or, if that fails, by searching the file. */
export async function openFile(bytes: Uint8Array, base: number, clock: TimeBudget): Promise<OpenedFile> {
  const file = new PdfFile(bytes, base, clock);
  const start = await lastStart(bytes, clock);
  if (start >= 0) await readXref(file, start);
  const first = await look(file);
  if (first.rooted) return { file, ...first, searched: false };
  // On demand: few files need it.
  const { rebuildXref } = await import('./rebuildXref.js');
  await rebuildXref(file);
  const second = await look(file);
  return { file, ...(second.found ? second : first), searched: true };
}

async function look(file: PdfFile): Promise<Pick<OpenedFile, 'encrypt' | 'found' | 'rooted'>> {
  const encrypt = await file.resolve(file.trailer?.get('Encrypt'));
  if (encrypt instanceof Map) return { encrypt, found: true, rooted: await hasCatalog(file) };
  const root = await file.resolve(file.trailer?.get('Root'));
  const pages = root instanceof Map ? await file.resolve(root.get('Pages')) : null;
  // If the trailer names an encryption dictionary that cannot be read, the file is not known to be unencrypted.
  const lost = file.trailer?.has('Encrypt') && (encrypt !== null || file.incomplete);
  const found = pages instanceof Map && !lost;
  return { encrypt, found, rooted: found };
}

/**
 * Returns whether an encrypted file has a catalog. One in an object stream is assumed to exist, because reading it
 * needs the key.
 */
async function hasCatalog(file: PdfFile): Promise<boolean> {
  const root = file.trailer?.get('Root');
  if (root === null || typeof root !== 'object' || !('ref' in root)) return root instanceof Map;
  return (file.entries.get(root.ref) ?? 0) < 0 || (await file.resolve(root)) instanceof Map;
}

/** Returns the number after the last `startxref`, which other data may follow; -1 if there is none. */
async function lastStart(bytes: Uint8Array, clock: TimeBudget): Promise<number> {
  for (let from = bytes.length - tail; from > -tail; from -= tail) {
    let found = -1;
    for (let at = from; (at = findBytes(bytes, 'startxref', at, from + tail)) >= 0; at++) found = at;
    if (found >= 0) return new PdfLexer(bytes, found + 9).integer();
    await clock();
  }
  return -1;
}
