import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readFirstPages } from '../../../src/pdf/text/readFirstPages.js';
import { makePage, makePdf, makeStream } from '../../preflight/support/makePdf.ts';

const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const codes = '<< /Type /Font /Subtype /Type1 /Encoding << /Differences [65 /g1 /g2 /g3 /g4] >> >>';

/** The text of a page with Helvetica as `/F1`, a font of unknown glyphs as `/F2`, and more objects from number 7 on. */
async function read(content: string, resources = '', ...more: readonly string[]): Promise<string> {
  const { objects } = makePage(content, helvetica);
  const page = (objects[2] ?? '').replace('/Font <<', `${resources} /Font << /F2 6 0 R`);
  const { texts } = await readFirstPages(makePdf({ objects: [...objects.with(2, page), codes, ...more] }));
  return texts.join('\n');
}

describe('Q restores the whole text state (ISO 32000-2, 8.4.2)', () => {
  test.each([
    ['the font', 'BT /F1 10 Tf ET q /F2 10 Tf Q BT 40 700 Td (ABC) Tj ET', 'ABC'],
    ['the size', 'BT /F1 10 Tf ET q /F1 90 Tf Q BT 40 700 Td (A) Tj 20 0 Td (B) Tj ET', 'A B'],
    ['the leading', 'BT /F1 10 Tf 14 TL ET q 0 TL Q BT 40 700 Td (A) Tj T* (B) Tj ET', 'A\nB'],
    ['the character spacing', 'BT /F1 10 Tf ET q 9 Tc Q BT 40 700 Td (AB) Tj 20 0 Td (C) Tj ET', 'AB C'],
    ['the word spacing', 'BT /F1 10 Tf ET q 90 Tw Q BT 40 700 Td (A B) Tj 30 0 Td (C) Tj ET', 'A B C'],
    ['the scaling', 'BT /F1 10 Tf ET q 900 Tz Q BT 40 700 Td (A) Tj 20 0 Td (B) Tj ET', 'A B'],
    ['the rise', 'BT /F1 10 Tf ET q 90 Ts Q BT 40 700 Td (A) Tj ET BT 1 0 0 1 60 700 Tm (B) Tj ET', 'A B'],
    ['nothing that was not saved', 'BT /F1 10 Tf ET Q Q BT 40 700 Td (A) Tj ET', 'A'],
    [
      'beyond the depth that is kept, too',
      `BT /F1 10 Tf ET ${'q '.repeat(2_000)} /F2 10 Tf ${'Q '.repeat(2_000)} BT 40 700 Td (A) Tj ET`,
      'A',
    ],
  ])('%s', async (_, content, text) => {
    expect(await read(content)).toBe(text);
  });
});

const form = (content: string, entries = ''): string =>
  makeStream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${entries}`);

test('a form has the font of its caller, and leaves it as it was (8.10.1)', async () => {
  const text = await read(
    'BT /F1 10 Tf ET /X1 Do BT 40 600 Td (after) Tj ET',
    '/XObject << /X1 7 0 R >>',
    form('BT 40 700 Td (inside) Tj ET /F2 10 Tf', '/Resources << /Font << /F2 6 0 R >> >>'),
  );
  expect(text).toBe('inside\nafter');
});

test('a form that is drawn 300 times is decoded once', async () => {
  const text = await read(
    `BT /F1 10 Tf ET ${'/X1 Do '.repeat(300)} BT 40 600 Td (after) Tj ET`,
    '/XObject << /X1 7 0 R >>',
    makeStream(
      deflateSync(Buffer.from(`BT 40 700 Td (inside) Tj ET ${' '.repeat(60_000)}`)).toString('latin1'),
      '/Subtype /Form /Filter /FlateDecode',
    ),
  );
  expect(text).toBe('inside\nafter');
});

test('a graphics state of the resources can set the font (8.4.5)', async () => {
  const states = '/ExtGState << /G1 << /Font [5 0 R 10] >> /G2 << /CA 1 >> >>';
  expect(await read('/F2 9 Tf /G1 gs /G2 gs BT 40 700 Td (ABC) Tj ET', states)).toBe('ABC');
});

test('what annotations and form fields show is text of the page; what is hidden is not (12.5.5)', async () => {
  const field = (rect: string, more: string): string => `<< /Subtype /Widget /Rect [${rect}] ${more} >>`;
  const { objects } = makePage('BT /F1 10 Tf 40 700 Td (page) Tj ET', helvetica);
  const annotations = [
    field('40 600 140 620', '/AP << /N 6 0 R >>'),
    field('40 500 140 520', '/AS /On /AP << /N << /On 7 0 R /Off 6 0 R >> >>'),
    field('40 400 140 420', '/F 2 /AP << /N 6 0 R >>'),
    field('40 300 140 320', '/F 32 /AP << /N 6 0 R >>'),
    field('40 200 140 220', ''),
  ];
  const page = (objects[2] ?? '').replace('/Contents', `/Annots [${annotations.join(' ')}] /Contents`);
  const appearance = (word: string): string =>
    makeStream(
      `BT /F1 10 Tf 2 5 Td (${word}) Tj ET`,
      '/Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 5 0 R >> >>',
    );
  const file = makePdf({ objects: [...objects.with(2, page), appearance('shown'), appearance('on')] });
  await expect(readFirstPages(file)).resolves.toMatchObject({ texts: ['page\nshown\non'] });
});

test.each([
  ['/one.tnum /two.tnum /A.sc', '12A'],
  ['/uni0031.alt /u20B9 /uni00410042', '1₹AB'],
  ['/f_i /eacute /quoteright', 'fié’'],
  ['/asciitilde /at /bracketleft /underscore /braceright', '~@[_}'],
])('reads glyph names: %s (Adobe Glyph List Specification, 2)', async (differences, text) => {
  const { objects } = makePage(
    'BT /F1 10 Tf 40 700 Td (ABCDE) Tj ET',
    `<< /Subtype /Type1 /BaseFont /X /Encoding << /Differences [65 ${differences} 70] >> >>`,
  );
  const { texts } = await readFirstPages(makePdf({ objects }));
  expect(texts[0]?.startsWith(text)).toBe(true);
});

test('takes the codes of a type 3 font whose glyphs have names of their own, without being certain', async () => {
  const page = (subtype: string): Uint8Array =>
    makePdf(
      makePage(
        'BT /F1 10 Tf 40 700 Td (of the bank) Tj ET',
        `<< /Subtype /${subtype} /FontMatrix [.1 0 0 .1 0 0] /Encoding << /Differences [97 ${Array.from({ length: 26 }, (_, at) => `/a${at + 97}`).join(' ')}] >> >>`,
      ),
    );
  await expect(readFirstPages(page('Type3'))).resolves.toMatchObject({
    looks: 'text',
    texts: ['of the bank'],
  });
  await expect(readFirstPages(page('Type1'))).resolves.toMatchObject({ looks: 'garbled' });
});

test.each([
  ['LZW', '/LZWDecode', [0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01], '-----A---B'],
  ['RunLength', '/RL', [252, 45, 0, 65, 254, 45, 0, 66, 128], '-----A---B'],
])('reads contents in %s', async (_, filter, bytes, text) => {
  const { objects } = makePage('');
  const content = [
    makeStream('BT /F1 10 Tf 40 700 Td ('),
    makeStream(Buffer.from(bytes).toString('latin1'), `/Filter ${filter}`),
    makeStream(') Tj ET'),
  ];
  const page = (objects[2] ?? '').replace('4 0 R', '[6 0 R 7 0 R 8 0 R]');
  const { texts } = await readFirstPages(makePdf({ objects: [...objects.with(2, page), ...content] }));
  expect(texts[0]?.trim()).toBe(text);
});
