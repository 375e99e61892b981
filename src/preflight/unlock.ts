import { encodePassword } from './encodePassword.js';
import { fileKey } from './findKey.js';
import type { PdfFile } from './PdfFile.js';
import type { PdfValue } from './PdfValue.js';
import { readSecurity } from './readSecurity.js';

/** Gives a file the key to its streams; false when the password does not open it. A file that is not encrypted needs none. */
export async function decryptFile(file: PdfFile, encrypt: PdfValue, password: string): Promise<boolean> {
  if (!(encrypt instanceof Map)) return true;
  const security = await readSecurity(file, encrypt);
  if (!security) return false;
  for (const bytes of encodePassword(security.revision, password)) {
    const found = await fileKey(security, bytes);
    if (found) {
      const { cipher } = security;
      // In revision 4 a key of fewer than 16 bytes is filled up with zeros, as pdf.js does: AES takes no less.
      const key = new Uint8Array(security.revision === 4 ? 16 : found.key.length);
      key.set(found.key);
      file.key = { cipher, key };
      return true;
    }
  }
  return false;
}
