/** Of a pair of bytes 12 bits are looked at, so that the table of all pairs stays in the processor's first cache. */
const pairBits = 4095;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/**
 * Finds a fixed sequence of two to 255 bytes, as Horspool does, but by pairs of bytes (Wu and Manber): where a pair is
 * none of the needle's, the needle's length less one is leapt over. `Uint8Array` has no search for more than one byte.
 */
export function createByteSearch(needle: Uint8Array): (bytes: Uint8Array, from: number) => number {
  const last = needle.length - 1;
  const needlePairs = viewOf(needle);
  /** Where in the needle a pair ends for the last time; 0 if nowhere. */
  const ends = new DataView(new ArrayBuffer(pairBits + 1));
  for (let index = 1; index <= last; index += 1)
    ends.setUint8(needlePairs.getUint16(index - 1) & pairBits, index);

  function matches(bytes: Uint8Array, start: number): boolean {
    for (let index = last; index >= 0; index -= 1) if (bytes[start + index] !== needle[index]) return false;
    return true;
  }

  return (bytes, from) => {
    const pairs = viewOf(bytes);
    for (let at = from + last; at < bytes.length;) {
      const fourth = at + 3 * last;
      // Four leaps at once: as none waits for where the one before it leads, they take less than half the time. Written
      // out, because V8 does not inline a function each time.
      if (
        fourth < bytes.length &&
        (ends.getUint8(pairs.getUint16(at - 1) & pairBits) |
          ends.getUint8(pairs.getUint16(at + last - 1) & pairBits) |
          ends.getUint8(pairs.getUint16(at + 2 * last - 1) & pairBits) |
          ends.getUint8(pairs.getUint16(fourth - 1) & pairBits)) ===
          0
      ) {
        at = fourth + last;
        continue;
      }
      const end = ends.getUint8(pairs.getUint16(at - 1) & pairBits);
      if (end < last) at += last - end;
      else if (matches(bytes, at - last)) return at - last;
      else at += 1;
    }
    return -1;
  };
}
