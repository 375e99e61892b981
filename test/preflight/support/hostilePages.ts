import { buildPdf, deflate, latin1, repeat, type Part } from './buildPdf.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const tree = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const size = 24_000_000;

function stream(data: Part, entries: string = ''): readonly Part[] {
  return [`<< /Length ${data.length} ${entries} >>\nstream\n`, data, '\nendstream'];
}

/** One page with the fonts `/F1` to `/F9` and the forms `/X1` to `/X9`: the objects from number 11 and 21 on. */
function page(
  content: readonly Part[],
  more: Readonly<Record<number, Part | readonly Part[]>> = {},
  resources: string = '',
): Bytes {
  const names = (letter: string, first: number): string =>
    Array.from({ length: 9 }, (_, at) => `/${letter}${at + 1} ${first + at} 0 R`).join(' ');
  return buildPdf({
    1: catalog,
    2: tree,
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << ${names('F', 11)} >> /XObject << ${names('X', 21)} >> ${resources} >> >>`,
    4: content,
    11: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  });
}

const shown = 'BT /F1 10 Tf 40 700 Td <004100420043> Tj ET';
const type0 =
  '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [31 0 R] /ToUnicode 32 0 R >>';

/** A page whose composite font has these widths and this map. */
function withFont(widths: string, map: Part | null, text: string = shown, entries: string = ''): Bytes {
  return page(stream(text), {
    11: map === null ? type0.replace('/ToUnicode 32 0 R', '') : type0,
    31: `<< /Type /Font /Subtype /CIDFontType2 /W ${widths} >>`,
    ...(map === null ? {} : { 32: stream(map, entries) }),
  });
}

const bomb = async (megabytes: number, byte: number = 32): Promise<Bytes> =>
  deflate(new Uint8Array(megabytes * 1_000_000).fill(byte));

async function bombs(count: number): Promise<Bytes> {
  const packed = await bomb(16);
  const contents = Array.from({ length: count }, (_, at) => [
    100 + at,
    stream(packed, '/Filter /FlateDecode'),
  ]);
  return buildPdf({
    1: catalog,
    2: tree,
    3: `<< /Type /Page /Contents [${contents.map(([number]) => `${String(number)} 0 R`).join(' ')}] >>`,
    ...(Object.fromEntries(contents) as Record<number, readonly Part[]>),
  });
}

async function manyMaps(count: number): Promise<Bytes> {
  const map = stream(await bomb(12), '/Filter /FlateDecode');
  const fonts = Array.from({ length: count }, (_, at) => at);
  return buildPdf({
    1: catalog,
    2: tree,
    3: `<< /Type /Page /Contents 4 0 R /Resources << /Font << ${fonts.map((at) => `/F${at} ${100 + at} 0 R`).join(' ')} >> >> >>`,
    4: stream(fonts.map((at) => `BT /F${at} 9 Tf (a) Tj ET`).join('\n')),
    ...Object.fromEntries(
      fonts.map((at) => [100 + at, `<< /Subtype /Type1 /ToUnicode ${1_000 + at} 0 R >>`]),
    ),
    ...Object.fromEntries(fonts.map((at) => [1_000 + at, map])),
  });
}

/** Fonts of which each takes memory, all in use. */
function manyFonts(count: number, font: (at: number) => string): Bytes {
  const fonts = Array.from({ length: count }, (_, at) => at);
  const names = fonts.map((at) => `/F${at} ${100 + at} 0 R`).join(' ');
  return buildPdf({
    1: catalog,
    2: tree,
    3: `<< /Type /Page /Contents 4 0 R /Resources << /Font << ${names} >> >> >>`,
    4: stream(fonts.map((at) => `BT /F${at} 9 Tf (a) Tj ET`).join('\n')),
    50: stream('1 beginbfrange <0000> <FFFF> <0000> endbfrange'),
    ...Object.fromEntries(fonts.map((at) => [100 + at, font(at)])),
  });
}

/** A file that opens without a password, in revision 2, with a long encrypted stream. */
function encrypted(): Bytes {
  const owner = '07'.repeat(32);
  const user = '326579726f1c4c22783833431caad4929e4099852e0d5ddac7e48f1f94c49943';
  return buildPdf(
    { 1: catalog, 2: tree, 3: '<< /Type /Page /Contents 4 0 R >>', 4: stream(new Uint8Array(size)) },
    `/ID [<01020304>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${owner}> /U <${user}> >>`,
  );
}

/** Entries of a table that all lead to one heavy object. */
function heavyObjects(count: number): Bytes {
  const heavy = `1 0 obj\n[${'()'.repeat(130_000)}]\nendobj\n`;
  const head = `%PDF-1.7\n${heavy}`;
  const entries = '0000000009 00000 n \n'.repeat(count);
  const trees = `2000000 0 obj\n<< /Pages 2000001 0 R >>\nendobj\n2000001 0 obj\n<< /Kids [] >>\nendobj\n`;
  const at = (text: string): string => String(head.length + trees.indexOf(text)).padStart(10, '0');
  const table = `xref\n3 ${count}\n${entries}2000000 2\n${at('2000000')} 00000 n \n${at('2000001')} 00000 n \n`;
  return latin1(
    `${head}${trees}${table}trailer\n<< /Root 2000000 0 R >>\nstartxref\n${head.length + trees.length}\n%%EOF\n`,
  );
}

/** Object streams that need their own objects, or each other's, to be opened. */
function objectStreams(lengths: readonly [string, string]): Bytes {
  const data = '10 0 11 3 12 6 99 99 99 99 99 ';
  const objectStream = (length: string): readonly Part[] => [
    `<< /Type /ObjStm /N 3 /First 15 /Length ${length} >>\nstream\n${data}\nendstream`,
  ];
  const first = objectStream(lengths[0]).join('');
  const head = '%PDF-1.7\n';
  const two = `3 0 obj\n${first}\nendobj\n`;
  const three = `4 0 obj\n${objectStream(lengths[1]).join('')}\nendobj\n`;
  const at = head.length + two.length + three.length;
  const row = (type: number, second: number): string =>
    String.fromCharCode(type, second >> 8, second & 255, 0);
  const rows =
    row(0, 0) +
    row(0, 0) +
    row(0, 0) +
    row(1, head.length) +
    row(1, head.length + two.length) +
    row(0, 0).repeat(5) +
    row(2, 3) +
    row(2, 4) +
    row(2, 3);
  const xref = `5 0 obj\n<< /Type /XRef /W [1 2 1] /Size 13 /Root 10 0 R /Length ${rows.length} >>\nstream\n${rows}\nendstream\nendobj\n`;
  return latin1(`${head}${two}${three}${xref}startxref\n${at}\n%%EOF\n`);
}

/** A table, and a trailer of up to the largest size. */
function longTrailer(text: string, start: string = ''): Bytes {
  const filled = repeat(text, size, start);
  return buildPdf({ 1: catalog, 2: '<< /Type /Pages /Kids [] >>' }, filled);
}

const form = (content: string): readonly Part[] =>
  stream(content, '/Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X1 21 0 R /X2 22 0 R >> >>');

/** Files that are made to keep the one busy who reads their pages. */
export const hostilePages: Readonly<Record<string, () => Bytes | Promise<Bytes>>> = {
  'widths of huge ranges': () => withFont(`[${'0 99999999999 500 '.repeat(1_365)}]`, null),
  'widths of 26,000 ranges of all codes': () =>
    withFont(`[${'0 65535 1 '.repeat(26_000)}]`, null, `BT /F1 9 Tf <${'0041'.repeat(30_000)}> Tj ET`),
  'widths by reference, 20,000 times': () =>
    page(stream(shown), {
      5: `[${'1 '.repeat(65_000)}]`,
      11: type0,
      31: `<< /W [${'5 5 0 R '.repeat(20_000)}] >>`,
    }),
  'widths of a simple font by reference': () =>
    page(stream(shown), {
      5: '500',
      11: `<< /Subtype /Type1 /FirstChar 0 /Widths [${'5 0 R '.repeat(40_000)}] >>`,
    }),
  'a map of all codes to a long text': () =>
    withFont(
      '[]',
      `1 beginbfrange <0000> <ffff> <${'0041'.repeat(30_000)}> endbfrange`,
      `BT /F1 9 Tf <${'0041'.repeat(16_000)}> Tj ET`,
    ),
  'a map of all codes, 400 times': () =>
    manyFonts(400, () => '<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode 50 0 R >>'),
  'a map of 60,000 ranges of all codes': () =>
    withFont(
      '[]',
      `1 beginbfrange ${'<0000><ffff><0041>'.repeat(60_000)} endbfrange`,
      `BT /F1 9 Tf <${'0041'.repeat(30_000)}> Tj ET`,
    ),
  'a map of a million codes': () => withFont('[]', repeat('<0001><0041>', size, '1 beginbfchar ')),
  'a map of lists': () =>
    withFont('[]', repeat(`<0000><ffff>[${'<0041>'.repeat(20_000)}]`, size, '1 beginbfrange ')),
  'a map of an open string': () => withFont('[]', repeat('4', size, '1 beginbfchar <')),
  'maps that inflate, 64 side by side': () => manyMaps(64),
  '20,000 fonts': () => manyFonts(20_000, () => '<< /Subtype /Type1 /BaseFont /Helvetica >>'),
  'fonts with differences': () =>
    manyFonts(
      400,
      () => `<< /Subtype /Type1 /Encoding << /Differences [${`/${'a_'.repeat(500)}`.repeat(60)}] >> >>`,
    ),
  '64 contents that inflate to 16 MB each': () => bombs(64),
  'contents by reference, 60,000 times': () =>
    buildPdf({
      1: catalog,
      2: tree,
      3: `<< /Contents [${'4 0 R '.repeat(43_000)}] >>`,
      4: stream(repeat('(a) Tj ', 4_000_000)),
    }),
  'a predictor of 64 MB rows': async () =>
    page(
      stream(
        await deflate(new Uint8Array(9)),
        '/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 8000 /Columns 8000 >>',
      ),
    ),
  'a predictor of short rows': async () =>
    page(stream(await bomb(16, 2), '/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 1 >>')),
  'an LZW bomb': () => page(stream(lzwBomb(), '/Filter /LZWDecode')),
  'a bomb of runs': () => page(stream(repeat('\x81a', size), '/Filter /RunLengthDecode')),
  'hexadecimal contents': () => page(stream(repeat('20', size), '/Filter /ASCIIHexDecode')),
  'ASCII85 contents': () => page(stream(repeat('z', size), '/Filter /ASCII85Decode')),
  'ASCII85 eight times': () => page(stream(repeat('z', size), `/Filter [${'/A85 '.repeat(8)}]`)),
  'contents of states': () => page(stream(repeat('q ', size))),
  'contents of operands': () => page(stream(repeat('1 ', size))),
  'contents of open arrays': () => page(stream(repeat('[', size))),
  'contents of open strings': () => page(stream(repeat('(', size))),
  'contents of dictionaries': () => page(stream(repeat('<<>>', size))),
  'contents of comments': () => page(stream(repeat('%x\n', size))),
  'a name of 24 MB': () => page(stream(repeat('a', size, '/'))),
  'texts without end': () => page(stream(repeat('(abc) Tj ', size, 'BT /F1 9 Tf '))),
  'arrays of texts without end': () =>
    page(stream(repeat(`[${'(a)1'.repeat(60_000)}] TJ `, size, 'BT /F1 9 Tf '))),
  'long texts of long words': () =>
    page(stream(repeat(`(${'Period: 1 '.repeat(6_000)}) Tj `, size, 'BT /F1 9 Tf '))),
  'fonts without end': () => page(stream(repeat('/F1 9 Tf ', size))),
  'pictures without end': () =>
    page(stream(repeat('/X1 Do ', size, '595 0 0 842 0 0 cm ')), {
      21: stream('x', '/Subtype /Image /Width 1 /Height 1'),
    }),
  'pictures in the contents that look like their end': () => page(stream(repeat('EI', size, 'BI ID '))),
  'pictures in the contents without end': () => page(stream(repeat('BI ID x ', size))),
  'forms that draw each other': () =>
    page(stream('/X1 Do'), { 21: form('/X2 Do '.repeat(5_000)), 22: form('/X1 Do '.repeat(5_000)) }),
  'forms that inflate': async () =>
    page(stream('/X1 Do /X2 Do '.repeat(2_000)), {
      21: stream(await bomb(16), '/Subtype /Form /Filter /FlateDecode'),
      22: stream(await bomb(16), '/Subtype /Form /Filter /FlateDecode'),
    }),
  'a path without end': () => page(stream(repeat('0 0 m 9 9 l W n ', size))),
  'transformations beyond measure': () =>
    page(stream(repeat(`${'9'.repeat(60)} 0 0 1 0 0 cm (a) Tj `, size, 'BT /F1 9 Tf '))),
  'states of graphics without end': () =>
    page(stream(repeat('/G1 gs ', size)), {}, '/ExtGState << /G1 << /Font [11 0 R 9] >> >>'),
  'kids in a circle': () => buildPdf({ 1: catalog, 2: `<< /Kids [${'2 0 R '.repeat(40_000)}] >>` }),
  'kids without end': () =>
    buildPdf({ 1: catalog, 2: `<< /Kids [${'3 0 R '.repeat(43_000)}] >>`, 3: `[${'()'.repeat(100_000)}]` }),
  'kids in a chain of 50,000': () =>
    buildPdf({
      1: catalog,
      ...Object.fromEntries(
        Array.from({ length: 50_000 }, (_, at) => [
          at + 2,
          `<< /Kids [${at + 3} 0 R] /Resources << /A [${'()'.repeat(90)}] >> >>`,
        ]),
      ),
    }),
  'hexadecimal strings in a trailer': () => longTrailer(`<${'00'.repeat(60_000)}>`, '/A ['),
  'a hexadecimal string in a trailer': () => longTrailer('0', '/A <'),
  'empty strings in a trailer': () => longTrailer('()', '/A ['),
  'empty subsections': () => latin1(`%PDF-1.7\nxref\n${'0 0\n'.repeat(size / 4)}startxref\n9\n%%EOF\n`),
  'an index of pairs': () =>
    buildPdf({ 1: catalog }, '', `/Index [${'0 9999999999 '.repeat(20_000)}] /W [1 1 1]`),
  'objects that are all the same heavy one': () => heavyObjects(2_000),
  '512 trailers that hold one another': () =>
    latin1(`%PDF-1.7\n${'trailer<</a['.repeat(512)}${'()'.repeat(11_000_000)}`),
  'an object stream that holds its own length': () => objectStreams(['10 0 R', '9']),
  'object streams that hold the length of each other': () => objectStreams(['11 0 R', '12 0 R']),
  'a long encrypted stream': encrypted,
  'an encryption dictionary of long strings': () =>
    buildPdf(
      { 1: catalog, 2: tree },
      `/ID [<${'00'.repeat(20_000)}>] /Encrypt << /Filter /Standard /V 4 /R 4 /Length 128 /P -4 /O <${'00'.repeat(20_000)}> /U <${'00'.repeat(20_000)}> /CF << /A << /CFM /V2 /Length 16 >> >> /StmF /A >>`,
    ),
};

/** LZW codes of which each stands for one byte more than the one before, over and over. */
function lzwBomb(): Bytes {
  const out: number[] = [];
  let [held, bits, width] = [0, 0, 9];
  const put = (code: number): void => {
    held = (held << width) | code;
    bits += width;
    for (; bits >= 8; bits -= 8) out.push((held >> (bits - 8)) & 255);
    held &= (1 << bits) - 1;
  };
  put(256);
  put(32);
  for (let next = 258; next < 4_095; next++) {
    put(next);
    if (next + 2 >= 1 << width && width < 12) width++;
  }
  const round = Uint8Array.from(out);
  const bytes = new Uint8Array(round.length * 400);
  for (let at = 0; at < bytes.length; at += round.length) bytes.set(round, at);
  return bytes;
}
