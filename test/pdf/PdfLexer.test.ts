import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PdfLexer } from '../../src/pdf/PdfLexer.js';
import type { PdfValue } from '../../src/pdf/PdfValue.js';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const read = (text: string): PdfValue => new PdfLexer(latin1(text)).next();
const readAll = (text: string): readonly PdfValue[] => {
  const lexer = new PdfLexer(latin1(text));
  const values: PdfValue[] = [];
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) values.push(value);
  return values;
};

test('skips the six white-space characters and comments between tokens (ISO 32000-2, 7.2.3 and 7.2.4)', () => {
  expect(readAll('\0\t\n\f\r 1% 2 3\r4%5\n6')).toEqual([1, 4, 6]);
});

test.each([
  ['123', 123],
  ['+17', 17],
  ['-98', -98],
  ['0', 0],
  ['34.5', 34.5],
  ['-3.62', -3.62],
  ['4.', 4],
  ['-.002', -0.002],
])('reads the number %s (7.3.3)', (text, value) => {
  expect(read(text)).toBe(value);
});

test.each([
  ['1.2.3', 1.2],
  ['12-34', 12],
  ['--5', -5],
  ['-', 0],
])('reads the malformed number %s as other readers do', (text, value) => {
  expect(read(text)).toBe(value);
});

test('tells booleans and null from other keywords (7.3.2 and 7.3.9)', () => {
  expect(readAll('true false null nulls')).toEqual([true, false, null, 'nulls']);
});

test.each([
  ['(This is a string)', 'This is a string'],
  ['()', ''],
  ['(balanced (parentheses) inside)', 'balanced (parentheses) inside'],
  [String.raw`(\n\r\t\b\f\(\)\\)`, '\n\r\t\b\f()\\'],
  [String.raw`(\245\53\0053\5)`, '\xa5+\x053\x05'],
  [String.raw`(\q)`, 'q'],
  ['(one \\\nline, \\\r\nno \\\rbreak)', 'one line, no break'],
  [String.raw`(\400)`, '\0'],
])('reads the literal string %j (7.3.4.2)', (text, value) => {
  expect(read(text)).toEqual(latin1(value));
});

test.each([
  ['<4E6F76>', 'Nov'],
  ['<4e 6F\n76>', 'Nov'],
  ['<901FA>', '\x90\x1f\xa0'],
  ['<>', ''],
])('reads the hexadecimal string %j, a missing last digit being 0 (7.3.4.3)', (text, value) => {
  expect(read(text)).toEqual(latin1(value));
});

test.each([
  ['/Name1', '/Name1'],
  ['/A;Name_With-Various***Characters?', '/A;Name_With-Various***Characters?'],
  ['/Lime#20Green', '/Lime Green'],
  ['/paired#28#29parentheses', '/paired()parentheses'],
  ['/A#42', '/AB'],
  ['/C#', '/C#'],
  ['/', '/'],
])('reads the name %s (7.3.5)', (text, value) => {
  expect(read(text)).toBe(value);
});

test('ends a name at a delimiter', () => {
  expect(readAll('/A/B(c)/D[1]')).toEqual(['/A', '/B', latin1('c'), '/D', [1]]);
});

test('reads arrays and dictionaries in each other (7.3.6 and 7.3.7)', () => {
  expect(read('[549 3.14 [/a] << /B [1 2] /C << /D true >> >>]')).toEqual([
    549,
    3.14,
    ['/a'],
    new Map<string, PdfValue>([
      ['B', [1, 2]],
      ['C', new Map([['D', true]])],
    ]),
  ]);
});

test('tells a reference from two numbers and from a longer word (7.3.10)', () => {
  expect(readAll('12 0 R')).toEqual([{ ref: 12, generation: 0 }]);
  expect(read('[1 2 3 4 R]')).toEqual([1, 2, { ref: 3, generation: 4 }]);
  expect(readAll('1 0 RG')).toEqual([1, 0, 'RG']);
  expect(readAll('-1 0 R')).toEqual([-1, 0, 'R']);
});

test('gives what closes without having been opened as a keyword', () => {
  expect(readAll('] >> } {')).toEqual([']', '>>', '}', '{']);
});

test('ends an array or a dictionary that is never closed at the end of its object', () => {
  expect(readAll('[1 2 endobj 3')).toEqual([[1, 2], 3]);
  expect(readAll('<< /A 1 endobj 3')).toEqual([new Map([['A', 1]]), 3]);
});

test('reads a whole number that is not negative, or -1 without moving past anything but white space', () => {
  const lexer = new PdfLexer(latin1(' 0012 x 99999999999999999999'));
  expect(lexer.integer()).toBe(12);
  expect(lexer.integer()).toBe(-1);
  expect(lexer.next()).toBe('x');
  expect(lexer.integer()).toBe(-1);
});

test('moves forward with each call, ends, and never reads past the end, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const lexer = new PdfLexer(bytes);
      for (;;) {
        const before = lexer.pos;
        if (lexer.next() === undefined && lexer.pos >= bytes.length) return;
        expect(lexer.pos).toBeGreaterThan(before);
      }
    }),
    { numRuns: 300 },
  );
});

test('reads any string back from its hexadecimal form and from its octal escapes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const octal = Array.from(bytes, (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
      expect(read(`<${Buffer.from(bytes).toString('hex')}>`)).toEqual(bytes);
      expect(read(`(${octal})`)).toEqual(bytes);
    }),
  );
});

test('keeps at most 64 levels of nesting, 4,096 characters of a word and 65,536 bytes of a string', () => {
  let depth = 0;
  for (let value = read('['.repeat(100_000)); Array.isArray(value); [value] = value as PdfValue[]) depth++;
  expect(depth).toBe(65);
  expect(read('x'.repeat(10_000))).toHaveLength(4_096);
  expect(read(`(${'a'.repeat(100_000)})`)).toHaveLength(65_536);
});
