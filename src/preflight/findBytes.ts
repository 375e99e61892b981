/** Where `text` (ASCII) is first found in `bytes`, starting between `from` and `to`; -1 when it is not. Linear in time. */
export function findBytes(bytes: Uint8Array, text: string, from: number, to: number = bytes.length): number {
  const first = text.charCodeAt(0);
  const last = Math.min(to, bytes.length - text.length + 1);
  for (let at = Math.max(0, from); at < last; at++) {
    if (bytes[at] === first) {
      let same = 1;
      while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same++;
      if (same === text.length) return at;
    }
  }
  return -1;
}
