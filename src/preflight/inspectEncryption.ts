import { fileKey } from '../pdf/encryption/fileKey.js';
import { canCheckPassword, type PdfSecurity } from '../pdf/encryption/PdfSecurity.js';
import { readSecurity } from '../pdf/encryption/readSecurity.js';
import type { PdfFile } from '../pdf/PdfFile.js';
import type { PdfDict } from '../pdf/PdfValue.js';

/** How a file is encrypted, and whether it opens without a password. */
export interface InspectedEncryption {
  readonly encryption: 'opens' | 'needs-password' | 'unknown-handler' | 'cannot-tell';
  readonly security: PdfSecurity | null;
}

/** Reads an encryption dictionary, and tries the empty password. */
export async function inspectEncryption(file: PdfFile, encrypt: PdfDict): Promise<InspectedEncryption> {
  const security = await readSecurity(file, encrypt);
  if (!security) return { encryption: 'unknown-handler', security };
  if (!canCheckPassword(security)) return { encryption: 'cannot-tell', security };
  const opens = await fileKey(security, new Uint8Array());
  return { encryption: opens ? 'opens' : 'needs-password', security };
}
