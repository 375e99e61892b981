import { encodePassword } from '../pdf/encryption/encodePassword.js';
import { fileKey } from '../pdf/encryption/fileKey.js';
import { canCheckPassword, type PdfSecurity } from '../pdf/encryption/PdfSecurity.js';
import { createTimeBudget } from '../pdf/timeBudget.js';

/**
 * Whether a password opens a file. `cannot-tell`: the platform lacks the means, as on plain http; let the server
 * decide.
 */
export type PasswordVerdict =
  | {
      readonly outcome: 'opens';
      readonly as: 'user' | 'owner';
      /**
       * What opened it: what was typed, or that without blanks around it, or in the other letter case. This is what to
       * send.
       */
      readonly used: string;
    }
  | { readonly outcome: 'refused' | 'cannot-tell' };

/**
 * Tries a password on a locked file, on the device: as it was typed, without the blanks around it, all in upper case,
 * all in lower case, and nothing that was not typed. Keeps nothing.
 */
export async function checkPassword(security: PdfSecurity, password: string): Promise<PasswordVerdict> {
  if (!canCheckPassword(security)) return { outcome: 'cannot-tell' };
  const { revision } = security;
  const trimmed = password.trim();
  const variants = [...new Set([password, trimmed, trimmed.toUpperCase(), trimmed.toLowerCase()])];
  const attempts = variants.flatMap((used) =>
    encodePassword(revision, used).map((bytes) => ({ used, bytes })),
  );
  // Revisions 5 and 6 wait for Web Crypto, so all go side by side; the others work on this thread, so the page has its
  // turn in between.
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
