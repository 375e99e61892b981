import { expect, it } from 'vitest';
import { banks } from '../../../src/banks/banks.js';
import { toMonogram } from '../../../src/components/bank/BankCombobox.js';

it.each([
  ['HDFC Bank', 'H'],
  ['State Bank of India', 'SB'],
  ['The Co-op Bank of Mehsana', 'CO'],
  ['Bank of Baroda', 'BB'],
  ['Punjab National Bank', 'PN'],
  ['Allahabad Bank (now Indian Bank)', 'A'],
  ['Abhyudaya Co-operative Bank Ltd', 'A'],
  ['The Maharashtra State Co-op Bank Ltd', 'MS'],
  ['Punjab & Sind Bank', 'PS'],
  ['भारतीय स्टेट बैंक', 'भस'],
])('makes of %s: %s', (name, letters) => {
  expect(toMonogram(name)).toBe(letters);
});

it('returns one or two letters for every bank', () => {
  expect(banks.filter(({ name }) => !/^[A-Z\d]{1,2}$/.test(toMonogram(name)))).toEqual([]);
});
