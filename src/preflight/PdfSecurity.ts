import type { StreamCipher } from './StreamKey.js';

/** What the standard security handler says about a file (ISO 32000-2, 7.6.4.2, tables 20 and 21). Plain data: it can be posted to a worker. */
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
   * Lengths of the key in bytes, likeliest first. More than one, because writers state it in bits or bytes, wrongly, or not at all;
   * the check compares 16 bytes or more, so that a wrong one opens nothing.
   */
  readonly keyLengths: readonly number[];
  readonly cipher: StreamCipher;
}
