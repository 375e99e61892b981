/** Mask that keeps 12 bits of a pair of bytes, so that the table of all pairs fits in the processor's L1 cache. */
const pairBits = 4095;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/**
 * Returns how far the needle can move after a mismatch, by the number of bytes before the part that matched: the good
 * suffix rule (Boyer and Moore; computed as by Knuth, Morris and Pratt, "Fast pattern matching in strings", 1977).
 */
function suffixShifts(needle: Uint8Array): Uint8Array {
  const { length } = needle;
  const shifts = new Uint8Array(length + 1);
  /** Where the widest border of the suffix from an offset starts. */
  const borders = new Uint16Array(length + 1);
  let border = length + 1;
  borders[length] = border;
  for (let at = length; at > 0; at -= 1) {
    while (border <= length && needle[at - 1] !== needle[border - 1]) {
      if (shifts[border] === 0) shifts[border] = border - at;
      border = borders[border] ?? 0;
    }
    border -= 1;
    borders[at - 1] = border;
  }
  for (let at = 0; at <= length; at += 1) {
    if (shifts[at] === 0) shifts[at] = border;
    if (at === border) border = borders[border] ?? 0;
  }
  return shifts;
}

/**
 * Creates a search for a fixed sequence of 2 to 255 bytes; `Uint8Array` can only search for one. The search returns the
 * offset of the first match, or -1. It uses Horspool's algorithm on pairs of bytes (Wu and Manber): at a pair that is
 * not in the needle, it skips the needle's length minus one. Where the last pair matches, it moves by the good suffix
 * rule, without which a boundary of dashes is compared in full at each byte of a file of dashes.
 */
export function createByteSearch(needle: Uint8Array): (bytes: Uint8Array, from: number) => number {
  const last = needle.length - 1;
  const needlePairs = viewOf(needle);
  /** Where in the needle a pair last ends; 0 if the pair is not in it. */
  const ends = new DataView(new ArrayBuffer(pairBits + 1));
  for (let index = 1; index <= last; index += 1)
    ends.setUint8(needlePairs.getUint16(index - 1) & pairBits, index);

  const shifts = suffixShifts(needle);

  /** Returns how many bytes of the needle stand before the part that matches: 0 if all of it does. */
  function compare(bytes: Uint8Array, start: number): number {
    let index = needle.length;
    while (index > 0 && bytes[start + index - 1] === needle[index - 1]) index -= 1;
    return index;
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
      if (end < last) {
        at += last - end;
        continue;
      }
      const before = compare(bytes, at - last);
      if (before === 0) return at - last;
      at += shifts[before] ?? 1;
    }
    return -1;
  };
}
