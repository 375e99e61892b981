/**
 * Starts RC4 with a key (ISO 32000-2, 7.6.3.2; test vectors in RFC 6229). Returns a function that encrypts or decrypts
 * one piece of data after the other: the cipher is symmetric.
 */
export function startRc4(key: Uint8Array): (data: Uint8Array) => Uint8Array<ArrayBuffer> {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  let [i, j] = [0, 0];
  const swap = (): number => {
    const [a, b] = [state[i] ?? 0, state[j] ?? 0];
    state[i] = b;
    state[j] = a;
    return (a + b) & 255;
  };
  for (; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap();
  }
  [i, j] = [0, 0];
  return (data) => {
    const out = new Uint8Array(data);
    for (let at = 0; at < out.length; at++) {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      out[at] = (out[at] ?? 0) ^ (state[swap()] ?? 0);
    }
    return out;
  };
}

/** Encrypts or decrypts all of the data with RC4. */
export function rc4(key: Uint8Array, data: Uint8Array): Uint8Array<ArrayBuffer> {
  return startRc4(key)(data);
}
