import { expect, it } from 'vitest';
import { shortNumber } from '../../../src/components/statement/AcceptedAs.js';

it('keeps only the digits that the bank shows', () => {
  expect(shortNumber('XXXXXXXXXX5980')).toBe('…5980');
  expect(shortNumber('xxxx5980')).toBe('…5980');
  expect(shortNumber('******0417')).toBe('…0417');
  expect(shortNumber('5980')).toBe('5980');
  expect(shortNumber('NX5980')).toBe('NX5980');
});
