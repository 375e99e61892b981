import type { PdfFile } from '../PdfFile.js';
import type { PdfDict, PdfValue } from '../PdfValue.js';
import { RangeMap } from './RangeMap.js';

/** Widths of the codes 32 to 126 of Helvetica, in hundredths, each as the character 23 + width. */
const standard =
  '33;OOpZ-88>Q3833OOOOOOOOOO33QQQO}ZZ__ZTe_3IZOj_eZe_ZT_ZuZZT333FO-OOIOO3OO--I-jOOOO8I3OI_III818Q';

/** Items of a list of widths: a font of 65,536 glyphs takes three each. */
const maxItems = 196_608;
/** About how many bytes of memory a range takes. */
const weight = 112;
/** Items between calls of the clock. */
const step = 512;

/**
 * Reads widths by code as fractions of the font size: `Widths` from `FirstChar` on (ISO 32000-2, 9.6.2), or `W` and
 * `DW` of a composite font (9.7.4.3). What a simple font does not list is about as wide as in a standard font.
 */
export async function readWidths(
  file: PdfFile,
  dict: PdfDict,
  composite: boolean,
): Promise<(code: number) => number> {
  return composite ? readComposite(file, dict) : readSimple(file, dict);
}

async function readSimple(file: PdfFile, dict: PdfDict): Promise<(code: number) => number> {
  const first = await file.resolve(dict.get('FirstChar'));
  const start = typeof first === 'number' ? first : 0;
  const widths = await file.list(dict.get('Widths'), 256);
  // A Type 3 font has its own scale (9.6.4).
  const [own] =
    (await file.resolve(dict.get('Subtype'))) === '/Type3' ? await file.list(dict.get('FontMatrix')) : [];
  const scale = typeof own === 'number' ? own : 0.001;
  const missing = await file.resolve((await file.dict(dict.get('FontDescriptor'))).get('MissingWidth'));
  const name = await file.resolve(dict.get('BaseFont'));
  const isFixed = typeof name === 'string' && /courier|mono/i.test(name);
  return (code) => {
    const width = widths[code - start];
    if (typeof width === 'number') return width * scale;
    if (typeof missing === 'number' && missing > 0) return missing * scale;
    return isFixed ? 0.6 : ((standard.charCodeAt(code - 32) || 75) - 23) / 100;
  };
}

/** `W` lists `c [w …]` and `c c w`. Ranges stay ranges: they can claim to have any size. */
async function readComposite(file: PdfFile, dict: PdfDict): Promise<(code: number) => number> {
  const map = new RangeMap<PdfValue>();
  const items = await file.items(dict.get('W'));
  const stated = await file.resolve(dict.get('DW'));
  const fallback = typeof stated === 'number' ? stated / 1_000 : 1;
  let next = 0;
  for (let at = 0; at + 1 < Math.min(items.length, maxItems);) {
    if (at >= next) {
      next = at + step;
      await file.clock();
    }
    const from = await file.resolve(items[at++]);
    const to = await file.resolve(items[at++]);
    if (typeof from !== 'number') break;
    file.keep(weight);
    if (Array.isArray(to)) map.add(from, from + to.length - 1, to);
    else if (typeof to === 'number') map.add(from, to, await file.resolve(items[at++]));
  }
  return (code) => {
    const range = map.find(code);
    const value = range?.value;
    const width: unknown = Array.isArray(value) ? value[code - (range?.first ?? 0)] : value;
    return typeof width === 'number' ? width / 1_000 : fallback;
  };
}
