import { encodePassword } from '../pdf/encryption/encodePassword.js';
import { fileKey } from '../pdf/encryption/fileKey.js';
import { canCheckPassword, type PdfSecurity } from '../pdf/encryption/PdfSecurity.js';
import { createTimeBudget } from '../pdf/timeBudget.js';
import { passwordVariants } from './passwordVariants.js';

/**
 * The result of trying a password. `cannot-tell`: Web Crypto is missing, as on plain http; let the server decide.
 */
export type PasswordVerdict =
  | {
      readonly outcome: 'opens';
      readonly as: 'user' | 'owner';
      /** The password to send: the variant that opened the file, as a reader without SASLprep needs it. */
      readonly used: string;
      /** `used` is in upper or lower case, unlike what was typed. */
      readonly otherCase: boolean;
    }
  | { readonly outcome: 'refused' | 'cannot-tell' };

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Tries a password on a locked file, on the device: as typed, trimmed, in upper and in lower case, and without what
 * copying puts into it, such as invisible characters, full-width letters or digits of another script. Stores nothing.
 */
export async function checkPassword(security: PdfSecurity, password: string): Promise<PasswordVerdict> {
  if (!canCheckPassword(security)) return { outcome: 'cannot-tell' };
  const { revision } = security;
  const attempts = passwordVariants(password).flatMap(({ text, otherCase }) =>
    encodePassword(revision, text).map((bytes) => ({
      // From revision 5 on, the bytes are UTF-8 after SASLprep, which a server may not apply.
      used: revision > 4 ? utf8.decode(bytes) : text,
      otherCase,
      bytes,
    })),
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
    if (key && attempt) {
      const { used, otherCase } = attempt;
      return { outcome: 'opens', as: key.as, used, otherCase };
    }
  }
  return { outcome: 'refused' };
}
