import { getSubtle } from '../../platform/webCrypto.js';
import { joinBytes, isEqual } from '../bytes.js';
import { decryptAes } from './decryptAes.js';
import { md5 } from './md5.js';
import type { PdfSecurity } from './PdfSecurity.js';
import { rc4 } from './rc4.js';

/**
 * Computes the hash of revisions 5 and 6 (ISO 32000-2, 7.6.4.3.4, algorithm 2.B; revision 5 stops after the first
 * SHA-256).
 *
 * @param extra the 48 bytes of `U` for the owner password, otherwise empty
 */
export async function hashR5R6(
  revision: number,
  password: Uint8Array,
  salt: Uint8Array,
  extra: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const subtle = getSubtle();
  let key = new Uint8Array(await subtle.digest('SHA-256', joinBytes(password, salt, extra)));
  if (revision < 6) return key;
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const once = joinBytes(password, key, extra);
    const input = joinBytes(...Array.from({ length: 64 }, () => once));
    const aes = await subtle.importKey('raw', key.slice(0, 16), 'AES-CBC', false, ['encrypt']);
    const padded = await subtle.encrypt({ name: 'AES-CBC', iv: key.slice(16, 32) }, aes, input);
    // The input is a whole number of blocks, so Web Crypto appends one block of padding.
    const result = new Uint8Array(padded, 0, input.length);
    last = result.at(-1) ?? 0;
    // 256 mod 3 is 1, so the 16 bytes as one number have the same remainder as their sum.
    const rest = result.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = new Uint8Array(await subtle.digest(['SHA-256', 'SHA-384', 'SHA-512'][rest] ?? 'SHA-256', result));
  }
  return key.slice(0, 32);
}

/** A file encryption key, and whether the user or the owner password opened the file. */
export interface FileKey {
  readonly as: 'user' | 'owner';
  readonly key: Uint8Array<ArrayBuffer>;
}

/**
 * Tries one encoded password as the user password and as the owner password, preferring the former. Returns `null` if
 * it is neither. Tries the empty password only as the user password: readers disagree about an empty owner password,
 * and this follows pdf.js. Revisions 5 and 6 need Web Crypto (see `canCheckPassword`).
 */
export async function fileKey(security: PdfSecurity, password: Uint8Array): Promise<FileKey | null> {
  const { revision, owner, user } = security;
  if (revision < 5) return fileKeyR2toR4(security, password);
  // Algorithms 11 and 12 (7.6.4.4.10): 32 bytes of hash, 8 of validation salt, 8 of key salt.
  const short = password.subarray(0, 127);
  const whole = user.subarray(0, 48);
  const attempt = async (as: 'user' | 'owner'): Promise<FileKey | null> => {
    const [stored, wrapped, extra] =
      as === 'user' ? [user, security.userKey, new Uint8Array()] : [owner, security.ownerKey, whole];
    if (stored.length < 48) return null;
    const hash = await hashR5R6(revision, short, stored.subarray(32, 40), extra);
    if (!isEqual(hash, stored, 32)) return null;
    // Algorithm 2.A: the file encryption key is encrypted with the same hash over the key salt.
    const wrapper = await hashR5R6(revision, short, stored.subarray(40, 48), extra);
    return { as, key: await decryptAes(wrapper, new Uint8Array(16), wrapped.slice(0, 32)) };
  };
  // Concurrently, because each is a chain of small asynchronous steps.
  const [asUser, asOwner] = await Promise.all([
    attempt('user'),
    password.length > 0 ? attempt('owner') : null,
  ]);
  return asUser ?? asOwner;
}

/** Pads a password to 32 bytes (ISO 32000-2, 7.6.4.3.2, algorithm 2, step a). */
const filler = Uint8Array.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'.match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16),
);

/** Tries one encoded password on a file of revision 2, 3 or 4, first as user password, then as owner password. */
function fileKeyR2toR4(security: PdfSecurity, password: Uint8Array): FileKey | null {
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

/** Applies RC4 with the key and, from revision 3, with 19 variants of it; in reverse order if `backwards`. */
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

/**
 * Computes the file encryption key (algorithm 2) and checks it against `U` (algorithms 4 to 6); `null` if it is wrong.
 */
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

/** Decrypts the user password in `O` with the owner password (algorithm 7). */
function userPassword({ revision, owner }: PdfSecurity, password: Uint8Array, length: number): Uint8Array {
  let hash: Uint8Array = md5(pad(password));
  if (revision > 2) hash = rehash(hash, 16);
  return rc4Rounds(revision, hash.subarray(0, length), owner.subarray(0, 32), true);
}
