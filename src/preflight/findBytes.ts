/** Where `text` (ASCII) is first found in `bytes`, starting between `from` and `to`; -1 when it is not. Linear in time. */
export function findBytes(bytes: Uint8Array, text: string, from: number, to: number = bytes.length): number {
  const start = Math.max(0, from);
  // The platform's own search for the first byte is several times faster than a loop.
  const range = bytes.subarray(start, Math.max(start, to));
  const first = text.charCodeAt(0);
  for (let at = range.indexOf(first); at >= 0; at = range.indexOf(first, at + 1)) {
    let same = 1;
    while (same < text.length && bytes[start + at + same] === text.charCodeAt(same)) same++;
    if (same === text.length) return start + at;
  }
  return -1;
}
