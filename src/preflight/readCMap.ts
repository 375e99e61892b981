import { PdfLexer } from './PdfLexer.js';
import type { PdfValue } from './PdfValue.js';

/** What the codes of a font mean. */
export interface CMap {
  readonly text: Map<number, string>;
  /** Bytes of a code: 1 when all are that short, otherwise 2. */
  readonly codeLength: number;
}

const maxCodes = 65_536;

const toNumber = (bytes: Uint8Array): number => bytes.reduce((value, byte) => value * 256 + byte, 0);
const toText = (bytes: Uint8Array): string => new TextDecoder('utf-16be').decode(bytes);

/** Reads a ToUnicode CMap (ISO 32000-2, 9.10.3): `bfchar` pairs a code with text, `bfrange` a range with text that counts up, or a list. */
export function readCMap(bytes: Uint8Array): CMap {
  const text = new Map<number, string>();
  const lexer = new PdfLexer(bytes);
  let operands: PdfValue[] = [];
  let codeLength = 1;
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (typeof token !== 'string' || token.startsWith('/')) {
      operands.push(token);
      continue;
    }
    const ranges = token === 'endbfrange';
    const size = ranges ? 3 : 2;
    const count = ranges || token === 'endbfchar' ? operands.length - size : -1;
    for (let at = 0; at <= count; at += size) {
      const [from, to, target] =
        size === 2 ? [operands[at], operands[at], operands[at + 1]] : operands.slice(at, at + 3);
      if (!(from instanceof Uint8Array && to instanceof Uint8Array)) continue;
      codeLength = Math.max(codeLength, from.length);
      const first = toNumber(from);
      for (let code = first; code <= toNumber(to) && text.size < maxCodes; code++) {
        const one = Array.isArray(target) ? target[code - first] : target;
        if (!(one instanceof Uint8Array)) break;
        const start = toText(one);
        const last = start.charCodeAt(start.length - 1) + (one === target ? code - first : 0);
        text.set(code, start.slice(0, -1) + String.fromCharCode(last));
      }
    }
    operands = [];
  }
  return { text, codeLength: Math.min(codeLength, 2) };
}
