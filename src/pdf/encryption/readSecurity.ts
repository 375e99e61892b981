import type { PdfFile } from '../PdfFile.js';
import type { PdfDict, PdfValue } from '../PdfValue.js';
import type { PdfSecurity, StreamCipher } from './PdfSecurity.js';

const ciphers: Readonly<Record<string, StreamCipher>> = {
  '/None': 'identity',
  '/V2': 'rc4',
  '/AESV2': 'aes-128',
  '/AESV3': 'aes-256',
};

const bytes = (value: PdfValue): Uint8Array<ArrayBuffer> =>
  new Uint8Array(value instanceof Uint8Array ? value : []);
const number = (value: PdfValue): number => (typeof value === 'number' ? value : 0);

/**
 * Reads an encryption dictionary (ISO 32000-2, 7.6.2 and 7.6.4.2); `null` if its handler is not the standard one or its
 * version is not supported.
 */
export async function readSecurity(file: PdfFile, dict: PdfDict): Promise<PdfSecurity | null> {
  const get = (key: string): Promise<PdfValue> => file.resolve(dict.get(key));

  const version = number(await get('V'));
  if ((await get('Filter')) !== '/Standard' || ![1, 2, 4, 5].includes(version)) return null;
  // The version determines the family of algorithms, even if the revision contradicts it.
  const stated = Math.max(2, Math.min(number(await get('R')), 6));
  const revision = version === 5 ? Math.max(5, stated) : Math.min(stated, 4);

  // The crypt filter for streams (7.6.6). Versions before 4 have only RC4.
  const filter = await get('StmF');
  const name = typeof filter === 'string' ? filter.slice(1) : 'Identity';
  const settings = await file.dict((await file.dict(dict.get('CF'))).get(name));
  const method = await file.resolve(settings.get('CFM'));
  const lengths = [await get('Length'), await file.resolve(settings.get('Length')), 128, 40].map((value) => {
    const length = number(value);
    return length < 40 ? length : length / 8;
  });
  const [id] = await file.list(file.trailer?.get('ID'));
  return {
    revision,
    owner: bytes(await get('O')),
    user: bytes(await get('U')),
    ownerKey: bytes(await get('OE')),
    userKey: bytes(await get('UE')),
    permissions: number(await get('P')),
    id: bytes(id),
    encryptMetadata: version < 4 || (await get('EncryptMetadata')) !== false,
    keyLengths: [...new Set(lengths)].filter((length) => length >= 5 && length <= 16),
    cipher: version < 4 ? 'rc4' : (typeof method === 'string' && ciphers[method]) || 'identity',
  };
}
