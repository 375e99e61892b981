import { md5 } from './md5.js';
import type { FileKey } from './findKey.js';
import { isEqual } from './isEqual.js';
import { joinBytes } from './joinBytes.js';
import type { PdfSecurity } from './PdfSecurity.js';
import { rc4 } from './rc4.js';

/** What fills a password up to 32 bytes (ISO 32000-2, 7.6.4.3.2, algorithm 2, step a). */
const filler = Uint8Array.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'.match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16),
);

/** Tries one password, as bytes, on a file of revision 2, 3 or 4: as the user's, then as the owner's. */
export function fileKeyR2toR4(security: PdfSecurity, password: Uint8Array): FileKey | null {
  for (const length of security.keyLengths) {
    const key = userKey(security, password, length);
    if (key) return { as: 'user', key };
    const fromOwner =
      password.length > 0 && userKey(security, userPassword(security, password, length), length);
    if (fromOwner) return { as: 'owner', key: fromOwner };
  }
  return null;
}

function pad(password: Uint8Array): Uint8Array {
  return joinBytes(password, filler).subarray(0, 32);
}

function rehash(hash: Uint8Array, length: number): Uint8Array {
  let result = hash;
  for (let round = 0; round < 50; round++) result = md5(result.subarray(0, length));
  return result;
}

/** RC4 with the key and, from revision 3, nineteen variants of it, in the order given. */
function rc4Rounds(revision: number, key: Uint8Array, data: Uint8Array, backwards: boolean): Uint8Array {
  const last = revision < 3 ? 0 : 19;
  let result = data;
  for (let round = 0; round <= last; round++) {
    const variant = backwards ? last - round : round;
    result = rc4(
      key.map((byte) => byte ^ variant),
      result,
    );
  }
  return result;
}

/** Algorithm 2 makes the key of the file, algorithms 4 to 6 check it against `U`; `null` when it does not fit. */
function userKey(
  security: PdfSecurity,
  password: Uint8Array,
  length: number,
): Uint8Array<ArrayBuffer> | null {
  const { revision, owner, user, permissions: p, id, encryptMetadata } = security;
  const flags = [p, p >> 8, p >> 16, p >> 24];
  const open = revision > 3 && !encryptMetadata ? [255, 255, 255, 255] : [];
  let hash: Uint8Array = md5(joinBytes(pad(password), owner.subarray(0, 32), flags, id, open));
  if (revision > 2) hash = rehash(hash, length);
  const key = new Uint8Array(hash.subarray(0, length));
  const expected = revision < 3 ? filler : md5(joinBytes(filler, id));
  return isEqual(rc4Rounds(revision, key, expected, false), user, revision < 3 ? 32 : 16) ? key : null;
}

/** Algorithm 7: what the owner's password makes of `O`. */
function userPassword({ revision, owner }: PdfSecurity, password: Uint8Array, length: number): Uint8Array {
  let hash: Uint8Array = md5(pad(password));
  if (revision > 2) hash = rehash(hash, 16);
  return rc4Rounds(revision, hash.subarray(0, length), owner.subarray(0, 32), true);
}
