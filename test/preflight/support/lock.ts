import { inspectPdf } from '../../../src/preflight/inspectPdf.js';
import type { PdfSecurity } from '../../../src/pdf/encryption/PdfSecurity.js';

/** What a file says about its passwords; throws when it says nothing. */
export async function lock(bytes: Uint8Array): Promise<PdfSecurity> {
  const verdict = await inspectPdf(bytes);
  if (verdict.kind !== 'pdf' || !verdict.security) throw new Error('not encrypted');
  return verdict.security;
}
