import { expect, it } from 'vitest';
import { banks as documented } from '../../src/bankconnect/banks.js';
import { createBankSearch } from '../../src/components/createBankSearch.js';

const search = createBankSearch(documented);
function first(query: string): string | undefined {
  return search(query)[0]?.id;
}

it.each([
  ['hdfc', 'hdfc'],
  ['State Bank of India', 'sbi'],
  ['SBI', 'sbi'],
  ['  punjab national ', 'pnbbnk'],
  ['bank of bar', 'baroda'],
  ['kotak mah', 'kotak'],
])('finds %s', (query, id) => {
  expect(first(query)).toBe(id);
});

it.each([
  ['kotka', 'kotak'],
  ['candra bank', 'canara'],
  ['induslnd', 'indusind'],
])('finds %s in spite of a slip', (query, id) => {
  expect(first(query)).toBe(id);
});

it('finds nothing rather than anything', () => {
  expect(search('qqqq')).toEqual([]);
  expect(search('zz')).toEqual([]);
});

it('shows all banks while nothing is typed', () => {
  expect(search(' - ')).toHaveLength(documented.length);
});
