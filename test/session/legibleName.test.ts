import { expect, it } from 'vitest';
import { legibleName } from '../../src/session/legibleName.js';

it.each([
  ['a right-to-left override', 'statement\u202Efdp.exe', 'statement�fdp.exe'],
  ['every embedding and isolate', '\u202A\u202B\u202C\u202D\u2066\u2067\u2068\u2069.pdf', '��������.pdf'],
  ['direction marks', 'a\u200E\u200F\u061C.pdf', 'a���.pdf'],
  ['line breaks, tabs and other controls', 'a\nb\r\tc\u0000\u007F\u0085\u2028\u2029.pdf', 'a�b��c�����.pdf'],
  ['spaces without width and soft hyphens', 'a\u200B\uFEFF\u2060\u00AD\u180E.pdf', 'a�����.pdf'],
  ['letters without a shape', 'a\u3164\u115F\uFFA0.pdf', 'a���.pdf'],
  ['joiners in a word that needs none', 'a\u200Db\u200C.pdf', 'a�b�.pdf'],
  ['joiners beyond the first', 'क\u200D\u200D.pdf', 'क\u200D�.pdf'],
  ['a hidden message in tags', 'a\u{E0041}\u{E0042}.pdf', 'a��.pdf'],
])('shows %s', (_, name, shown) => {
  expect(legibleName(name)).toBe(shown);
});

it.each([
  ['plain names', 'Account_Statement (1) – März.pdf'],
  ['names from right to left', 'بیان ۲۰۲۴.pdf'],
  ['joiners of Indic scripts and Persian', 'क्\u200Dष ന്\u200D ର୍\u200C می\u200Cخواهم.pdf'],
  ['emoji', '❤\uFE0F\u200D🔥 👩🏽\u200D💻.pdf'],
  ['decomposed letters', 'Ma\u0308rz.pdf'],
])('leaves %s as they are', (_, name) => {
  expect(legibleName(name)).toBe(name);
});
