import { canTell } from './canTell.js';
import { encodePassword } from './encodePassword.js';
import { findKey } from './findKey.js';
import type { PdfSecurity } from './PdfSecurity.js';

/** Whether a password opens a file. `cannot-tell`: the platform lacks the means, as on plain http; let the server decide. */
export type PasswordVerdict =
  | {
      readonly outcome: 'opens';
      readonly as: 'user' | 'owner';
      /** What opened it: what was typed, or that without blanks around it, or in the other letter case. This is what to send. */
      readonly used: string;
    }
  | { readonly outcome: 'refused' | 'cannot-tell' };

/**
 * Tries a password on a locked file, on the device: as it was typed, without the blanks around it, all in upper case, all in lower case,
 * and nothing that was not typed. Keeps nothing.
 */
export async function checkPassword(security: PdfSecurity, password: string): Promise<PasswordVerdict> {
  if (!canTell(security)) return { outcome: 'cannot-tell' };
  const trimmed = password.trim();
  const variants = [...new Set([password, trimmed, trimmed.toUpperCase(), trimmed.toLowerCase()])];
  const verdicts = await Promise.all(
    variants.flatMap((used) =>
      encodePassword(security.revision, used).map(async (bytes): Promise<PasswordVerdict> => {
        const found = await findKey(security, bytes);
        return found ? { outcome: 'opens', as: found.as, used } : { outcome: 'refused' };
      }),
    ),
  );
  return verdicts.find(({ outcome }) => outcome === 'opens') ?? { outcome: 'refused' };
}
