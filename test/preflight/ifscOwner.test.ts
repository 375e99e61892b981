import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { banks } from '../../src/banks/banks.js';
import { suggestBank } from '../../src/preflight/suggestBank.js';

const readTable = (path: string): readonly string[][] =>
  readFileSync(join(import.meta.dirname, path), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
const split = (cell: string = ''): readonly string[] => cell.split(' ').filter(Boolean);

const owners = new Map(
  readTable('../../tools/make/banks.tsv').flatMap(([id = '', , own]) =>
    split(own).map((prefix) => [prefix, id.toLowerCase()] as const),
  ),
);
/** Registered codes of each prefix: of the bank itself, and of its members. */
const codes = readTable('fixtures/ifscs.tsv').map(([prefix = '', own, members]) => {
  const bank = owners.get(prefix) ?? '';
  const name = banks.find(({ id }) => id === bank)?.name ?? '';
  return { prefix, bank, name, own: split(own), members: split(members) };
});
/** Apex banks give codes of digits to members whose number nobody publishes: no one is sure without a name. */
const apex = new Set(['SVCB', 'APBL', 'MDCB', 'GSCB']);
/** Most codes with letters are members', listed or not: without a name, no one is sure. */
const sponsors = new Set(
  codes
    .filter(({ prefix, members }) => members.length > 0 && !/BARB|BKID|IDIB|IOBA|JAKA|UBIN/.test(prefix))
    .map(({ prefix }) => prefix),
);

const table =
  'Date Narration Withdrawal Deposit Balance\n01/04/2024 NEFT-UTIB0000123 AXIS BANK 1,000.00 25,000.00';
const suggest = (name: string, code: string): string | null =>
  suggestBank(`${name}\nAccount statement\nIFSC Code : ${code}\n${table}`, '', banks)?.bank ?? null;

test('all 165 prefixes are here', () => {
  expect(codes).toHaveLength(165);
  expect(codes.every(({ own, bank }) => own.length > 0 && bank !== '')).toBe(true);
});

describe.each(codes)('$prefix of $bank', ({ prefix, bank, name, own }) => {
  test('its own codes with its name', () => {
    for (const code of own) expect([code, suggest(name, `${prefix}0${code}`)]).toEqual([code, bank]);
  });

  test('its own codes alone', () => {
    for (const code of own) {
      if (code.endsWith('UPI')) continue;
      const isUnsure = apex.has(prefix) || (sponsors.has(prefix) && /\D/.test(code));
      expect([code, suggest('', `${prefix}0${code}`)]).toEqual([code, isUnsure ? null : bank]);
    }
  });
});

describe.each(codes.filter(({ members }) => members.length > 0))(
  'the members of $bank',
  ({ prefix, name, members }) => {
    test('their codes, with any name, are never its own', () => {
      for (const code of members) {
        const printed = `${prefix}0${code}`;
        expect([code, suggest('', printed)]).toEqual([code, null]);
        expect([code, suggest(name, printed)]).toEqual([code, null]);
        expect([code, suggest('Wai Urban Co-operative Bank Ltd', printed)]).toEqual([code, 'wai_urban']);
      }
    });
  },
);

test.each(codes.filter(({ prefix }) => sponsors.has(prefix)))(
  'a code of $prefix that no list has, of a member that no list has',
  ({ prefix, name }) => {
    const stranger = `Namuna Nagari Sahakari Bank\nSponsored by ${name}`;
    expect(suggest(stranger, `${prefix}0XNMN01`)).toBeNull();
  },
);

test('the name of a member with a listed name in it is not that bank', () => {
  // Longer names that the list has not, and what they may be taken for.
  const names = [
    ['Chanasma Commercial Co-operative Bank', 'GSCB0UCCCBL'],
    ['Boral Union Co-operative Bank', 'HDFC0CTBUCB'],
    ['Shree Bharat Co-operative Bank', 'HDFC0CSBCBL'],
    ['Janata Sahakari Bank Ajara', 'IBKL0116JSB'],
    ["Citizens' Co-operative Bank Jammu", 'YESB0CJ0101'],
    ['National Co-operative Bank Bangalore', 'UTIB0SNCB01'],
    ['Mahesh Urban Co-operative Bank Ltd., Solapur', 'IBKL0478MCB'],
    ['Export Import Bank of India', 'HDFC0CACUB9'],
  ] as const;
  for (const [name, code] of names) expect([name, suggest(name, code)]).toEqual([name, null]);
  for (const [name, bank] of [
    ['Sadhana Sahakari Bank Ltd.', 'sadhana'],
    ['The Union Co-Op Bank Ltd', 'union_co_op_bnk'],
  ] as const)
    expect([name, suggest(name, 'HDFC0CSBL02')]).toEqual([name, bank]);
});

test('every registered member with its name is itself or nobody', () => {
  for (const [code = '', member = ''] of readTable('../../tools/make/sublets.tsv')) {
    const found = suggest(member, code.padEnd(11, '1'));
    expect([code, found]).not.toEqual([code, owners.get(code.slice(0, 4))]);
  }
});
