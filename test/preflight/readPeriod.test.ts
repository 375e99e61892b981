import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPeriod } from '../../src/preflight/readStatement.js';

test.each([
  ['Statement period: 01/04/2024 to 30/06/2024', '2024-04-01', '2024-06-30'],
  ['From : 01/11/2023  To : 31/01/2024', '2023-11-01', '2024-01-31'],
  ['Statement for the period from 01-Apr-2023 to 31-Mar-2024', '2023-04-01', '2024-03-31'],
  ['Period  1 April 2024 - 30 April 2024', '2024-04-01', '2024-04-30'],
  ['between 1st Apr, 2024 and 30th Jun, 2024', '2024-04-01', '2024-06-30'],
  ['Statement From 2024-04-01 To 2024-06-30', '2024-04-01', '2024-06-30'],
  ['Statement Period 01.04.24 to 30.06.24', '2024-04-01', '2024-06-30'],
  ['Statement date 31/12/2023\nPeriod 01/04/2024 to 30/06/2024', '2024-04-01', '2024-06-30'],
  ['From 31/02/2024 to 30/06/2024\nfrom 01/03/2024 to 30/06/2024', '2024-03-01', '2024-06-30'],
])('%j', (text, from, to) => {
  expect(readPeriod(text)).toEqual({ from, to });
});

test.each([
  '',
  '01/04/2024 01/04/2024 NEFT 1,000.00',
  'Statement date: 30/06/2024',
  'Period 30/06/2024 to 01/04/2024',
  'Period 00/13/2024 to 99/99/2024',
  'Period 01/foo/2024 to 30/bar/2024',
])('%j says none', (text) => {
  expect(readPeriod(text)).toBeNull();
});

test('any text gets an answer: no pattern runs away on a hundred thousand words', () => {
  fc.assert(fc.property(fc.string(), (text) => void readPeriod(text)));
  for (const unit of ['period ', 'period 1 1 1 ', '1', '1/', 'from 01/01/2024\n', ' ']) {
    expect(readPeriod(unit.repeat(100_000))).toBeNull();
  }
});
