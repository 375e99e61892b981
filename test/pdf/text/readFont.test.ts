import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PdfFile } from '../../../src/pdf/PdfFile.js';
import { PdfLexer } from '../../../src/pdf/PdfLexer.js';
import { type PdfFont, readFont } from '../../../src/pdf/text/readFont.js';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Reads a font from its dictionary; `7 0 R` in it is a stream of the text of `cmap`. */
async function read(dict: string, cmap = ''): Promise<PdfFont> {
  // A line end first, because an entry of 0 is a free object.
  const bytes = latin1(`\n7 0 obj << >> stream\n${cmap}\nendstream endobj`);
  const file = new PdfFile(bytes, 0, () => Promise.resolve());
  file.entries.set(7, 1);
  const value = new PdfLexer(latin1(`<< ${dict} >>`)).next();
  return readFont(file, value instanceof Map ? value : new Map());
}
const textOf = (font: PdfFont, ...codes: readonly number[]): string => codes.map(font.text).join('');
const simple = '/Subtype /TrueType /ToUnicode 7 0 R';
const composite = '/Subtype /Type0 /ToUnicode 7 0 R';

test('pairs codes with text by bfchar: letters, ligatures, surrogates (ISO 32000-2, 9.10.3)', async () => {
  const font = await read(
    composite,
    '3 beginbfchar <0041> <0061> <005F> <00660066> <3A51> <D840DC3E> endbfchar',
  );
  expect(textOf(font, 0x41, 0x5f, 0x3a51)).toBe('aff\u{2003e}');
  expect(font.codeLength).toBe(2);
});

test('counts the last character of a bfrange up, and takes a list as it stands (9.10.3)', async () => {
  const font = await read(
    composite,
    '2 beginbfrange <0000> <0002> <00410020> <0010> <0011> [<0058> <0059005A>] endbfrange',
  );
  expect(textOf(font, 0, 1, 2)).toBe('A A!A"');
  expect(textOf(font, 0x10, 0x11)).toBe('XYZ');
});

test('gives U+FFFD for a code that a composite font does not map', async () => {
  expect(textOf(await read(composite, '1 beginbfchar <0041> <0061> endbfchar'), 0x42)).toBe('\ufffd');
});

test('reads codes of one byte in a composite font whose map has only such', async () => {
  expect((await read(composite, '1 beginbfchar <41> <0061> endbfchar')).codeLength).toBe(1);
  expect((await read(simple, '1 beginbfchar <0041> <0061> endbfchar')).codeLength).toBe(1);
});

test('ends a range of four billion codes at 65,536 entries', async () => {
  const font = await read(composite, '1 beginbfrange <00000000> <FFFFFFFF> <0020> endbfrange');
  expect(textOf(font, 0)).toBe(' ');
  expect(textOf(font, 65_536)).toBe('\ufffd');
});

test('reads a simple font without a map as Windows or Mac text (9.6.5)', async () => {
  expect(textOf(await read('/Subtype /Type1 /Encoding /WinAnsiEncoding'), 0x41, 0x80)).toBe('A€');
  expect(textOf(await read('/Subtype /Type1 /Encoding /MacRomanEncoding'), 0x41, 0x80)).toBe('AÄ');
});

test('reads Differences: names of letters, of signs, by code point, and unknown ones (9.6.5)', async () => {
  const font = await read('/Encoding << /Differences [1 /A /colon /uni20B9 /u20AC /space 65 /g12] >>');
  expect(textOf(font, 1, 2, 3, 4, 5)).toBe('A:₹€ ');
  expect(textOf(font, 65, 66)).toBe('\ufffdB');
});

test('takes the codes of a UCS-2 or UTF-16 encoding for text (9.7.5.2)', async () => {
  expect(textOf(await read('/Subtype /Type0 /Encoding /UniJIS-UTF16-H'), 0x20b9)).toBe('₹');
});

test('is certain of an encoding or a map, not of an embedded font with neither', async () => {
  const embedded = '/FontDescriptor << /FontFile2 8 0 R >>';
  expect((await read(embedded)).certain).toBe(false);
  expect((await read(`${embedded} /Encoding /WinAnsiEncoding`)).certain).toBe(true);
  expect((await read(`${embedded} /ToUnicode 7 0 R`)).certain).toBe(true);
  expect((await read('/BaseFont /Helvetica')).certain).toBe(true);
});

test('reads Widths from FirstChar on in thousandths, those of a type 3 font by its matrix (9.6.2, 9.6.4)', async () => {
  const font = await read('/FirstChar 65 /Widths [500 250]');
  expect([65, 66].map(font.width)).toEqual([0.5, 0.25]);
  expect(font.width(67)).toBeGreaterThan(0);
  const own = await read('/Subtype /Type3 /FontMatrix [0.5 0 0 0.5 0 0] /FirstChar 1 /Widths [3]');
  expect(own.width(1)).toBe(1.5);
});

test('reads both forms of W of a composite font, and 1 for what is not listed (9.7.4.3)', async () => {
  const font = await read('/Subtype /Type0 /DescendantFonts [<< /W [10 [400 600] 20 22 500] >>]');
  expect([10, 11, 20, 22, 23].map(font.width)).toEqual([0.4, 0.6, 0.5, 0.5, 1]);
});

test('gives text and a width for every code, whatever the map holds', async () => {
  const words = fc.constantFrom(
    ...'beginbfchar,endbfchar,beginbfrange,endbfrange,<00>,<0041>,<FFFF>,<>,[,],[<0041>],1,/N,<<,>>,(a)'.split(
      ',',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 40 }), fc.nat(65_535), async (list, code) => {
      const font = await read(composite, list.join(' '));
      expect(typeof font.text(code)).toBe('string');
      expect(font.width(code)).toBeGreaterThanOrEqual(0);
    }),
  );
});
