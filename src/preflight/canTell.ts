import type { PdfSecurity } from './PdfSecurity.js';

/** Whether this platform can check a password: revisions 5 and 6 need Web Crypto, which is missing on plain http. */
export function canCheckPassword({ revision }: PdfSecurity): boolean {
  const platform: Partial<Crypto> = globalThis.crypto;
  return revision < 5 || platform.subtle !== undefined;
}
