/**
 * Finds a fixed sequence of bytes: Boyer, Moore and Horspool's way, which looks at one byte in `needle.length` where nothing
 * matches. `Uint8Array` has no search for more than one byte.
 */
export function createFinder(needle: Uint8Array): (bytes: Uint8Array, from: number) => number {
  const last = needle.length - 1;
  const skips = new Uint8Array(256).fill(needle.length);
  for (let index = 0; index < last; index += 1) skips[needle[index] ?? 0] = last - index;

  function matches(bytes: Uint8Array, start: number): boolean {
    for (let index = last - 1; index >= 0; index -= 1)
      if (bytes[start + index] !== needle[index]) return false;
    return true;
  }

  return (bytes, from) => {
    const end = bytes.length;
    const lastByte = needle[last];
    for (let at = from + last; at < end;) {
      const byte = bytes[at] ?? 0;
      if (byte === lastByte && matches(bytes, at - last)) return at - last;
      at += skips[byte] ?? 1;
    }
    return -1;
  };
}
