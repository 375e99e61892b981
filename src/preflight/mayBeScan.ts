import { isStream } from '../pdf/PdfValue.js';
import type { PdfFile } from '../pdf/PdfFile.js';
import { readObject } from '../pdf/readObject.js';

/** Dots of a picture that fills an A4 page at 65 dpi: fewer, and nobody could read a statement off it. */
const pageOfDots = 400_000;
/** Objects that are looked at. */
const maxObjects = 2_000;

/**
 * Whether a file's pictures are large enough to be scanned pages, by the sizes that they state (ISO 32000-2, 8.9.5): quick to tell, where
 * reading the pages is not. True also when that cannot be told. A picture is a stream, and no stream is ever inside another one.
 */
export async function hasPageSizedImages(file: PdfFile): Promise<boolean> {
  let dots = 0;
  let looked = 0;
  for (const entry of file.entries.values()) {
    if (entry <= 0) continue;
    if (++looked > maxObjects) return true;
    if (looked % 64 === 0) await file.clock();
    const value = readObject(file.bytes, Math.floor(entry))?.value;
    if (!isStream(value) || value.dict.get('Subtype') !== '/Image') continue;
    const [width, height] = [value.dict.get('Width'), value.dict.get('Height')];
    if (typeof width !== 'number' || typeof height !== 'number') return true;
    dots += width * height;
    if (dots >= pageOfDots) return true;
  }
  return false;
}
