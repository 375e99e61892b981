import { decryptAes } from './decryptAes.js';
import { fileKeyR2toR4 } from './findKeyRc4.js';
import { hashR5R6 } from './hashRevision6.js';
import { isEqual } from './isEqual.js';
import type { PdfSecurity } from './PdfSecurity.js';

/** The key of a file, and as which of its two passwords the given one opened it. */
export interface FileKey {
  readonly as: 'user' | 'owner';
  readonly key: Uint8Array<ArrayBuffer>;
}

/**
 * Tries one password, as bytes: first as the user's, then as the owner's. `null` when it is neither.
 * The empty one is tried as the user's only: readers differ about an empty owner's password, and this is how pdf.js has it.
 * Revisions 5 and 6 need Web Crypto (see `canTell`).
 */
export async function fileKey(security: PdfSecurity, password: Uint8Array): Promise<FileKey | null> {
  const { revision, owner, user } = security;
  if (revision < 5) return fileKeyR2toR4(security, password);
  // Algorithms 11 and 12 (7.6.4.4.10): 32 bytes of hash, 8 of salt for it, 8 of salt for the key of the file.
  const short = password.subarray(0, 127);
  const whole = user.subarray(0, 48);
  const attempt = async (as: 'user' | 'owner'): Promise<FileKey | null> => {
    const [stored, wrapped, extra] =
      as === 'user' ? [user, security.userKey, new Uint8Array()] : [owner, security.ownerKey, whole];
    if (stored.length < 48) return null;
    const hash = await hashR5R6(revision, short, stored.subarray(32, 40), extra);
    if (!isEqual(hash, stored, 32)) return null;
    // Algorithm 2.A: the key of the file is encrypted with the same hash over the other salt.
    const wrapper = await hashR5R6(revision, short, stored.subarray(40, 48), extra);
    return { as, key: await decryptAes(wrapper, new Uint8Array(16), wrapped.slice(0, 32)) };
  };
  // Side by side: each is a chain of small steps that mostly wait.
  const [asUser, asOwner] = await Promise.all([
    attempt('user'),
    password.length > 0 ? attempt('owner') : null,
  ]);
  return asUser ?? asOwner;
}
