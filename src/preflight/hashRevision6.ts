import { joinBytes } from './joinBytes.js';

/**
 * The hash of revisions 5 and 6 (ISO 32000-2, 7.6.4.3.4, algorithm 2.B; revision 5 stops after the first SHA-256).
 * `extra` is the 48 bytes of `U` for the owner's password, otherwise empty.
 */
export async function hashR5R6(
  revision: number,
  password: Uint8Array,
  salt: Uint8Array,
  extra: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const { subtle } = crypto;
  let key = new Uint8Array(await subtle.digest('SHA-256', joinBytes(password, salt, extra)));
  if (revision < 6) return key;
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const once = joinBytes(password, key, extra);
    const input = joinBytes(...Array.from({ length: 64 }, () => once));
    const aes = await subtle.importKey('raw', key.slice(0, 16), 'AES-CBC', false, ['encrypt']);
    const padded = await subtle.encrypt({ name: 'AES-CBC', iv: key.slice(16, 32) }, aes, input);
    // The input is whole blocks, so what Web Crypto adds is one block of padding.
    const result = new Uint8Array(padded, 0, input.length);
    last = result.at(-1) ?? 0;
    // 256 leaves 1 when divided by 3: the sixteen bytes as one number leave what their sum leaves.
    const rest = result.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = new Uint8Array(await subtle.digest(['SHA-256', 'SHA-384', 'SHA-512'][rest] ?? 'SHA-256', result));
  }
  return key.slice(0, 32);
}
