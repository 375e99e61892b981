/**
 * AES-CBC without padding, which Web Crypto does not offer: a block that decrypts to full padding is put behind the data, and
 * goes again. `data` is cut to whole blocks, so that a stream whose end is missing decrypts as far as it goes.
 */
export async function decryptAes(
  key: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = data.subarray(0, data.length & ~15);
  if (whole.length === 0 || iv.length < 16) return new Uint8Array();
  const aes = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt', 'decrypt']);
  const ending = await crypto.subtle.encrypt(
    { name: 'AES-CBC', iv: whole.slice(-16) },
    aes,
    new Uint8Array(),
  );
  const padded = new Uint8Array(whole.length + 16);
  padded.set(whole);
  padded.set(new Uint8Array(ending), whole.length);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, aes, padded));
}
