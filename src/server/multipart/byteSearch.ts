/** Mask that keeps 12 bits of a pair of bytes, so that the table of all pairs fits in the processor's L1 cache. */
const pairBits = 4095;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/**
 * Creates a search for a fixed sequence of 2 to 255 bytes; `Uint8Array` can only search for one. The search returns the
 * offset of the first match, or -1. It uses Horspool's algorithm on pairs of bytes (Wu and Manber): at a pair that is
 * not in the needle, it skips the needle's length minus one.
 */
export function createByteSearch(needle: Uint8Array): (bytes: Uint8Array, from: number) => number {
  const last = needle.length - 1;
  const needlePairs = viewOf(needle);
  /** Where in the needle a pair last ends; 0 if the pair is not in it. */
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
      // Four skips at once take less than half the time, because none depends on the result of the one before.
      // Unrolled, because V8 does not always inline a function here.
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
