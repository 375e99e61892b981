import { md5 } from './md5.js';
import { decryptAes } from './decryptAes.js';
import { joinBytes } from './joinBytes.js';
import type { PdfRef } from './PdfValue.js';
import { rc4 } from './rc4.js';
import type { StreamDecryption } from './StreamKey.js';

/** Algorithms 1 and 1.A (ISO 32000-2, 7.6.3): the data of the stream `id`, decrypted. AES-128 adds `sAlT` to the key. */
export async function decryptStream(
  { cipher, key }: StreamDecryption,
  { ref, generation }: PdfRef,
  data: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
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
  return aes ? decryptAes(own, iv, data.subarray(16)) : rc4(own, data);
}
