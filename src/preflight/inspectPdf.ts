import type { FileFormat } from '../errors/FileFormat.js';
import { findBytes } from '../pdf/bytes.js';
import type { PdfSecurity } from '../pdf/encryption/PdfSecurity.js';
import { openFile } from '../pdf/openFile.js';
import type { PdfFile } from '../pdf/PdfFile.js';
import { PdfLexer } from '../pdf/PdfLexer.js';
import { isStream } from '../pdf/PdfValue.js';
import { readObject } from '../pdf/readObject.js';
import { type TimeBudget, createTimeBudget } from '../pdf/timeBudget.js';
import { isContainer, sniffFormat } from './sniffFormat.js';

const step = 65_536;

/**
 * Returns whether the end of a file is missing: a linearized file is shorter than it states (ISO 32000-2, annex F.3.3),
 * or no end-of-file marker (7.5.5) follows the last object. Other data may follow the marker. `perhaps` if a
 * `startxref` follows the last object: if that leads to the cross-reference, the end is there, because writers state
 * wrong lengths and forget the marker.
 */
async function isCutOff(bytes: Uint8Array, base: number, clock: TimeBudget): Promise<boolean | 'perhaps'> {
  const first = findBytes(bytes, '/Linearized', base, base + 1_024);
  const stated = first < 0 ? -1 : findBytes(bytes, '/L ', base, base + 1_024);
  const isShort = stated >= 0 && new PdfLexer(bytes, stated + 2).integer() > bytes.length - base;
  let marker = -1;
  for (let to = bytes.length; to > base; to -= step) {
    const start = findLast(bytes, 'startxref', to);
    const object = findLast(bytes, 'endobj', to);
    marker = Math.max(marker, findLast(bytes, '%%EOF', to));
    if (marker > object && !isShort) return false;
    if (start > object) return 'perhaps';
    if (object >= 0) return true;
    await clock();
  }
  return true;
}

/** Returns the last place of a keyword in the `step` bytes before `to`; -1 if there is none. */
function findLast(bytes: Uint8Array, keyword: string, to: number): number {
  let last = -1;
  for (let at = to - step; (at = findBytes(bytes, keyword, at, to)) >= 0; at++) last = at;
  return last;
}

/** In pixels: an A4 page at 65 dpi. At a lower resolution, a scanned statement is not legible. */
const pageOfDots = 400_000;
/** Objects to examine, and memory of them, in about bytes, between calls of the clock. */
const maxObjects = 2_000;
const workStep = 131_072;

/**
 * Returns whether a file's images have, in total, enough pixels for a scanned page, by their stated sizes (ISO 32000-2,
 * 8.9.5). Much faster than reading the pages. Also true if this cannot be determined. Skips object streams: images are
 * streams, and an object stream cannot contain streams.
 */
async function hasPageSizedImages(file: PdfFile): Promise<boolean> {
  let dots = 0;
  let looked = 0;
  // The objects that were read before count, too.
  let work = Infinity;
  for (const entry of file.entries.values()) {
    if (entry <= 0) continue;
    if (++looked > maxObjects) return true;
    if (work > workStep) {
      work = 0;
      await file.clock();
    }
    const value = readObject(
      file.bytes,
      Math.floor(entry),
      (weight) => (work += weight + workStep / 64),
    )?.value;
    if (!isStream(value) || value.dict.get('Subtype') !== '/Image') continue;
    const [width, height] = [value.dict.get('Width'), value.dict.get('Height')];
    if (typeof width !== 'number' || typeof height !== 'number') return true;
    dots += width * height;
    if (dots >= pageOfDots) return true;
  }
  return false;
}

/**
 * The result of inspecting a file before it is sent. Only `not-pdf` is final; for anything else, the borrower can still
 * send the file.
 */
export type PdfVerdict =
  | { readonly kind: 'not-pdf'; readonly format: FileFormat }
  | {
      readonly kind: 'pdf';
      /**
       * - `cut-off`: the end is missing, as after an interrupted download
       * - `damaged`: the cross-reference is wrong or missing; the other fields come from a search of the file
       */
      readonly damage: 'none' | 'cut-off' | 'damaged';
      /**
       * - `opens`: encrypted, but opens without a password (only the owner password is set)
       * - `needs-password`: see `checkPassword`
       * - `unknown-handler`: not encrypted with the standard security handler
       * - `cannot-tell`: too damaged, out of time, or encrypted and Web Crypto is missing
       */
      readonly encryption: 'none' | 'opens' | 'needs-password' | 'unknown-handler' | 'cannot-tell';
      /** False if the images are too small for a scanned page. */
      readonly mayBeScan: boolean;
      /** The input of `checkPassword`; `null` if the file is not encrypted or its encryption could not be read. */
      readonly security: PdfSecurity | null;
    };

/** In milliseconds of work on one file. */
const limit = 1_000;

type Told = Extract<PdfVerdict, { kind: 'pdf' }>;

/**
 * Determines from its bytes what a file is and whether it opens. Never rejects: `cannot-tell` is a verdict too. Reads a
 * few kilobytes of an intact file; searches all of a damaged one, yielding to the event loop.
 */
export async function inspectPdf(bytes: Uint8Array): Promise<PdfVerdict> {
  const base = findBytes(bytes, '%PDF-', 0, 1_024);
  if (base < 0 || (base > 0 && isContainer(bytes))) return { kind: 'not-pdf', format: sniffFormat(bytes) };
  let damage: Told['damage'] = 'damaged';
  let scan = true;
  const tell = (encryption: Told['encryption'], security: Told['security'] = null): PdfVerdict => ({
    kind: 'pdf',
    damage,
    encryption,
    mayBeScan: scan,
    security,
  });
  try {
    const clock = createTimeBudget(limit);
    const isCut = await isCutOff(bytes, base, clock);
    if (isCut !== false) damage = 'cut-off';
    const { file, encrypt, searched, found, rooted } = await openFile(bytes, base, clock);
    if (!searched && (isCut === false || (isCut === 'perhaps' && !file.incomplete))) damage = 'none';
    if (!found) return tell('cannot-tell');
    scan = searched || (await hasPageSizedImages(file));
    if (!(encrypt instanceof Map)) return tell('none');
    // On demand: most files are not encrypted.
    const { inspectEncryption } = await import('./inspectEncryption.js');
    const { encryption, security } = await inspectEncryption(file, encrypt);
    return tell(encryption === 'opens' && !rooted ? 'cannot-tell' : encryption, security);
  } catch {
    return tell('cannot-tell');
  }
}
