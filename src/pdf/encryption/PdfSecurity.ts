import { hasSubtle } from '../../platform/webCrypto.js';

/** The cipher of a file's streams (ISO 32000-2, 7.6.3 and 7.6.6) and the file encryption key. */
export interface StreamDecryption {
  readonly cipher: StreamCipher;
  readonly key: Uint8Array<ArrayBuffer>;
}

/** The method of the crypt filter for streams (table 25); `identity` does not encrypt. */
export type StreamCipher = 'identity' | 'rc4' | 'aes-128' | 'aes-256';

/**
 * The parameters of a file's standard security handler (ISO 32000-2, 7.6.4.2, tables 20 and 21). Plain data that can be
 * posted to a worker.
 */
export interface PdfSecurity {
  /** 2 to 6; selects the algorithms. 5 is the predecessor of 6 (Adobe Supplement to ISO 32000, extension level 3). */
  readonly revision: number;
  /** `O`: 32 bytes, or 48 from revision 5. */
  readonly owner: Uint8Array<ArrayBuffer>;
  /** `U`: 32 bytes, or 48 from revision 5. */
  readonly user: Uint8Array<ArrayBuffer>;
  /** `OE` and `UE`, from revision 5: the encrypted file encryption key. */
  readonly ownerKey: Uint8Array<ArrayBuffer>;
  readonly userKey: Uint8Array<ArrayBuffer>;
  /** `P` */
  readonly permissions: number;
  /** The first string of the trailer's `ID`; empty if there is none. */
  readonly id: Uint8Array<ArrayBuffer>;
  readonly encryptMetadata: boolean;
  /**
   * Possible key lengths in bytes, most likely first: writers state the length in bits, in bytes, wrongly, or not at
   * all. A wrong length opens nothing, because the password check compares at least 16 bytes.
   */
  readonly keyLengths: readonly number[];
  readonly cipher: StreamCipher;
}

/**
 * Returns whether the platform can check a password: revisions 5 and 6 need Web Crypto, which plain http pages lack.
 */
export function canCheckPassword({ revision }: PdfSecurity): boolean {
  return revision < 5 || hasSubtle();
}
