/**
 * Bytes as text, one character each, at most 64 Ki of them.
 * Not `TextDecoder('latin1')`: that label means windows-1252, which moves 27 characters (Encoding Standard, 4.2).
 */
export function latin1(bytes: Uint8Array, from: number = 0, to: number = bytes.length): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.min(to, from + 65_536)));
}
