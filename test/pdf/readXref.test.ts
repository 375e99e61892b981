import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PdfFile } from '../../src/pdf/PdfFile.js';
import { readXref } from '../../src/pdf/readXref.js';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const open = (text: string, base = 0): PdfFile => new PdfFile(latin1(text), base, () => Promise.resolve());
const read = async (text: string, start = 0, base = 0): Promise<PdfFile> => {
  const file = open(text, base);
  await readXref(file, start);
  return file;
};
const row = (offset: number, generation: number, type: 'n' | 'f'): string =>
  `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${type} \n`;
const entries = (file: PdfFile): Record<number, number> => Object.fromEntries(file.entries);
/** A cross-reference stream whose data stands there as hexadecimal digits. */
const stream = (keys: string, hex: string): string =>
  `9 0 obj << /Type /XRef /Filter /ASCIIHexDecode ${keys} >> stream\n${hex}>\nendstream endobj`;

test('reads the subsections of a table: offsets, generations, free objects (ISO 32000-2, 7.5.4)', async () => {
  const table = `xref\n0 2\n${row(0, 65_535, 'f')}${row(17, 0, 'n')}23 1\n${row(331, 2, 'n')}trailer << /Size 24 >>`;
  const file = await read(table);
  expect(entries(file)).toEqual({ 0: 0, 1: 17, 23: 331 + 2 / 65_536 });
  expect(file.trailer).toEqual(new Map([['Size', 24]]));
  expect(file.incomplete).toBe(false);
});

test('counts offsets from the header', async () => {
  const file = await read(`junk!xref\n1 1\n${row(17, 0, 'n')}trailer << >>`, 0, 5);
  expect(entries(file)).toEqual({ 1: 22 });
});

test('takes the free object 0 that a writer counts as 1 for what it is', async () => {
  const file = await read(`xref\n1 2\n${row(0, 65_535, 'f')}${row(17, 0, 'n')}trailer << >>`);
  expect(entries(file)).toEqual({ 0: 0, 1: 17 });
});

test('follows Prev, and lets the newer section count (7.5.6)', async () => {
  const older = `xref\n1 2\n${row(10, 0, 'n')}${row(20, 0, 'n')}trailer << /Size 3 >>\n`;
  const newer = `xref\n2 1\n${row(30, 0, 'n')}trailer << /Prev 0 /Size 4 >>`;
  const file = await read(older + newer, older.length);
  expect(entries(file)).toEqual({ 1: 10, 2: 30 });
  expect(file.trailer?.get('Size')).toBe(4);
});

test('reads the stream of a hybrid file before the sections that are older (7.5.8.4)', async () => {
  const hidden = `${stream('/W [1 1 1] /Index [5 1]', '012800')}\n`;
  const older = `xref\n5 1\n${row(10, 0, 'n')}trailer << >>\n`;
  const newer = `xref\n1 1\n${row(20, 0, 'n')}trailer << /Prev ${hidden.length} /XRefStm 0 >>`;
  const file = await read(hidden + older + newer, hidden.length + older.length);
  expect(entries(file)).toEqual({ 1: 20, 5: 40 });
});

test('reads a stream: free, in use, and in an object stream (7.5.8.3)', async () => {
  const file = await read(stream('/W [1 2 1] /Size 3 /Root 1 0 R', '00000000 01010003 02000904'));
  expect(entries(file)).toEqual({ 0: 0, 1: 256 + 3 / 65_536, 2: -9 });
  expect(file.trailer?.get('Root')).toEqual({ ref: 1, generation: 0 });
});

test('takes the type of an entry without one for "in use", and a missing generation for 0 (7.5.8.2)', async () => {
  const file = await read(stream('/W [0 1 0] /Index [4 2]', '1122'));
  expect(entries(file)).toEqual({ 4: 17, 5: 34 });
});

test('reads each pair of Index', async () => {
  const file = await read(stream('/W [1 1 0] /Index [3 1 8 2]', '0110 0120 0130'));
  expect(entries(file)).toEqual({ 3: 16, 8: 32, 9: 48 });
});

test('says that a stream lists less than it states', async () => {
  const file = await read(stream('/W [1 1 0] /Size 3', '0110'));
  expect(entries(file)).toEqual({ 0: 16 });
  expect(file.incomplete).toBe(true);
});

test.each([
  ['no section at all', 'nothing'],
  ['a table without trailer', `xref\n1 1\n${row(1, 0, 'n')}`],
  ['an entry that is neither n nor f', 'xref\n1 1\n0000000001 00000 x \ntrailer << >>'],
  ['a stream without widths', stream('/Size 1', '0110')],
  ['a stream of entries without width', stream('/W [0 0 0] /Size 1', '0110')],
  ['a stream of entries of 33 bytes', stream('/W [1 31 1] /Size 1', '0110')],
  ['a type that does not exist', stream('/W [1 1 0] /Size 1', '0710')],
])('passes over %s, and says so', async (_, text) => {
  const file = await read(text);
  expect(file.trailer).toBeNull();
  expect(file.incomplete).toBe(true);
});

test('reads each section once, though each names the other as the one before it', async () => {
  const first = `xref\n1 1\n${row(10, 0, 'n')}trailer << /Prev 100 >>\n`.padEnd(100);
  const second = `xref\n2 1\n${row(20, 0, 'n')}trailer << /Prev 0 >>`;
  let steps = 0;
  const file = new PdfFile(latin1(first + second), 0, () => {
    steps += 1;
    return Promise.resolve();
  });
  await readXref(file, 0);
  expect(entries(file)).toEqual({ 1: 10, 2: 20 });
  expect(steps).toBeLessThan(10);
});

test('ends with any words of the format, and with a number of entries in proportion to the bytes', async () => {
  const words = fc.constantFrom(
    ...'xref,trailer,<<,>>,/Prev,/XRefStm,/W,/Index,/Size,[,],[1 1 1],0,1,2,65535,99999999999,n,f,0 1,stream\n'.split(
      ',',
    ),
    'endstream',
    '9 0 obj',
    '/Type /XRef',
    '1 0 R',
    row(1, 0, 'n'),
    'xref\n0 1000000000\n',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 60 }), fc.boolean(), async (list, table) => {
      const text = `${table ? 'xref\n' : '9 0 obj << '}${list.join(' ')}`;
      const file = await read(text);
      expect(file.entries.size).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300 },
  );
});
