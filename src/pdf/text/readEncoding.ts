import type { PdfFile } from '../PdfFile.js';
import type { PdfValue } from '../PdfValue.js';

/** Glyph names (Adobe Glyph List) of the codes 32 to 126, without letters: these are their own names. */
const names = new Map(
  `space,exclam,quotedbl,numbersign,dollar,percent,ampersand,quotesingle,parenleft,parenright,asterisk,plus,comma,hyphen,
  period,slash,zero,one,two,three,four,five,six,seven,eight,nine,colon,semicolon,less,equal,greater,question,at,,,,,,,,,,,,,,,,,,,,,,
  ,,,,,bracketleft,backslash,bracketright,asciicircum,underscore,grave,,,,,,,,,,,,,,,,,,,,,,,,,,,braceleft,bar,braceright,asciitilde`
    .split(/,\s*/)
    .map((name, index) => [name, String.fromCharCode(32 + index)] as const)
    .filter(([name]) => name !== ''),
);
const others =
  'quoteleft‘quoteright’quotedblleft“quotedblright”endash–emdash—minus−bullet•ellipsis…fiﬁflﬂrupee₨Euro€sterling£copyright©registered®degree°nbspace\xa0sfthyphen-periodcentered·section§ordmasculineºordfeminineªgermandblsßAEÆaeæOslashØoslashømultiply×plusminus±guillemotleft«guillemotright»dotlessiıquotesinglbase‚quotedblbase„dagger†trademark™fraction⁄onehalf½';
for (const [, name = '', sign = ''] of others.matchAll(/([a-z]+)([^a-z])/gi)) names.set(name, sign);

const marks = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circumflex', '\u0302'],
  ['tilde', '\u0303'],
  ['dieresis', '\u0308'],
  ['ring', '\u030a'],
  ['caron', '\u030c'],
  ['cedilla', '\u0327'],
]);

/**
 * Returns the text of a glyph name (Adobe Glyph List Specification, 2): what follows a point is a variant, underscores
 * join ligatures, `uni` has UTF-16, `u` a code point.
 */
function glyphText(glyph: string): string {
  const parts = glyph
    .slice(0, 64)
    .replace(/(?!^)\..*/, '')
    .split('_');
  return parts.map(partText).join('');
}

function partText(name: string): string {
  if (name.length === 1) return name;
  const known = names.get(name);
  if (known !== undefined) return known;
  const units = /^uni((?:[\dA-F]{4})+)/.exec(name)?.[1];
  if (units) return units.replaceAll(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));
  const point = Number.parseInt(/^u([\dA-F]{4,6})$/.exec(name)?.[1] ?? '', 16);
  if (point <= 0x10_ffff) return String.fromCodePoint(point);
  const mark = marks.get(name.slice(1));
  return mark === undefined ? '\ufffd' : (name.charAt(0) + mark).normalize();
}

/** The characters of the codes 0 to 255, by the label of the encoding: both map each byte to one character. */
const tables = new Map<string, string>();
function readTable(label: string): string {
  let table = tables.get(label);
  table ??= new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  tables.set(label, table);
  return table;
}

/** The text of the codes of a simple font. */
interface Encoding {
  readonly text: (code: number) => string | undefined;
  /** False if glyphs have names without a meaning, and codes are taken for what they show. */
  readonly certain: boolean;
}

/**
 * Reads the encoding of a simple font: windows-1252 or Mac OS Roman, with its `Differences` (ISO 32000-2, 9.6.5).
 *
 * @param ownNames whether glyphs may have names of the writer's own, as in Type 3 fonts: then their codes tell more
 */
export async function readEncoding(file: PdfFile, encoding: PdfValue, ownNames: boolean): Promise<Encoding> {
  const dict = await file.dict(encoding);
  const base = (await file.resolve(dict.get('BaseEncoding'))) ?? encoding;
  const table = readTable(base === '/MacRomanEncoding' ? 'macintosh' : 'windows-1252');
  const differences = new Map<number, string>();
  let code = 0;
  let certain = true;
  for (const raw of (await file.items(dict.get('Differences'))).slice(0, 1_024)) {
    const item = await file.resolve(raw);
    if (typeof item === 'number') code = item;
    else if (typeof item === 'string' && code >= 0 && code < 256) {
      const text = glyphText(item.slice(1));
      const isUnknown = ownNames && text.includes('\ufffd');
      if (isUnknown) certain = false;
      differences.set(code, isUnknown ? (table[code] ?? text) : text);
      code++;
    }
  }
  return { text: (byte) => differences.get(byte) ?? table[byte], certain };
}
