import type { PdfFile } from '../PdfFile.js';
import { PdfLexer } from '../PdfLexer.js';
import type { PdfValue } from '../PdfValue.js';
import { RangeMap } from './RangeMap.js';

/** A mapping from the codes of a font to text. */
export interface CMap {
  readonly text: (code: number) => string | undefined;
  /** Bytes per code: 1 if no code is longer, otherwise 2. */
  readonly codeLength: number;
}

const maxCode = 65_535;
/** Texts in a list: a range does not leave the codes of one first byte (ISO 32000-2, 9.10.3). */
const maxList = 256;
/** Bytes of text for one code (Adobe Technical Note 5411, 1.4.2). */
const maxTarget = 512;
/** Input bytes between calls of the clock. */
const step = 16_384;
/** About how many bytes of memory a range takes. */
const weight = 112;

const toNumber = (bytes: Uint8Array): number => bytes.reduce((value, byte) => value * 256 + byte, 0);

/** Decodes UTF-16BE; a single byte is a character of its own. */
function toText(bytes: Uint8Array): string {
  if (bytes.length === 1) return String.fromCharCode(bytes[0] ?? 0);
  let text = '';
  for (let at = 0; at + 1 < Math.min(bytes.length, maxTarget); at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
  return text;
}

/**
 * Reads a ToUnicode CMap (ISO 32000-2, 9.10.3): `bfchar` maps a code to text, `bfrange` maps a range to consecutive
 * characters or to a list of texts. Ranges stay ranges, because some writers state one of all codes.
 */
export async function readCMap(file: PdfFile, bytes: Uint8Array): Promise<CMap> {
  const map = new RangeMap<string | readonly string[]>();
  const lexer = new PdfLexer(bytes);
  let operands: PdfValue[] = [];
  let codeLength = 1;
  /** Operands of one entry; 0 outside of `bfchar` and `bfrange`. */
  let size = 0;
  let next = 0;
  const put = ([from, to, target]: readonly PdfValue[]): void => {
    if (!(from instanceof Uint8Array && to instanceof Uint8Array) || from.length > 4 || to.length > 4) return;
    codeLength = Math.max(codeLength, from.length);
    const [first, last] = [toNumber(from), Math.min(toNumber(to), maxCode)];
    let value: string | readonly string[];
    if (target instanceof Uint8Array) value = toText(target);
    else if (!Array.isArray(target)) return;
    else
      value = target
        .slice(0, Math.min(maxList, last - first + 1))
        .map((item: PdfValue) => (item instanceof Uint8Array ? toText(item) : ''));
    // A list counts as a whole: it was in memory.
    file.keep(weight + (Array.isArray(target) ? target.length * 64 : value.length * 2));
    map.add(first, last, value);
  };
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (lexer.pos >= next) {
      next = lexer.pos + step;
      await file.clock();
    }
    if (typeof token === 'string' && !token.startsWith('/')) {
      size = token === 'beginbfrange' ? 3 : 0;
      if (token === 'beginbfchar') size = 2;
      operands = [];
    } else if (size > 0 && operands.push(token) === size) {
      put(size === 3 ? operands : [operands[0], operands[0], operands[1]]);
      operands = [];
    }
  }
  return {
    codeLength: Math.min(codeLength, 2),
    text: (code) => {
      const range = map.find(code);
      if (!range) return undefined;
      const { first, value } = range;
      if (typeof value !== 'string') return value[code - first];
      // The last character counts up.
      const end = value.length - 1;
      return value.slice(0, end) + String.fromCharCode(value.charCodeAt(end) + code - first);
    },
  };
}
