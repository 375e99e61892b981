/** Encrypts or decrypts with RC4, which is symmetric (ISO 32000-2, 7.6.3.2; test vectors in RFC 6229). */
export function rc4(key: Uint8Array, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const out = new Uint8Array(data);
  let j = 0;
  // The first 256 steps mix in the key; each later step processes one byte.
  for (let step = 0; step < 256 + out.length; step++) {
    const mixes = step < 256;
    const i = (mixes ? step : step + 1) & 255;
    if (step === 256) j = 0;
    const a = state[i] ?? 0;
    j = (j + a + (mixes ? (key[i % key.length] ?? 0) : 0)) & 255;
    const b = state[j] ?? 0;
    state[i] = b;
    state[j] = a;
    if (!mixes) out[step - 256] = (out[step - 256] ?? 0) ^ (state[(a + b) & 255] ?? 0);
  }
  return out;
}
