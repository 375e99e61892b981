/** How the streams of a file are encrypted (ISO 32000-2, 7.6.3 and 7.6.6), and the key of the file. */
export interface StreamDecryption {
  readonly cipher: StreamCipher;
  readonly key: Uint8Array<ArrayBuffer>;
}

/** The method of the crypt filter for streams, table 25; `identity` leaves them as they are. */
export type StreamCipher = 'identity' | 'rc4' | 'aes-128' | 'aes-256';
