import { findBytes } from './bytes.js';
import type { PdfFile } from './PdfFile.js';
import { PdfLexer } from './PdfLexer.js';
import { isStream, type PdfDict } from './PdfValue.js';
import { readObject } from './readObject.js';

/** Limits against hostile files: sections to follow, and objects to list. */
const maxSections = 1_024;
const maxObjects = 262_144;

/**
 * Reads the cross-reference section at `start` (an offset from the header) and all sections that it references through
 * `XRefStm` and `Prev` (ISO 32000-2, 7.5.4, 7.5.5, 7.5.8). The first entry of an object wins; the first dictionary is
 * the trailer. Skips unreadable sections.
 */
export async function readXref(file: PdfFile, start: number): Promise<void> {
  const queue = [start];
  const seen = new Set<number>();
  for (let at = queue.shift(); at !== undefined && seen.size < maxSections; at = queue.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    await file.clock();
    const dict = await readSection(file, at + file.base);
    if (!dict) {
      file.incomplete = true;
      continue;
    }
    file.trailer ??= dict;
    for (const key of ['XRefStm', 'Prev']) {
      const next = await file.resolve(dict.get(key));
      if (typeof next === 'number' && next >= 0) queue.push(next);
    }
  }
}

async function readSection(file: PdfFile, at: number): Promise<PdfDict | null> {
  const lexer = new PdfLexer(file.bytes, at);
  lexer.skipSpace();
  if (findBytes(file.bytes, 'xref', lexer.pos, lexer.pos + 1) >= 0) {
    lexer.pos += 4;
    return readTable(file, lexer);
  }
  const value = readObject(file.bytes, at)?.value;
  return isStream(value) ? readStream(file, value.dict, await file.decode(value)) : null;
}

/** Reads a table (7.5.4): subsections of a first number, a count, and lines of offset, generation, and n or f. */
async function readTable(file: PdfFile, lexer: PdfLexer): Promise<PdfDict | null> {
  let steps = 0;
  for (let first = lexer.integer(); first >= 0; first = lexer.integer()) {
    const count = lexer.integer();
    // Subsections can be empty: they count as steps, too.
    if (steps++ % 2_048 === 0) await file.clock();
    for (let index = 0; index < count && file.entries.size < maxObjects; index++) {
      if (steps++ % 2_048 === 0) await file.clock();
      const offset = lexer.integer();
      const generation = lexer.integer();
      lexer.skipSpace();
      const type = file.bytes[lexer.pos];
      if (offset < 0 || generation < 0 || (type !== 0x6e && type !== 0x66)) return null;
      lexer.pos++;
      // Some writers number the free object 0 as 1.
      if (index === 0 && first === 1 && type === 0x66 && generation === 65_535) first = 0;
      list(file, first + index, type === 0x6e ? offset + file.base : 0, generation);
    }
  }
  if (lexer.next() !== 'trailer') return null;
  const dict = lexer.next();
  return dict instanceof Map ? dict : null;
}

/** Reads a cross-reference stream (7.5.8): `W` has the widths of the fields, `Index` the listed object numbers. */
async function readStream(file: PdfFile, dict: PdfDict, data: Uint8Array): Promise<PdfDict | null> {
  const size = dict.get('Size');
  const numbers = (key: string, otherwise: readonly number[]): readonly number[] => {
    const value = dict.get(key);
    return Array.isArray(value)
      ? value.map((item: unknown) => (typeof item === 'number' ? item : -1))
      : otherwise;
  };
  const widths = numbers('W', []);
  const index = numbers('Index', [0, typeof size === 'number' ? size : 0]);
  const [w0 = -1, w1 = -1, w2 = -1] = widths;
  const width = w0 + w1 + w2;
  if (Math.min(w0, w1, w2) < 0 || width < 1 || width > 32) return null;
  let at = 0;
  const field = (bytes: number, otherwise: number): number => {
    let value = bytes ? 0 : otherwise;
    for (const end = at + bytes; at < end; at++) value = value * 256 + (data[at] ?? 0);
    return value;
  };
  let steps = 0;
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2);
    // Damaged data inflates to fewer bytes than expected.
    if (at + count * width > data.length) file.incomplete = true;
    for (
      let entry = 0;
      entry < count && at + width <= data.length && file.entries.size < maxObjects;
      entry++
    ) {
      if (steps++ % 2_048 === 0) await file.clock();
      const type = field(w0, 1);
      const second = field(w1, 0);
      const third = field(w2, 0);
      // An unknown type means damaged data.
      if (type > 2) return null;
      if (type === 1) list(file, first + entry, second + file.base, third);
      else list(file, first + entry, type === 2 ? -second : 0, 0);
    }
  }
  return dict;
}

function list(file: PdfFile, number: number, entry: number, generation: number): void {
  if (!file.entries.has(number)) file.entries.set(number, entry && entry + (generation % 65_536) / 65_536);
}
