import { findBytes } from '../pdf/bytes.js';
import { PdfLexer } from '../pdf/PdfLexer.js';
import type { TimeBudget } from '../pdf/timeBudget.js';

const step = 65_536;

/**
 * Whether the end of a file is missing: a linearized one is shorter than it says (ISO 32000-2, annex F.3.3), or no end-of-file
 * marker (7.5.5) comes after the last object. Something that is not of the file may follow the marker.
 */
export async function isCutOff(bytes: Uint8Array, base: number, clock: TimeBudget): Promise<boolean> {
  const first = findBytes(bytes, '/Linearized', base, base + 1_024);
  const stated = first < 0 ? -1 : findBytes(bytes, '/L ', base, base + 1_024);
  if (stated >= 0 && new PdfLexer(bytes, stated + 2).integer() > bytes.length - base) return true;
  for (let to = bytes.length; to > base; to -= step) {
    let marker = -1;
    let object = -1;
    for (let at = to - step; (at = findBytes(bytes, '%%EOF', at, to)) >= 0; at++) marker = at;
    for (let at = to - step; (at = findBytes(bytes, 'endobj', at, to)) >= 0; at++) object = at;
    if (marker >= 0 || object >= 0) return marker < object;
    await clock();
  }
  return true;
}
