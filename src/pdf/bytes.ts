/** Returns whether both arrays have at least `length` bytes and start with the same `length` bytes. */
export function isEqual(a: Uint8Array, b: Uint8Array, length: number): boolean {
  return (
    a.length >= length &&
    b.length >= length &&
    a.subarray(0, length).every((byte, index) => byte === b[index])
  );
}

/** Concatenates byte sequences. */
export function joinBytes(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const part of parts) length += part.length;
  const out = new Uint8Array(length);
  length = 0;
  for (const part of parts) {
    out.set(part, length);
    length += part.length;
  }
  return out;
}

/**
 * Decodes bytes to one character each, at most 65,536 of them.
 * Not `TextDecoder('latin1')`: that label means windows-1252, which differs in 27 characters (Encoding Standard, 4.2).
 */
export function latin1(bytes: Uint8Array, from: number = 0, to: number = bytes.length): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.min(to, from + 65_536)));
}

/**
 * Returns the offset of the first occurrence of `text` (ASCII) that starts at or after `from` and before `to`; -1 if
 * there is none. Linear in time.
 */
export function findBytes(bytes: Uint8Array, text: string, from: number, to: number = bytes.length): number {
  const start = Math.max(0, from);
  // The built-in search for the first byte is several times faster than a loop.
  const range = bytes.subarray(start, Math.max(start, to));
  const first = text.charCodeAt(0);
  for (let at = range.indexOf(first); at >= 0; at = range.indexOf(first, at + 1)) {
    let same = 1;
    while (same < text.length && bytes[start + at + same] === text.charCodeAt(same)) same++;
    if (same === text.length) return start + at;
  }
  return -1;
}

/** Returns the value of a hexadecimal digit; -1 for any other byte. */
export function hexDigit(byte: number): number {
  if (byte > 47 && byte < 58) return byte - 48;
  const letter = byte | 32;
  return letter > 96 && letter < 103 ? letter - 87 : -1;
}
