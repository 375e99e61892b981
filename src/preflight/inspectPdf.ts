import { canTell } from './canTell.js';
import { findBytes } from './findBytes.js';
import { findKey } from './findKey.js';
import { isCutOff } from './isCutOff.js';
import { openFile } from './openFile.js';
import type { PdfVerdict } from './PdfVerdict.js';
import { readSecurity } from './readSecurity.js';
import { sniffFormat } from './sniffFormat.js';
import { startClock } from './startClock.js';

/** Milliseconds of work on one file. */
const limit = 1_000;

/**
 * Tells what a file is and whether it opens, from its bytes alone. Never rejects: what cannot be told is a verdict too.
 * Reads a few kilobytes of an intact file; searches a damaged one, giving way to the page.
 */
export async function inspectPdf(bytes: Uint8Array): Promise<PdfVerdict> {
  const base = findBytes(bytes, '%PDF-', 0, 1_024);
  if (base < 0) return { kind: 'not-pdf', format: sniffFormat(bytes) };
  const kind = 'pdf';
  let damage: 'none' | 'damaged' | 'cut-off' = 'damaged';
  try {
    const clock = startClock(limit);
    if (await isCutOff(bytes, base, clock)) damage = 'cut-off';
    const { file, encrypt, searched, found, rooted } = await openFile(bytes, base, clock);
    if (!searched && damage !== 'cut-off') damage = 'none';
    if (!found) return { kind, damage, encryption: 'cannot-tell', security: null };
    if (!(encrypt instanceof Map)) return { kind, damage, encryption: 'none', security: null };
    const security = await readSecurity(file, encrypt);
    if (!security) return { kind, damage, encryption: 'unknown-handler', security };
    if (!canTell(security)) return { kind, damage, encryption: 'cannot-tell', security };
    const opens = await findKey(security, new Uint8Array());
    const whenOpen = rooted ? 'opens' : 'cannot-tell';
    return { kind, damage, encryption: opens ? whenOpen : 'needs-password', security };
  } catch {
    return { kind, damage, encryption: 'cannot-tell', security: null };
  }
}
