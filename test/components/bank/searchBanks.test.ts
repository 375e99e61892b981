import { describe, expect, it } from 'vitest';
import type { Bank } from '../../../src/banks/Bank.js';
import { banks as documented } from '../../../src/banks/banks.js';
import { createBankSearch } from '../../../src/components/bank/searchBanks.js';

const search = createBankSearch(documented);

/** The identifiers that were found. */
function found(query: string): readonly string[] {
  return search(query).map(({ bank }) => bank.id);
}
function first(query: string): string | undefined {
  return found(query)[0];
}
/** What the first one is called now, and what it is shown as. */
function formerly(query: string): string | undefined {
  const former = search(query)[0]?.former;
  return former ? `${former.name} → ${former.now}` : undefined;
}

it.each([
  ['hdfc', 'hdfc'],
  ['State Bank of India', 'sbi'],
  ['SBI', 'sbi'],
  ['  punjab national ', 'pnbbnk'],
  ['bank of bar', 'baroda'],
  ['kotak mah', 'kotak'],
  ['baroda bank', 'baroda'],
  ['SBI bank', 'sbi'],
  ['PNB Bank', 'pnbbnk'],
  ['J & K Bank', 'jnkbnk'],
  ['j and k', 'jnkbnk'],
  ['jk bank', 'jnkbnk'],
  ['jana', 'jana'],
])('finds %s', (query, id) => {
  expect(first(query)).toBe(id);
});

it.each([
  ['ICICI Bank Limited', 'icici'],
  ['HDFC Bank Ltd.', 'hdfc'],
  ['The Nainital Bank', 'nainital'],
  ['Saraswat Co-operative Bank Ltd', 'saraswat'],
  ['saraswat co operative', 'saraswat'],
  ['saraswat coop.', 'saraswat'],
])('finds the full name %s, whatever of it is in the list', (query, id) => {
  expect(first(query)).toBe(id);
});

it('keeps the bank in the results while its full name is typed', () => {
  const name = 'ICICI Bank Limited';
  for (let length = 3; length <= name.length; length += 1)
    expect([name.slice(0, length), first(name.slice(0, length))]).toEqual([name.slice(0, length), 'icici']);
});

it.each([
  ['citi bank', 'citi'],
  ['indus ind', 'indusind'],
  ['hdfcbank', 'hdfc'],
  ['punjabnational', 'pnbbnk'],
  ['yesbank', 'yesbnk'],
])('finds %s wherever the blanks are', (query, id) => {
  expect(first(query)).toBe(id);
});

it.each([
  ['kotka', 'kotak'],
  ['candra bank', 'canara'],
  ['induslnd', 'indusind'],
  ['bnak of baroda', 'baroda'],
  ['hdfcbnk', 'hdfc'],
  ['maharshtra gramin', 'mahagrambnk'],
  ['fedral', 'federal'],
  ['centrel bank', 'central'],
  ['bandan', 'bandhan'],
])('finds %s in spite of a slip', (query, id) => {
  expect(first(query)).toBe(id);
});

it.each([
  ['Mahratta', 'mahabk'],
  ['Karnatka', 'karnataka'],
  ['punjab nasional', 'pnbbnk'],
  ['panjab', 'pnbbnk'],
  ['kanara', 'canara'],
  ['laxmi vilas', 'vilas'],
  ['ing vaishya', 'kotak'],
  ['sindicate', 'syndicate'],
  ['alahabad', 'allahabad'],
  ['baroda rajasthan gramin', 'baroda_rajasthan'],
  ['jila sahkari kendriya', 'jskb'],
  ['zilla sahakari kendriya', 'jskb'],
  ['dhanalaxmi', 'dhanlaxmi'],
])('finds %s as it is spelled in India', (query, id) => {
  expect(first(query)).toBe(id);
});

describe('an IFSC', () => {
  it.each([
    ['HDFC0001234', 'hdfc'],
    ['hdfc0001234', 'hdfc'],
    [' HDFC 0001 234 ', 'hdfc'],
    ['SBIN0', 'sbi'],
    ['UTIB0000', 'axis'],
    ['BARB0VJANAG', 'baroda'],
    ['KKBKO001234', 'kotak'],
    ['IFSC: PUNB0123400', 'pnbbnk'],
    ['IFS Code - JSFB0004567', 'jana'],
  ])('is read in %j: that bank, and no other', (query, id) => {
    expect(found(query)).toEqual([id]);
  });

  it.each([
    ['sbin', 'sbi'],
    ['UTIB', 'axis'],
    ['bkid', 'boi'],
    ['kkbk', 'kotak'],
  ])('is begun by the four letters %s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  it('names the merged bank that issued it', () => {
    expect(formerly('ALLA0210123')).toBe('Allahabad Bank → Indian Bank');
  });

  it('does not replace a bank of that name', () => {
    expect(found('jana').slice(0, 2)).toEqual(['jana', 'janaseva']);
    expect(first('bank of baroda')).toBe('baroda');
  });

  it('finds nothing for an unknown bank', () => {
    expect(found('QQQQ0001234')).toEqual([]);
  });
});

describe('a merged bank', () => {
  it.each([
    ['allahabad', 'allahabad', 'Allahabad Bank → Indian Bank'],
    ['syndicate bank', 'syndicate', 'Syndicate Bank → Canara Bank'],
    ['corporation', 'corporation', 'Corporation Bank → Union Bank of India'],
    ['andhra bank', 'andhra', 'Andhra Bank → Union Bank of India'],
    ['oriental', 'obc', 'Oriental Bank of Commerce → Punjab National Bank'],
    ['obc', 'obc', 'Oriental Bank of Commerce → Punjab National Bank'],
    ['united bank of india', 'united', 'United Bank of India → Punjab National Bank'],
    ['vijaya', 'vijaya', 'Vijaya Bank → Bank of Baroda'],
    ['dena', 'dena', 'Dena Bank → Bank of Baroda'],
    ['lakshmi vilas', 'vilas', 'Lakshmi Vilas Bank → DBS Bank'],
    ['fincare', 'fincarebnk', 'Fincare Small Finance Bank → AU Small Finance Bank'],
  ])('has its former identifier when the API still accepts it: %s', (query, id, shown) => {
    expect(first(query)).toBe(id);
    expect(formerly(query)).toBe(shown);
  });

  it('is followed by its successor', () => {
    expect(found('allahabad')).toEqual(['allahabad', 'indbnk']);
    expect(search('allahabad')[1]?.former).toBeNull();
  });

  it.each([
    ['state bank of hyderabad', 'sbi', 'State Bank of Hyderabad → State Bank of India'],
    ['hydrabad', 'sbi', 'State Bank of Hyderabad → State Bank of India'],
    ['travancore', 'sbi', 'State Bank of Travancore → State Bank of India'],
    ['ing vysya', 'kotak', 'ING Vysya Bank → Kotak Mahindra Bank'],
    ['ratnakar', 'rbl', 'Ratnakar Bank → RBL Bank'],
    ['uti', 'axis', 'UTI Bank → Axis Bank'],
  ])('has the identifier of its successor otherwise: %s', (query, id, shown) => {
    expect(first(query)).toBe(id);
    expect(formerly(query)).toBe(shown);
  });

  it('names its successor without a search text', () => {
    expect(search('').find(({ bank }) => bank.id === 'dena')?.former?.now).toBe('Bank of Baroda');
  });

  it('is not shown when the search means its successor', () => {
    for (const query of ['sbi', 'state bank', 'kotak', 'idfc', 'axis', 'baroda'])
      expect([query, formerly(query)]).toEqual([query, undefined]);
  });
});

it('finds the host’s banks by the fields that it provides', () => {
  const own: readonly Bank[] = [
    { id: 'old', name: 'Old Bank' },
    { id: 'new', name: 'New Bank', formerNames: ['Old Bank', 'Older Bank'], ifscPrefixes: ['NEWB'] },
    { id: 'stet', name: 'स्टेट बैंक' },
  ];
  const searchOwn = createBankSearch(own);
  expect(searchOwn('newb0001234')).toEqual([{ bank: own[1], former: null }]);
  expect(searchOwn('older')).toEqual([{ bank: own[1], former: { name: 'Older Bank', now: 'New Bank' } }]);
  expect(searchOwn('old')[0]).toEqual({ bank: own[0], former: { name: 'Old Bank', now: 'New Bank' } });
  expect(searchOwn('स्टेट')).toEqual([{ bank: own[2], former: null }]);
});

it('returns no result rather than a wrong one', () => {
  for (const query of ['qqqq', 'zz', 'xyz bank', 'hdfc canara'])
    expect([query, ...found(query)]).toEqual([query]);
});

it('returns all banks without a search text', () => {
  expect(found(' - ')).toHaveLength(documented.length);
  expect(found('').slice(0, 3)).toEqual(['sbi', 'hdfc', 'icici']);
});

it('returns no bank twice', () => {
  for (const query of ['state bank', 'bank', 'al', 'union bank', 'gramin'])
    expect(found(query)).toEqual([...new Set(found(query))]);
});
