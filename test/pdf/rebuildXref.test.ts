import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PdfFile } from '../../src/pdf/PdfFile.js';
import { rebuildXref } from '../../src/pdf/rebuildXref.js';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const rebuild = async (text: string): Promise<PdfFile> => {
  const file = new PdfFile(latin1(text), 0, () => Promise.resolve());
  await rebuildXref(file);
  return file;
};
const catalog = '%PDF-1.7\n1 0 obj << /Pages 2 0 R >> endobj\n2 0 obj << /Count 1 >> endobj\n';

test('finds each object by its number and generation, and the last of the same number counts', async () => {
  const text = '1 0 obj 5 endobj\n12 3 obj 6 endobj\n1 0 obj 7 endobj';
  const file = await rebuild(text);
  expect(Object.fromEntries(file.entries)).toEqual({
    1: text.lastIndexOf('1 0 obj'),
    12: text.indexOf('12 3 obj') + 3 / 65_536,
  });
});

test.each(['endobj', 'obj', '1 obj', '10obj', 'x obj', '1 0 R'])('takes %j for no object', async (text) => {
  expect((await rebuild(text)).entries.size).toBe(0);
});

test('finds an object across the windows of the search', async () => {
  for (const at of [65_530, 65_533, 65_535, 65_536]) {
    const file = await rebuild(`${' '.repeat(at - 4)}7 0 obj 5 endobj`);
    expect(file.entries.get(7)).toBe(at - 4);
  }
});

test('forgets what was listed before', async () => {
  const file = new PdfFile(latin1('1 0 obj 5 endobj'), 0, () => Promise.resolve());
  file.entries.set(4, 400);
  await rebuildXref(file);
  expect([...file.entries.keys()]).toEqual([1]);
});

test('prefers the first trailer that leads to pages and has an ID', async () => {
  const trailers = [
    '<< /Root 9 0 R /ID [] >>',
    '<< /Root 1 0 R >>',
    '<< /Root 1 0 R /ID [] /A 1 >>',
    '<< /Root 1 0 R >>',
  ];
  const file = await rebuild(catalog + trailers.map((dict) => `trailer ${dict}\n`).join(''));
  expect(file.trailer?.get('A')).toBe(1);
});

test('prefers a trailer with Encrypt and an ID to one without Encrypt, in either order', async () => {
  const plain = 'trailer << /Root 1 0 R /ID [] >>\n';
  const locked = 'trailer << /Root 1 0 R /ID [] /Encrypt 5 0 R >>\n';
  for (const text of [plain + locked, locked + plain])
    expect((await rebuild(catalog + text)).trailer?.has('Encrypt')).toBe(true);
});

test('reads a cross-reference stream when there is no trailer (ISO 32000-2, 7.5.8)', async () => {
  const stream =
    '9 0 obj << /Type /XRef /W [1 1 0] /Index [40 1] /Filter /ASCIIHexDecode /Root 1 0 R >> ' +
    'stream\n0205>\nendstream endobj';
  const file = await rebuild(catalog + stream);
  expect(file.entries.get(40)).toBe(-5);
  expect(file.trailer?.get('Root')).toEqual({ ref: 1, generation: 0 });
});

test('takes a dictionary with a Root for the trailer when there is none at all', async () => {
  const file = await rebuild(`${catalog}3 0 obj << /Root 1 0 R >> endobj`);
  expect(file.trailer?.get('Root')).toEqual({ ref: 1, generation: 0 });
});

test('finds every object that is written, in any order and with any blanks', async () => {
  const object = fc.tuple(fc.nat(99_999), fc.constantFrom(' ', '\n', '\r\n', '\t'));
  await fc.assert(
    fc.asyncProperty(fc.array(object, { maxLength: 30 }), async (list) => {
      const file = await rebuild(
        list.map(([number, blank]) => `${number}${blank}0 obj${blank}1 endobj`).join('\n'),
      );
      expect(new Set(file.entries.keys())).toEqual(new Set(list.map(([number]) => number)));
    }),
  );
});

test('does at most twice the steps on twice as many objects and trailers', async () => {
  const steps = async (count: number): Promise<number> => {
    let done = 0;
    const bytes = latin1(
      Array.from({ length: count }, (_, n) => `${n} 0 obj\ntrailer << /Root 1 0 R >>\n`).join(''),
    );
    await rebuildXref(
      new PdfFile(bytes, 0, () => {
        done += 1;
        return Promise.resolve();
      }),
    );
    return done;
  };
  expect(await steps(40_000)).toBeLessThanOrEqual(2 * (await steps(20_000)));
});
