import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import PdfDocument from 'pdfkit';
import { describe, expect, test, vi } from 'vitest';
import { readFirstPages } from '../../../src/pdf/text/readFirstPages.js';
import { makeLines, makePage, makePdf, makeStream } from '../../preflight/support/makePdf.ts';
import { readFixture } from '../../preflight/support/readFixture.ts';
import { useStepClock } from '../../support/stepClock.ts';

const statement = [
  'HDFC BANK',
  'Account statement',
  'RTGS/NEFT IFSC: HDFC0001234',
  '01/04/2024 NEFT CR 1,000.00',
];
const long = Array.from({ length: 8 }, (_, line) => `Line ${line} of the balance and the account`);
const image =
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 >>';

/** A page with a picture `Im1` beside its text. */
function makePicture(content: string): Uint8Array {
  const { objects, trailer = '' } = makePage(content);
  const [catalog = '', pages = '', page = '', ...rest] = objects;
  const withPicture = page.replace('/Font', '/XObject << /Im1 6 0 R /Fm1 7 0 R >> /Font');
  const picture = makeStream('x', image.slice(2, -2));
  const form = makeStream(
    '595 0 0 842 0 0 cm /Im1 Do',
    '/Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /Im1 6 0 R >> >>',
  );
  return makePdf({ objects: [catalog, pages, withPicture, ...rest, picture, form], trailer });
}

/** A page with a font of its own, and more objects from number 6 on. */
function makeWithFont(content: string, font: string, ...more: readonly string[]): Uint8Array {
  const { objects, trailer = '' } = makePage(content, font);
  return makePdf({ objects: [...objects, ...more], trailer });
}

async function draw(
  paint: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const document = new PdfDocument(options);
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const written = new Promise((resolve) => document.on('end', resolve));
  paint(document);
  document.end();
  await written;
  return Uint8Array.from(Buffer.concat(parts));
}

describe('text', () => {
  test.each([
    'plain',
    'linearized',
    'object-streams',
    'qdf',
    'r2-owner-only',
    'r4-aes-owner-only',
    'r6-owner-only',
  ])('%s', async (name) => {
    await expect(readFirstPages(readFixture(name))).resolves.toEqual({
      looks: 'text',
      pageCount: 1,
      texts: [statement.join('\n')],
    });
  });

  test.each([
    'r2',
    'r3',
    'r4-rc4',
    'r4-aes',
    'r4-aes-open-metadata',
    'r4-aes-linearized',
    'r5',
    'r6',
    'r6-object-streams',
  ])('%s with either password, and with no other', async (name) => {
    for (const password of ['Secret12', 'owner'])
      await expect(readFirstPages(readFixture(name), password)).resolves.toMatchObject({
        texts: [statement.join('\n')],
      });
    for (const password of ['', 'secret12'])
      await expect(readFirstPages(readFixture(name), password)).resolves.toMatchObject({
        looks: 'cannot-tell',
        texts: [],
      });
  });

  test('lines are put together as they are seen, not as they were drawn', async () => {
    const scattered = `BT /F1 10 Tf 1 0 0 1 300 700 Tm (right) Tj 1 0 0 1 40 700 Tm (left) Tj 1 0 0 1 40 720 Tm (above) Tj ET`;
    const { texts } = await readFirstPages(makePdf(makePage(scattered)));
    expect(texts).toEqual(['above\nleft   right']);
  });

  test('letters that are drawn one by one are one word, and a gap is a blank', async () => {
    const letters = 'BT /F1 10 Tf 40 700 Td [(H) -2 (D) 3 (F) (C) -400 (BANK)] TJ ET';
    await expect(readFirstPages(makePdf(makePage(letters)))).resolves.toMatchObject({ texts: ['HDFC BANK'] });
  });

  test('a page that lies on its side is read along its lines', async () => {
    const turned = 'BT /F1 10 Tf 0 1 -1 0 100 40 Tm (first) Tj 0 1 -1 0 120 40 Tm (second) Tj ET';
    await expect(readFirstPages(makePdf(makePage(turned)))).resolves.toMatchObject({
      texts: ['first\nsecond'],
    });
  });

  test('a form that the page draws is part of it', async () => {
    const form = makeStream(makeLines(['inside']), '/Type /XObject /Subtype /Form /BBox [0 0 595 842]');
    const { objects } = makePage('q 1 0 0 1 0 -100 cm /Fm1 Do Q');
    const withForm = objects.map((body) => body.replace('/Font', '/XObject << /Fm1 6 0 R >> /Font'));
    await expect(readFirstPages(makePdf({ objects: [...withForm, form] }))).resolves.toMatchObject({
      texts: ['inside'],
    });
  });

  test('an inline image hides no text behind it', async () => {
    const inline = `BI /W 2 /H 2 /CS /G /BPC 8 ID \xff(EI)\xfe EI ${makeLines(['after'])}`;
    await expect(readFirstPages(makePdf(makePage(inline)))).resolves.toMatchObject({ texts: ['after'] });
  });

  test('composite fonts are read by their ToUnicode map, in encoded streams too', async () => {
    const map =
      '1 beginbfchar <0001> <0048> endbfchar 2 beginbfrange <0002> <0004> <0061> <0005> <0006> [<0031> <00660069>] endbfrange';
    const packed = deflateSync(map).toString('latin1');
    const file = makeWithFont(
      'BT /F1 10 Tf 40 700 Td <000100020003000400050006> Tj ET',
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 6 0 R >>',
      makeStream(packed, '/Filter /FlateDecode'),
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 500 /W [1 [700 500] 3 6 480] >>',
    );
    await expect(readFirstPages(file)).resolves.toMatchObject({ texts: ['Habc1fi'] });
  });

  test('an encoding with differences is read by the names of its glyphs', async () => {
    const encoding =
      '<< /BaseEncoding /WinAnsiEncoding /Differences [1 /H /D /F /C 5 /zero /one /colon /uni20B9] >>';
    const file = makeWithFont(
      String.raw`BT /F1 10 Tf 40 700 Td (\1\2\3\4\5\6\7\10) Tj ET`,
      `<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding ${encoding} >>`,
    );
    await expect(readFirstPages(file)).resolves.toMatchObject({ texts: ['HDFC01:₹'] });
  });

  test.each([
    ['ASCII85 around Flate', '[/ASCII85Decode /FlateDecode]', (data: Buffer) => ascii85(deflateSync(data))],
    ['ASCIIHex', '/ASCIIHexDecode', (data: Buffer) => `${data.toString('hex')}>`],
    [
      'a stream without the end that Flate wants',
      '/FlateDecode',
      (data: Buffer) => deflateSync(data).subarray(0, -4).toString('latin1'),
    ],
    [
      'a stream with more behind that end',
      '/FlateDecode',
      (data: Buffer) => `${deflateSync(data).toString('latin1')}\r\n\r\n`,
    ],
  ])('%s', async (_, filter, encode) => {
    const { objects } = makePage('');
    const content = makeStream(encode(Buffer.from(makeLines(long))), `/Filter ${filter}`);
    const file = makePdf({ objects: objects.with(3, content) });
    await expect(readFirstPages(file)).resolves.toMatchObject({ looks: 'text', texts: [long.join('\n')] });
  });

  test('the first two pages of many, by another writer', async () => {
    const file = await draw((document) => {
      for (let page = 1; page <= 5; page++) {
        if (page > 1) document.addPage();
        for (const line of long) document.text(`${page} ${line}`);
      }
    });
    const { looks, pageCount, texts } = await readFirstPages(file);
    expect({ looks, pageCount }).toEqual({ looks: 'text', pageCount: 5 });
    const toText = (page: number): string => long.map((line) => `${page} ${line}`).join('\n');
    expect(texts).toEqual([1, 2].map(toText));
    const seen: number[] = [];
    const searched = await readFirstPages(file, '', (read) => seen.push(read.length) < 0);
    expect(seen).toEqual([1, 2, 3, 4]);
    expect(searched).toEqual({ looks, pageCount, texts: [1, 2, 3, 5].map(toText) });
    const found = await readFirstPages(file, '', (read) => read.length === 3);
    expect(found.texts).toEqual([1, 2, 3].map(toText));
  });
});

/** As in PostScript, without the shortcut for zeros. */
function ascii85(data: Buffer): string {
  let text = '';
  for (let at = 0; at < data.length; at += 4) {
    const part = data.subarray(at, at + 4);
    let value = Buffer.concat([part, Buffer.alloc(4 - part.length)]).readUInt32BE();
    let group = '';
    for (let digit = 0; digit < 5; digit++) {
      group = String.fromCharCode(33 + (value % 85)) + group;
      value = Math.floor(value / 85);
    }
    text += group.slice(0, part.length + 1);
  }
  return `${text}~>`;
}

const full = '595 0 0 842 0 0 cm';
const logo = 'q 100 0 0 40 40 790 cm';
const strips = (drawing: string): string =>
  Array.from({ length: 20 }, (_, at) => `q 595 0 0 42.1 0 ${at * 42.1} cm ${drawing} Q`).join('\n');

describe('what it looks like', () => {
  test.each([
    ['a picture and nothing else', 'q 500 0 0 700 0 0 cm /Im1 Do Q', 'scan'],
    ['a picture with a stamp', `q ${full} /Im1 Do Q ${makeLines(['Scanned with an app'])}`, 'scan'],
    ['a picture inside the content', `${full} BI /W 1 /H 1 /CS /G /BPC 8 ID x EI`, 'scan'],
    ['a picture in a form', '/Fm1 Do', 'scan'],
    ['a picture that lies on its side', '0 842 -595 0 595 0 cm /Im1 Do', 'scan'],
    ['a picture in twenty strips', strips('/Im1 Do'), 'scan'],
    ['a picture in twenty strips inside the content', strips('BI /W 1 /H 1 ID x EI'), 'scan'],
    ['a picture that is larger than the page', '9000 0 0 9000 -100 -100 cm /Im1 Do', 'scan'],
    ['a picture and a page of text', `q ${full} /Im1 Do Q ${makeLines(long)}`, 'text'],
    ['a logo and a few words', `q 100 0 0 40 40 790 cm /Im1 Do Q ${makeLines(['Statement'])}`, 'text'],
    [
      'a logo inside the content, and a few words',
      `${logo} BI /W 1 /H 1 ID x EI Q ${makeLines(['a'])}`,
      'text',
    ],
    [
      'a logo a hundred times in one place',
      `${`${logo} /Im1 Do Q `.repeat(100)} ${makeLines(['a'])}`,
      'text',
    ],
    ['a logo and nothing else', `${logo} /Im1 Do Q`, 'cannot-tell'],
    ['a large picture of which a logo is shown', `q 40 790 100 40 re W n ${full} /Im1 Do Q`, 'cannot-tell'],
    ['a large picture beside the page', '595 0 0 842 600 0 cm /Im1 Do', 'cannot-tell'],
    ['a picture without area', '595 0 595 0 0 0 cm /Im1 Do', 'cannot-tell'],
    ['an empty page', '', 'cannot-tell'],
    ['lines and curves only', '0 0 m 100 100 l S', 'cannot-tell'],
    ['a few words without a picture', makeLines(['Statement']), 'text'],
  ])('%s', async (_, content, looks) => {
    await expect(readFirstPages(makePicture(content))).resolves.toMatchObject({ looks });
  });

  test('codes without a meaning are garbled', async () => {
    const file = makeWithFont(
      `BT /F1 10 Tf 40 700 Td <${'00410042'.repeat(50)}> Tj ET`,
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X >>',
    );
    await expect(readFirstPages(file)).resolves.toMatchObject({ looks: 'garbled' });
  });

  test('so are letters of an embedded font that says nothing of its encoding, unless they make words', async () => {
    const font = '<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor << /FontFile2 6 0 R >> >>';
    const nonsense = makeWithFont(
      makeLines(Array.from({ length: 9 }, () => 'XJQ ZKV WPG HFD MRT LSN CBY QQX')),
      font,
    );
    await expect(readFirstPages(nonsense)).resolves.toMatchObject({ looks: 'garbled' });
    await expect(readFirstPages(makeWithFont(makeLines(long), font))).resolves.toMatchObject({
      looks: 'text',
    });
  });

  test.each([
    ['not a PDF', Buffer.from('hello')],
    ['a header and no more', Buffer.from('%PDF-1.4')],
    ['a file that is cut off', readFixture('r6').slice(0, 900)],
  ])('%s cannot be told', async (_, bytes) => {
    await expect(readFirstPages(Uint8Array.from(bytes))).resolves.toEqual({
      looks: 'cannot-tell',
      pageCount: null,
      texts: [],
    });
  });

  test('neither can it where the platform lacks the means', async () => {
    vi.stubGlobal('crypto', {});
    await expect(readFirstPages(readFixture('r4-aes-owner-only'))).resolves.toMatchObject({
      looks: 'cannot-tell',
    });
    await expect(readFirstPages(readFixture('r6'), 'Secret12')).resolves.toMatchObject({
      looks: 'cannot-tell',
    });
    vi.stubGlobal('DecompressionStream', undefined);
    await expect(readFirstPages(readFixture('object-streams'))).resolves.toMatchObject({
      looks: 'cannot-tell',
    });
    vi.unstubAllGlobals();
  });
});

describe('hostile files', () => {
  // Parted by two blanks, because a token can hold one.
  const words = fc.constantFrom(
    ...`q  Q  cm  BT  ET  /F1  10  -1  1e9  99999999  Tf  Td  TD  Tm  T*  Tj  TJ  '  "  Do  /Im1  (a)  <41>  [  ]  <<  >>  BI  ID  EI  (  )  %  
  Tc  Tw  Tz  Ts  TL`.split('  '),
  );

  test('any content gets an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 80 }), async (content) => {
        await expect(readFirstPages(makePicture(content.join(' ')))).resolves.toHaveProperty('looks');
      }),
      { numRuns: 500 },
    );
  });

  test('any file with some bytes changed gets an answer', async () => {
    const files = ['plain', 'object-streams', 'r4-aes-owner-only', 'r6-owner-only'].map(readFixture);
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), changes, async (file, list) => {
        const changed = file.slice();
        for (const [at, byte] of list) changed[at % changed.length] = byte;
        await expect(readFirstPages(changed)).resolves.toHaveProperty('looks');
      }),
      { numRuns: 300 },
    );
  });

  const self = '/Type /XObject /Subtype /Form /Resources << /XObject << /Fm1 6 0 R >> >>';
  const { objects } = makePage('/Fm1 Do');
  const withForm = objects.map((body) => body.replace('/Font', '/XObject << /Fm1 6 0 R >> /Font'));
  test.each([
    ['a form that draws itself', [...withForm, makeStream('/Fm1 Do '.repeat(5_000), self)]],
    [
      'a page tree that holds itself',
      objects.with(1, `<< /Type /Pages /Kids [${'2 0 R '.repeat(5_000)}] /Count 1 >>`),
    ],
    ['a page of a million words', objects.with(3, makeStream('BT /F1 9 Tf (word) Tj ET\n'.repeat(300_000)))],
    ['a page of one long word', objects.with(3, makeStream(`BT /F1 9 Tf (${'a'.repeat(8_000_000)}) Tj ET`))],
    [
      'a map of everything',
      [
        ...makePage('', '<< /Subtype /Type0 /ToUnicode 6 0 R >>').objects,
        makeStream('1 beginbfrange <00000000> <ffffffff> <0041> endbfrange'),
      ],
    ],
    [
      'widths of everything',
      [...objects.slice(0, 4), '<< /Subtype /Type0 /DescendantFonts [<< /W [0 99999999 500] >>] >>'],
    ],
    ['resources in a circle', objects.with(4, '5 0 R')],
  ])('%s: an answer within the time budget', async (_, parts) => {
    const file = makePdf({
      objects: parts.map((body) =>
        body.replace('\nendstream', ' BT /F1 9 Tf (a) Tj ET\nendstream').replace(/\/Length \d+/, '/Length 0'),
      ),
    });
    const reads = useStepClock(1);
    await expect(readFirstPages(file)).resolves.toHaveProperty('looks');
    // A budget of 1,500 steps, one more read after each turn of 16, and the reader's way out.
    expect(reads()).toBeLessThan(1_500 * (17 / 16) + 50);
  });
});
