import { expect, test } from 'vitest';
import { encodePassword } from '../../../src/pdf/encryption/encodePassword.js';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(
    Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part)))),
  );

test.each([2, 3, 4, 5, 6])('a password in ASCII is one sequence of bytes in revision %i', (revision) => {
  expect(encodePassword(revision, 'abcd1234')).toEqual([bytes('abcd1234')]);
  expect(encodePassword(revision, '')).toEqual([new Uint8Array()]);
});

test('up to revision 4: PDFDocEncoding, then Latin-1 where it differs, then UTF-8', () => {
  expect(encodePassword(3, 'José')).toEqual([bytes('Jos', 0xe9), bytes('José')]);
  expect(encodePassword(4, '€5')).toEqual([bytes(0xa0, '5'), bytes('€5')]);
  expect(encodePassword(4, 'a‘b')).toEqual([bytes('a', 0x8f, 'b'), bytes('a‘b')]);
  expect(encodePassword(2, 'पासवर्ड')).toEqual([bytes('पासवर्ड')]);
});

test('from revision 5: with SASLprep (the examples of RFC 4013), and as it was typed', () => {
  expect(encodePassword(6, 'I\u00adX')).toEqual([bytes('IX'), bytes('I\u00adX')]);
  expect(encodePassword(6, '\u00aa')).toEqual([bytes('a'), bytes('\u00aa')]);
  expect(encodePassword(6, '\u2168')).toEqual([bytes('IX'), bytes('\u2168')]);
  expect(encodePassword(5, 'a\u00a0b')).toEqual([bytes('a b'), bytes('a\u00a0b')]);
  expect(encodePassword(6, 'cafe\u0301')).toEqual([bytes('café'), bytes('cafe\u0301')]);
});
