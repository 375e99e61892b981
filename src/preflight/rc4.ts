/** RC4, which encrypts and decrypts alike (ISO 32000-2, 7.6.3.2; test vectors in RFC 6229). */
export function rc4(key: Uint8Array, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  let i = 0;
  let j = 0;
  const swap = (): number => {
    const a = state[i] ?? 0;
    const b = state[j] ?? 0;
    state[i] = b;
    state[j] = a;
    return a + b;
  };
  for (; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap();
  }
  j = 0;
  const out = new Uint8Array(data);
  for (let at = 0; at < out.length; at++) {
    i = (at + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    out[at] = (out[at] ?? 0) ^ (state[swap() & 255] ?? 0);
  }
  return out;
}
