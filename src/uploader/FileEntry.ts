import type { PdfSecurity } from '../pdf/encryption/PdfSecurity.js';

/** What the engine holds of a statement outside its state, so that the state can be shown, compared and logged. */
export interface FileEntry {
  readonly file: File;
  /** The bytes as they were when the file was picked; `null` until they are read. */
  blob: Blob | null;
  /** SHA-256 of the bytes; `null` until they are read, and without Web Crypto (on plain http). */
  digest: string | null;
  /**
   * What the borrower typed last, or what opened the file. Kept until the statement is accepted or removed, sent to the
   * endpoint only.
   */
  password: string | null;
  /** For checking a password on the device; `null` where only the server can. */
  security: PdfSecurity | null;
  /** What opens the file, `''` where nothing is needed; `null` while nothing is known to. */
  opensWith: string | null;
  /** Its text has been looked at: which bank it is from has been told, as far as it can be. */
  looked: boolean;
  /** Counts the passwords given: an older one's check must not answer for a newer one. */
  passwordsGiven: number;
  /** Attempts that failed in a way that may pass, since the borrower last did something. */
  failedAttempts: number;
  /** The idempotency keys given out for it, by what was sent with it. */
  readonly keys: Map<string, string>;
}

/** A file that has just been picked, of which nothing is known yet. */
export function createFileEntry(file: File): FileEntry {
  return {
    file,
    blob: null,
    digest: null,
    password: null,
    security: null,
    opensWith: null,
    looked: false,
    passwordsGiven: 0,
    failedAttempts: 0,
    keys: new Map(),
  };
}
