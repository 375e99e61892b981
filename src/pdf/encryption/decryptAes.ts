import { getSubtle } from '../../platform/webCrypto.js';

/**
 * Decrypts AES-CBC without padding. Web Crypto requires padding, so a block that decrypts to padding only is appended
 * to the data; Web Crypto removes it again. `data` is cut to whole blocks, so that a truncated stream is decrypted as
 * far as possible.
 */
export async function decryptAes(
  key: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  data: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = data.subarray(0, data.length & ~15);
  if (whole.length === 0 || iv.length < 16) return new Uint8Array();
  const subtle = getSubtle();
  const aes = await subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt', 'decrypt']);
  const ending = await subtle.encrypt({ name: 'AES-CBC', iv: whole.slice(-16) }, aes, new Uint8Array());
  const padded = new Uint8Array(whole.length + 16);
  padded.set(whole);
  padded.set(new Uint8Array(ending), whole.length);
  return new Uint8Array(await subtle.decrypt({ name: 'AES-CBC', iv }, aes, padded));
}
