import { findBytes } from './bytes.js';
import type { PdfFile } from './PdfFile.js';
import { PdfLexer } from './PdfLexer.js';
import { isStream, type PdfDict } from './PdfValue.js';
import { readObject } from './readObject.js';
import { readXref } from './readXref.js';

const maxObjects = 262_144;
const maxTrailers = 512;
/** Bytes to search between calls of the clock. */
const window = 65_536;
/** Bytes to read of one trailer. */
const maxTrailer = 262_144;

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte > 47 && byte < 58;
const isBlank = (byte: number | undefined): boolean => byte !== undefined && byte <= 32;

/**
 * Rebuilds a wrong or missing cross-reference by searching the file for objects (`n g obj`), trailers and
 * cross-reference streams. Chooses the trailer by the rules of pdf.js.
 */
export async function rebuildXref(file: PdfFile): Promise<void> {
  const { bytes } = file;
  file.forget();
  const streams: number[] = [];
  for (let from = 0; from < bytes.length; from += window) {
    await file.clock();
    for (let at = from; file.entries.size < maxObjects; at++) {
      at = findBytes(bytes, 'obj', at, from + window);
      if (at < 0) break;
      const start = objectStart(bytes, at);
      if (start < 0) continue;
      const lexer = new PdfLexer(bytes, start);
      file.entries.set(lexer.integer(), start + (lexer.integer() % 65_536) / 65_536);
      // In a cross-reference stream, `/XRef` is near the start of the object.
      const type = findBytes(bytes, '/XRef', at, at + 512);
      const next = findBytes(bytes, 'endobj', at, at + 512);
      if (type >= 0 && (next < 0 || type < next) && streams.length < maxTrailers)
        streams.push(start - file.base);
    }
  }
  for (const start of streams) await readXref(file, start);
  const trailers = await findTrailers(file);
  const encrypted = trailers.some((trailer) => trailer.has('Encrypt'));
  let candidate: PdfDict | null = null;
  for (const trailer of trailers) {
    const root = await file.resolve(trailer.get('Root'));
    const pages = root instanceof Map ? await file.resolve(root.get('Pages')) : null;
    if (!(pages instanceof Map)) continue;
    candidate = trailer;
    const count = await file.resolve(pages.get('Count'));
    if (typeof count === 'number' && (!encrypted || trailer.has('Encrypt')) && trailer.has('ID')) break;
  }
  file.trailer = candidate ?? file.trailer ?? (await findCatalog(file, trailers.length));
}

async function findTrailers(file: PdfFile): Promise<readonly PdfDict[]> {
  const trailers: PdfDict[] = [];
  for (let from = 0; from < file.bytes.length; from += window) {
    await file.clock();
    for (let at = from; trailers.length < maxTrailers; at++) {
      at = findBytes(file.bytes, 'trailer', at, from + window);
      if (at < 0) break;
      await file.clock();
      const lexer = new PdfLexer(file.bytes.subarray(0, at + maxTrailer), at + 7);
      const dict = lexer.next();
      // A truncated trailer without `Encrypt` does not prove that the file is unencrypted.
      file.keep(lexer.weight);
      if (dict instanceof Map && (lexer.pos < lexer.bytes.length || dict.has('Encrypt'))) trailers.push(dict);
    }
  }
  return trailers;
}

/** Returns the start of the `n g ` before the keyword at `at`; -1 if it is missing. */
function objectStart(bytes: Uint8Array, at: number): number {
  let start = at;
  for (let part = 0; part < 2; part++) {
    const end = start;
    while (end - start < 8 && isBlank(bytes[start - 1])) start--;
    if (part === 1 && start === end) return -1;
    const digits = start;
    while (digits - start < 10 && isDigit(bytes[start - 1])) start--;
    if (digits === start) return -1;
  }
  return start;
}

/** Finds a dictionary with a `Root`: the last resort if there is no trailer. */
async function findCatalog(file: PdfFile, trailers: number): Promise<PdfDict | null> {
  if (trailers > 0) return null;
  for (const entry of file.entries.values()) {
    await file.clock();
    if (entry <= 0) continue;
    const value = readObject(file.bytes, Math.floor(entry))?.value;
    const dict = isStream(value) ? value.dict : value;
    if (dict instanceof Map && dict.has('Root')) return dict;
  }
  return null;
}
