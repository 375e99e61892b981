import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectPdf } from '../../src/preflight/inspectPdf.js';
import { useStepClock } from '../support/stepClock.ts';
import { readFixture } from './support/readFixture.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

test('any bytes get a verdict', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.boolean(), async (bytes, header) => {
      const file = header ? Uint8Array.from([...latin1('%PDF-1.7\n'), ...bytes]) : bytes;
      await expect(inspectPdf(file)).resolves.toHaveProperty('kind');
    }),
    { numRuns: 500 },
  );
});

// Parted by two blanks, because a token can hold one.
const tokens = fc.constantFrom(
  ...(
    '<<  >>  [  ]  (  )  <  >  {  /  %  \n  0  1  -1  99999999999  1 0 R  2 0 R  1 0 obj  2 0 obj  endobj  stream\n  endstream  ' +
    'xref\n0 1\n  trailer  startxref  %%EOF  /Root  /Prev  /Encrypt  /Type  /XRef  /W  [1 1 1]  /Index  /Size  /Pages  /Length  ' +
    '/Filter  /FlateDecode  /Kids  /XRefStm  /ObjStm  /First  /N  /Standard  /V  /R  /O  /U  /P  /DecodeParms  /Predictor  15'
  ).split('  '),
);

test('any sequence of PDF tokens gets a verdict', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tokens, { maxLength: 120 }), async (words) => {
      const verdict = await inspectPdf(latin1(`%PDF-1.7\n${words.join(' ')}`));
      expect(verdict.kind).toBe('pdf');
    }),
    { numRuns: 1_500 },
  );
});

test('a locked file with changed bytes never opens without a password, unless its trailer is lost', async () => {
  const files = ['r2', 'r3', 'r4-aes', 'r6', 'r6-object-streams'].map(readFixture);
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
  expect.hasAssertions();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), changes, async (file, list) => {
      const changed = file.slice();
      for (const [at, byte] of list) changed[at % changed.length] = byte;
      const verdict = await inspectPdf(changed);
      expect(verdict).not.toHaveProperty('encryption', 'opens');
    }),
    { numRuns: 400 },
  );
});

const object = (number: number, body: string): string => `${number} 0 obj\n${body}\nendobj\n`;
const flate = (data: Buffer, entries: string): string => {
  const packed = deflateSync(data).toString('latin1');
  return `<< /Length ${packed.length} /Filter /FlateDecode ${entries} >>\nstream\n${packed}\nendstream`;
};
const size = 12_000_000;

test.each([
  ['a dictionary of 200,000 keys', () => `trailer << ${'/a 1'.repeat(200_000)} >>`],
  ['deep nesting', () => `trailer ${'['.repeat(size)}`],
  ['deep dictionaries', () => `trailer ${'<</a'.repeat(size / 4)}`],
  ['brackets where a key should be', () => `trailer << ${'['.repeat(size)}`],
  ['an array without end', () => `trailer << /Root [${'1 '.repeat(size / 2)}`],
  ['many trailers', () => 'trailer <<\n'.repeat(size / 11)],
  ['many trailers with long strings', () => `trailer (${'a'.repeat(20_000)}\n`.repeat(size / 20_010)],
  ['many objects', () => Array.from({ length: 700_000 }, (_, index) => `${index} 0 obj\n`).join('')],
  [
    'many objects that run to the end',
    () => Array.from({ length: 300_000 }, (_, index) => `${index} 0 obj [\n`).join(''),
  ],
  ['an open string', () => `trailer (${'('.repeat(size)}`],
  ['an open comment', () => `startxref %${'x'.repeat(size)}`],
  ['digits', () => `startxref ${'1'.repeat(size)}`],
  ['digits before obj', () => `${'1'.repeat(size)} 0 obj`],
  ['blanks', () => `startxref${' '.repeat(size)}`],
  ['the letter o', () => 'o'.repeat(size)],
  ['obj', () => 'obj '.repeat(size / 4)],
  ['startxref', () => 'startxref\n'.repeat(size / 10)],
  ['endobj', () => 'endobj\n'.repeat(size / 7)],
  ['an object number beyond measure', () => object(1, '<< /Root 99999999999999999999 0 R >>')],
  [
    'a table of a billion objects',
    () => 'xref\n0 1000000000\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF',
  ],
  [
    'a stream that inflates to 300 MB',
    () =>
      object(1, flate(Buffer.alloc(300_000_000), '/Type /XRef /W [1 1 1] /Size 100000000 /Root 1 0 R')) +
      'startxref\n9',
  ],
  [
    'a cross-reference stream of entries without width',
    () =>
      object(1, flate(Buffer.alloc(9), '/Type /XRef /W [0 0 0] /Size 1000000000 /Root 1 0 R')) +
      'startxref\n9',
  ],
  [
    'a predictor of a single wide row',
    () =>
      object(
        1,
        flate(
          Buffer.alloc(9_000_000),
          '/Type /XRef /W [1 1 1] /DecodeParms << /Predictor 15 /Columns 65535 >>',
        ),
      ) + 'startxref\n9',
  ],
  [
    'an object stream in itself',
    () =>
      object(1, flate(Buffer.from([2, 0, 2, 2, 0, 1]), '/Type /XRef /W [1 1 1] /Size 2 /Root 1 0 R')) +
      'startxref\n9',
  ],
])('%s: a verdict within the time budget', async (_, make) => {
  const bytes = latin1(`%PDF-1.7\n${make()}`);
  const reads = useStepClock(1);
  await expect(inspectPdf(bytes)).resolves.toMatchObject({ kind: 'pdf' });
  // A budget of 1,000 steps, one more read after each turn of 16, and the reader's way out.
  expect(reads()).toBeLessThan(1_000 * (17 / 16) + 50);
});
