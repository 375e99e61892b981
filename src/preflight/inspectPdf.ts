import { canCheckPassword } from '../pdf/encryption/PdfSecurity.js';
import { findBytes } from '../pdf/bytes.js';
import { fileKey } from '../pdf/encryption/fileKey.js';
import { isCutOff } from './isCutOff.js';
import { hasPageSizedImages } from './mayBeScan.js';
import { openFile } from '../pdf/openFile.js';
import type { PdfVerdict } from './PdfVerdict.js';
import { readSecurity } from '../pdf/encryption/readSecurity.js';
import { sniffFormat } from './sniffFormat.js';
import { createTimeBudget } from '../pdf/timeBudget.js';

/** Milliseconds of work on one file. */
const limit = 1_000;

type Told = Extract<PdfVerdict, { kind: 'pdf' }>;

/**
 * Tells what a file is and whether it opens, from its bytes alone. Never rejects: what cannot be told is a verdict too.
 * Reads a few kilobytes of an intact file; searches a damaged one, giving way to the page.
 */
export async function inspectPdf(bytes: Uint8Array): Promise<PdfVerdict> {
  const base = findBytes(bytes, '%PDF-', 0, 1_024);
  if (base < 0) return { kind: 'not-pdf', format: sniffFormat(bytes) };
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
    if (await isCutOff(bytes, base, clock)) damage = 'cut-off';
    const { file, encrypt, searched, found, rooted } = await openFile(bytes, base, clock);
    if (!searched && damage !== 'cut-off') damage = 'none';
    if (!found) return tell('cannot-tell');
    scan = searched || (await hasPageSizedImages(file));
    if (!(encrypt instanceof Map)) return tell('none');
    const security = await readSecurity(file, encrypt);
    if (!security) return tell('unknown-handler');
    if (!canCheckPassword(security)) return tell('cannot-tell', security);
    const opens = await fileKey(security, new Uint8Array());
    if (!opens) return tell('needs-password', security);
    return tell(rooted ? 'opens' : 'cannot-tell', security);
  } catch {
    return tell('cannot-tell');
  }
}
