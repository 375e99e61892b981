import type { PdfFile } from '../PdfFile.js';
import { PdfLexer } from '../PdfLexer.js';
import { type PdfValue, isStream, type PdfDict } from '../PdfValue.js';

/** A mapping from the codes of a font to text. */
interface CMap {
  readonly text: Map<number, string>;
  /** Bytes per code: 1 if no code is longer, otherwise 2. */
  readonly codeLength: number;
}

const maxCodes = 65_536;

const toNumber = (bytes: Uint8Array): number => bytes.reduce((value, byte) => value * 256 + byte, 0);
const toText = (bytes: Uint8Array): string => new TextDecoder('utf-16be').decode(bytes);

/**
 * Reads a ToUnicode CMap (ISO 32000-2, 9.10.3): `bfchar` maps a code to text, `bfrange` maps a range to consecutive
 * characters or to a list of texts.
 */
function readCMap(bytes: Uint8Array): CMap {
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

/** The parts of a font that text extraction needs. */
export interface PdfFont {
  /** Bytes per code. */
  readonly codeLength: number;
  /** Returns the text of a code; U+FFFD if unknown. */
  readonly text: (code: number) => string;
  /** Returns the width of a code as a fraction of the font size. */
  readonly width: (code: number) => number;
  /** False if the encoding is unknown: the font is embedded and states none. */
  readonly certain: boolean;
}

/** Glyph names (Adobe Glyph List) of the codes 38 to 58. Letters are their own names. */
const names =
  'ampersand,quotesingle,parenleft,parenright,asterisk,plus,comma,hyphen,period,slash,zero,one,two,three,four,five,six,seven,eight,nine,colon'.split(
    ',',
  );

/**
 * Reads a font (ISO 32000-2, 9.5 to 9.7): its widths, its ToUnicode map, and its encoding for codes without a mapping.
 */
export async function readFont(file: PdfFile, dict: PdfDict): Promise<PdfFont> {
  const unicode = await file.resolve(dict.get('ToUnicode'));
  const map = isStream(unicode) ? readCMap(await file.decode(unicode)) : null;
  const encoding = await file.resolve(dict.get('Encoding'));
  const composite = dict.get('Subtype') === '/Type0';
  const [descendant] = composite ? await file.list(dict.get('DescendantFonts')) : [dict];
  const widths = await readWidths(file, descendant instanceof Map ? descendant : dict, composite);
  const fallback = composite ? 1 : 0.52;
  const codes = composite ? null : await readEncoding(file, encoding);
  const unicodeCodes = typeof encoding === 'string' && /UCS2|UTF16/.test(encoding);
  const descriptor = await file.dict(dict.get('FontDescriptor'));
  const embedded = [...descriptor.keys()].some((key) => key.startsWith('FontFile'));
  return {
    codeLength: composite && map?.codeLength !== 1 ? 2 : 1,
    text: (code) =>
      map?.text.get(code) ?? codes?.[code] ?? (unicodeCodes ? String.fromCharCode(code) : '\ufffd'),
    width: (code) => widths.get(code) ?? fallback,
    certain: map !== null || composite || (encoding !== null && encoding !== undefined) || !embedded,
  };
}

/**
 * Returns the characters of the codes 0 to 255: windows-1252 or Mac OS Roman, with the `Differences` of the font
 * (9.6.5).
 */
async function readEncoding(file: PdfFile, encoding: PdfValue): Promise<readonly string[]> {
  const dict = await file.dict(encoding);
  const base = dict.get('BaseEncoding') ?? encoding;
  const decoder = new TextDecoder(base === '/MacRomanEncoding' ? 'macintosh' : 'windows-1252');
  // One call decodes all: both encodings map each byte to one character.
  const codes = decoder.decode(Uint8Array.from({ length: 256 }, (_, code) => code)).split('');
  let code = 0;
  for (const item of await file.list(dict.get('Differences'), 512)) {
    if (typeof item === 'number') code = item;
    else if (typeof item === 'string' && code >= 0 && code < 256) codes[code++] = glyphText(item.slice(1));
  }
  return codes;
}

function glyphText(name: string): string {
  const index = names.indexOf(name);
  const hex = /^u(?:ni)?([\dA-F]{4})/.exec(name)?.[1];
  if (index >= 0) return String.fromCharCode(38 + index);
  if (hex) return String.fromCharCode(Number.parseInt(hex, 16));
  if (name.length === 1) return name;
  return name === 'space' ? ' ' : '\ufffd';
}

/**
 * Reads widths by code: `Widths` from `FirstChar` on (9.6.2), or `W` of a composite font: `c [w …]` and `c c w`
 * (9.7.4.3).
 */
async function readWidths(file: PdfFile, dict: PdfDict, composite: boolean): Promise<Map<number, number>> {
  const widths = new Map<number, number>();
  const items = await file.list(dict.get(composite ? 'W' : 'Widths'), 4_096);
  // A Type 3 font has its own scale (9.6.4).
  const [scale] = dict.get('Subtype') === '/Type3' ? await file.list(dict.get('FontMatrix')) : [];
  const put = (code: number, width: PdfValue): void => {
    if (typeof width === 'number') widths.set(code, width * (typeof scale === 'number' ? scale : 0.001));
  };
  const first = composite ? null : await file.resolve(dict.get('FirstChar'));
  if (!composite) {
    for (const [index, width] of items.entries()) put((typeof first === 'number' ? first : 0) + index, width);
    return widths;
  }
  for (let at = 0; at + 1 < items.length;) {
    const [from, to, width] = items.slice(at, at + 3);
    if (typeof from !== 'number') break;
    if (Array.isArray(to)) for (const [index, item] of to.entries()) put(from + index, item);
    else if (typeof to === 'number')
      for (let code = from; code <= Math.min(to, from + 65_535); code++) put(code, width);
    at += Array.isArray(to) ? 2 : 3;
  }
  return widths;
}
