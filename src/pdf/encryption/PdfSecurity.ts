/** How the streams of a file are encrypted (ISO 32000-2, 7.6.3 and 7.6.6), and the key of the file. */
export interface StreamDecryption {
  readonly cipher: StreamCipher;
  readonly key: Uint8Array<ArrayBuffer>;
}

/** The method of the crypt filter for streams, table 25; `identity` leaves them as they are. */
export type StreamCipher = 'identity' | 'rc4' | 'aes-128' | 'aes-256';

/**
 * What the standard security handler says about a file (ISO 32000-2, 7.6.4.2, tables 20 and 21). Plain data: it can be
 * posted to a worker.
 */
export interface PdfSecurity {
  /** 2 to 6: which algorithms hold. 5 is the forerunner of 6 (Adobe Supplement to ISO 32000, extension level 3). */
  readonly revision: number;
  /** `O`: 32 bytes, or 48 from revision 5. */
  readonly owner: Uint8Array<ArrayBuffer>;
  /** `U`: 32 bytes, or 48 from revision 5. */
  readonly user: Uint8Array<ArrayBuffer>;
  /** `OE` and `UE`, from revision 5: the key of the file, encrypted. */
  readonly ownerKey: Uint8Array<ArrayBuffer>;
  readonly userKey: Uint8Array<ArrayBuffer>;
  /** `P` */
  readonly permissions: number;
  /** The first string of the trailer's `ID`; empty when there is none. */
  readonly id: Uint8Array<ArrayBuffer>;
  readonly encryptMetadata: boolean;
  /**
   * Lengths of the key in bytes, likeliest first. More than one, because writers state it in bits or bytes, wrongly, or
   * not at all; the check compares 16 bytes or more, so that a wrong one opens nothing.
   */
  readonly keyLengths: readonly number[];
  readonly cipher: StreamCipher;
}

/** Whether this platform can check a password: revisions 5 and 6 need Web Crypto, which is missing on plain http. */
export function canCheckPassword({ revision }: PdfSecurity): boolean {
  const platform: Partial<Crypto> = globalThis.crypto;
  return revision < 5 || platform.subtle !== undefined;
}
