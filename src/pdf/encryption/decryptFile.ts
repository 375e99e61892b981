import type { PdfFile } from '../PdfFile.js';
import type { PdfValue } from '../PdfValue.js';
import { decryptStream } from './decryptStream.js';
import { encodePassword } from './encodePassword.js';
import { fileKey } from './fileKey.js';
import { readSecurity } from './readSecurity.js';

/** Sets the key for a file's streams if the file is encrypted. Returns false if the password does not open the file. */
export async function decryptFile(file: PdfFile, encrypt: PdfValue, password: string): Promise<boolean> {
  if (!(encrypt instanceof Map)) return true;
  const security = await readSecurity(file, encrypt);
  if (!security) return false;
  for (const bytes of encodePassword(security.revision, password)) {
    const found = await fileKey(security, bytes);
    if (found) {
      const { cipher } = security;
      // In revision 4, pad shorter keys with zeros to 16 bytes, as pdf.js does: AES requires 16.
      const key = new Uint8Array(security.revision === 4 ? 16 : found.key.length);
      key.set(found.key);
      file.decrypt = (id, data) => decryptStream({ cipher, key }, id, data, file.clock);
      return true;
    }
  }
  return false;
}
