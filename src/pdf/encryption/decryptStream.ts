import { joinBytes } from '../bytes.js';
import type { PdfRef } from '../PdfValue.js';
import type { TimeBudget } from '../timeBudget.js';
import { decryptAes } from './decryptAes.js';
import { md5 } from './md5.js';
import type { StreamDecryption } from './PdfSecurity.js';
import { startRc4 } from './rc4.js';

/** Bytes to decrypt between calls of the clock. */
const step = 65_536;

/** Removes the padding of AES (RFC 8018, 6.1.1), if it is one: behind a Flate stream, it reads as damage. */
function unpad(data: Uint8Array): Uint8Array {
  const count = data.at(-1) ?? 0;
  const start = data.length - count;
  const isPadding =
    count >= 1 && count <= 16 && start >= 0 && data.subarray(start).every((byte) => byte === count);
  return isPadding ? data.subarray(0, start) : data;
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
  if (cipher === 'aes-256') return unpad(await decryptAes(key, iv, data.subarray(16)));
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
  if (aes) return unpad(await decryptAes(own, iv, data.subarray(16)));
  const out = new Uint8Array(data.length);
  const decrypt = startRc4(own);
  for (let at = 0; at < data.length; at += step) {
    await clock();
    out.set(decrypt(data.subarray(at, at + step)), at);
  }
  return out;
}
