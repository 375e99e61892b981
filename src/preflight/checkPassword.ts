import { encodePassword } from '../pdf/encryption/encodePassword.js';
import { fileKey } from '../pdf/encryption/fileKey.js';
import { canCheckPassword, type PdfSecurity } from '../pdf/encryption/PdfSecurity.js';
import { createTimeBudget } from '../pdf/timeBudget.js';

/**
 * The result of trying a password. `cannot-tell`: Web Crypto is missing, as on plain http; let the server decide.
 */
export type PasswordVerdict =
  | {
      readonly outcome: 'opens';
      readonly as: 'user' | 'owner';
      /**
       * The password to send: the variant that opened the file (as typed, trimmed, in upper case or in lower case).
       */
      readonly used: string;
    }
  | { readonly outcome: 'refused' | 'cannot-tell' };

/**
 * Tries a password on a locked file, on the device. Tries only these variants: as typed, trimmed, trimmed in upper
 * case, trimmed in lower case. Stores nothing.
 */
export async function checkPassword(security: PdfSecurity, password: string): Promise<PasswordVerdict> {
  if (!canCheckPassword(security)) return { outcome: 'cannot-tell' };
  const { revision } = security;
  const trimmed = password.trim();
  const variants = [...new Set([password, trimmed, trimmed.toUpperCase(), trimmed.toLowerCase()])];
  const attempts = variants.flatMap((used) =>
    encodePassword(revision, used).map((bytes) => ({ used, bytes })),
  );
  // Revisions 5 and 6 use Web Crypto, so all attempts run concurrently; the others run on this thread, so they yield to
  // the event loop in between.
  const width = revision > 4 ? attempts.length : 1;
  const clock = createTimeBudget(Infinity);
  for (let at = 0; at < attempts.length; at += width) {
    await clock();
    const found = await Promise.all(
      attempts.slice(at, at + width).map(({ bytes }) => fileKey(security, bytes)),
    );
    const first = found.findIndex((key) => key !== null);
    const [key, attempt] = [found[first], attempts[at + first]];
    if (key && attempt) return { outcome: 'opens', as: key.as, used: attempt.used };
  }
  return { outcome: 'refused' };
}
