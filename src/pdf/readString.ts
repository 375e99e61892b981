import { hexDigit } from './bytes.js';

/** A string, of which no more than `maxString` bytes are kept, and where the data after it begins. */
interface ReadString {
  readonly string: Uint8Array;
  readonly end: number;
}

const maxString = 65_536;
/** The values of the escapes `\n`, `\r`, `\t`, `\b` and `\f`. */
const escapes = new Map([
  [110, 10],
  [114, 13],
  [116, 9],
  [98, 8],
  [102, 12],
]);

/** Reads a literal string (ISO 32000-2, 7.3.4.2) from behind its parenthesis on, and not beyond `last`. */
export function readLiteral(bytes: Uint8Array, start: number, last: number): ReadString {
  // Most strings are as they stand.
  for (let at = start; at < Math.min(last, start + maxString); at++) {
    const byte = bytes[at];
    if (byte === 41) return { string: bytes.slice(start, at), end: at + 1 };
    if (byte === 40 || byte === 92) break;
  }
  const out: number[] = [];
  let at = start;
  for (let depth = 1; at < last;) {
    let byte = bytes[at++] ?? 0;
    if (byte === 40) depth++;
    else if (byte === 41) {
      if (--depth === 0) break;
    } else if (byte === 92) {
      byte = bytes[at++] ?? 0;
      const escaped = escapes.get(byte);
      if (escaped !== undefined) byte = escaped;
      else if (byte > 47 && byte < 56) {
        byte -= 48;
        for (let more = 0; more < 2; more++) {
          const digit = (bytes[at] ?? 0) - 48;
          if (digit < 0 || digit > 7) break;
          byte = byte * 8 + digit;
          at++;
        }
      } else if (byte === 10 || byte === 13) {
        if (byte === 13 && bytes[at] === 10) at++;
        continue;
      }
    }
    if (out.length < maxString) out.push(byte);
  }
  return { string: new Uint8Array(out), end: at };
}

/** Reads a hexadecimal string (7.3.4.3) from behind its bracket on, and not beyond `last`. */
export function readHex(bytes: Uint8Array, start: number, last: number): ReadString {
  const out: number[] = [];
  let high = -1;
  let at = start;
  while (at < last) {
    const byte = bytes[at++] ?? 62;
    if (byte === 62) break;
    const digit = hexDigit(byte);
    if (digit < 0 || out.length >= maxString) continue;
    if (high >= 0) out.push(high * 16 + digit);
    high = high < 0 ? digit : -1;
  }
  if (high >= 0) out.push(high * 16);
  return { string: new Uint8Array(out), end: at };
}
