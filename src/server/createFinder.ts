/**
 * Finds a fixed sequence of bytes: Boyer, Moore and Horspool's way, which looks at one byte in `needle.length` where nothing
 * matches. `Uint8Array` has no search for more than one byte.
 */
export function createFinder(needle: Uint8Array): (bytes: Uint8Array, from: number) => number {
  const last = needle.length - 1;
  const skips = new Int32Array(256).fill(needle.length);
  for (let index = 0; index < last; index += 1) skips[needle[index] ?? 0] = last - index;
  // One table to look into for each step: 0 tells that the needle may end here.
  const lastByte = needle[last] ?? 0;
  const skipLast = skips[lastByte] ?? 1;
  skips[lastByte] = 0;

  function matches(bytes: Uint8Array, start: number): boolean {
    for (let index = last - 1; index >= 0; index -= 1)
      if (bytes[start + index] !== needle[index]) return false;
    return true;
  }

  return (bytes, from) => {
    const end = bytes.length;
    for (let at = from + last; at < end;) {
      const skip = skips[bytes[at] ?? 0] ?? 1;
      if (skip > 0) at += skip;
      else if (matches(bytes, at - last)) return at - last;
      else at += skipLast;
    }
    return -1;
  };
}
