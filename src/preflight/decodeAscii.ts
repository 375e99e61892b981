/** Undoes ASCII85 and ASCIIHex (ISO 32000-2, 7.4.2 and 7.4.3). */
export function decodeAscii(data: Uint8Array, base: 16 | 85): Uint8Array<ArrayBuffer> {
  const [digits, size] = base === 85 ? [5, 4] : [2, 1];
  const out = new Uint8Array(data.length * 4);
  let length = 0;
  let count = 0;
  let value = 0;
  const put = (bytes: number) => {
    for (let byte = 0; byte < bytes; byte++) out[length++] = value / 256 ** (size - 1 - byte);
    count = 0;
    value = 0;
  };
  for (const code of data) {
    if (code === (base === 85 ? 126 : 62)) break;
    let digit = code - 33;
    if (base === 16) digit = Number.parseInt(String.fromCharCode(code), 16);
    else if (code === 122 && count === 0) put(4);
    if (digit >= 0 && digit < base) {
      value = value * base + digit;
      if (++count === digits) put(size);
    }
  }
  if (count > 0) {
    const bytes = base === 85 ? count - 1 : 1;
    for (; count < digits; count++) value = value * base + (base === 85 ? 84 : 0);
    put(bytes);
  }
  return out.subarray(0, length);
}
