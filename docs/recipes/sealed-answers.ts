/** Encrypts stored answers with AES-256-GCM by Web Crypto, which every runtime of the route has. */
import type { AnswerCipher } from 'statement-uploader/server';

/** @param secret 32 random bytes; the same in all copies of the server */
export async function createAnswerCipher(secret: Uint8Array<ArrayBuffer>): Promise<AnswerCipher> {
  const aesKey = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']);
  // The key in the store is authenticated too, so an answer that was copied to another key does not open.
  const toParameters = (iv: Uint8Array<ArrayBuffer>, key: string): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(key),
  });
  return {
    seal: async (text, key) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const bytes = new TextEncoder().encode(text);
      const sealed = new Uint8Array(await crypto.subtle.encrypt(toParameters(iv, key), aesKey, bytes));
      return JSON.stringify([Array.from(iv), Array.from(sealed)]);
    },
    open: async (sealed, key) => {
      const [iv = [], bytes = []] = JSON.parse(sealed) as number[][];
      const parameters = toParameters(new Uint8Array(iv), key);
      return new TextDecoder().decode(await crypto.subtle.decrypt(parameters, aesKey, new Uint8Array(bytes)));
    },
  };
}
