import type { PdfFile } from '../PdfFile.js';
import { isStream, type PdfDict, type PdfValue } from '../PdfValue.js';
import { toBox, toMatrix } from './matrix.js';
import { readCMap } from './readCMap.js';
import { readEncoding } from './readEncoding.js';
import { readWidths } from './readWidths.js';

/** The parts of a font that text extraction needs. */
export interface PdfFont {
  /** Bytes per code. */
  readonly codeLength: number;
  /** Returns the text of a code; U+FFFD if unknown. */
  readonly text: (code: number) => string;
  /** Returns the width of a code as a fraction of the font size. */
  readonly width: (code: number) => number;
  /** The height of a line as a fraction of the font size: 1, but Type 3 fonts have units of their own. */
  readonly height: number;
  /** False if the encoding is unknown: the font is embedded and states none. */
  readonly certain: boolean;
}

/** About how many bytes of memory a font takes without its ranges. */
const weight = 4_096;
/** Fonts by their dictionaries. Forms and pages share them. */
const fonts = new WeakMap<PdfDict, PdfFont>();

/**
 * Reads a font (ISO 32000-2, 9.5 to 9.7): its widths, its ToUnicode map, and its encoding for codes without a mapping.
 */
export async function readFont(file: PdfFile, dict: PdfDict): Promise<PdfFont> {
  let font = fonts.get(dict);
  if (font) return font;
  file.keep(weight);
  const unicode = await file.resolve(dict.get('ToUnicode'));
  const map = isStream(unicode) ? await readCMap(file, await file.decode(unicode)) : null;
  const encoding = await file.resolve(dict.get('Encoding'));
  const subtype = await file.resolve(dict.get('Subtype'));
  const composite = subtype === '/Type0';
  const [descendant] = composite ? await file.list(dict.get('DescendantFonts'), 1) : [dict];
  const width = await readWidths(file, descendant instanceof Map ? descendant : dict, composite);
  const codes = composite ? null : await readEncoding(file, encoding, subtype === '/Type3');
  const isUnicode = isIdentity(unicode) || (typeof encoding === 'string' && /UCS2|UTF16/.test(encoding));
  // Predefined maps of two bytes per code: then ToUnicode is wrong about it.
  const isWide = typeof encoding === 'string' && /^.Identity|UCS2|UTF16/.test(encoding);
  const descriptor = await file.dict(dict.get('FontDescriptor'));
  const embedded = [...descriptor.keys()].some((key) => key.startsWith('FontFile'));
  font = {
    codeLength: composite && (isWide || map?.codeLength !== 1) ? 2 : 1,
    text: (code) =>
      map?.text(code) ?? codes?.text(code) ?? (isUnicode ? String.fromCharCode(code) : '\ufffd'),
    width,
    height: subtype === '/Type3' ? await readHeight(file, dict) : 1,
    certain: map !== null || composite || (codes?.certain === true && (encoding != null || !embedded)),
  };
  fonts.set(dict, font);
  return font;
}

/** Some writers name the predefined map of all codes to themselves. */
const isIdentity = (unicode: PdfValue): boolean => unicode === '/Identity-H' || unicode === '/Identity-V';

/** Returns the height of the box around all glyphs of a Type 3 font, in its matrix (ISO 32000-2, 9.6.4). */
async function readHeight(file: PdfFile, dict: PdfDict): Promise<number> {
  const box = toBox(await file.list(dict.get('FontBBox')));
  const [, , , scale] = toMatrix(await file.list(dict.get('FontMatrix')));
  const height = box ? Math.abs((box[3] - box[1]) * scale) : 1;
  return height > 0.05 ? Math.min(height, 1_000) : 1;
}
