import { getSubtle } from '../../platform/webCrypto.js';
import { joinBytes } from '../bytes.js';
import type { PdfRef } from '../PdfValue.js';
import type { TimeBudget } from '../timeBudget.js';
import { md5 } from './md5.js';
import type { StreamDecryption } from './PdfSecurity.js';
import { startRc4 } from './rc4.js';

/** Bytes to decrypt between calls of the clock. */
const step = 65_536;

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

/** Decrypts a stream's data with algorithm 1 or 1.A (ISO 32000-2, 7.6.3). AES-128 adds `sAlT` to the key. */
export async function decryptStream(
  { cipher, key }: StreamDecryption,
  { ref, generation }: PdfRef,
  data: Uint8Array,
  clock: TimeBudget,
): Promise<Uint8Array> {
  if (cipher === 'identity') return data;
  const iv = data.slice(0, 16);
  if (cipher === 'aes-256') return decryptAes(key, iv, data.subarray(16));
  const aes = cipher === 'aes-128';
  const salt = [
    ref,
    ref >> 8,
    ref >> 16,
    generation,
    generation >> 8,
    ...(aes ? [0x73, 0x41, 0x6c, 0x54] : []),
  ];
  const own = md5(joinBytes(key, salt)).slice(0, Math.min(key.length + 5, 16));
  if (aes) return decryptAes(own, iv, data.subarray(16));
  const out = new Uint8Array(data.length);
  const decrypt = startRc4(own);
  for (let at = 0; at < data.length; at += step) {
    await clock();
    out.set(decrypt(data.subarray(at, at + step)), at);
  }
  return out;
}
