import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { banks } from '../../src/banks/banks.js';
import { suggestBank } from '../../src/preflight/suggestBank.js';

const suggest = (text: string, fileName: string = 'statement.pdf'): string | null =>
  suggestBank(text, fileName, banks)?.bank ?? null;

const row = '01/04/2024 NEFT-UTIB0000123-RAMESH KUMAR AXIS BANK 1,000.00 25,000.00';
const table = `Date Narration Withdrawal Deposit Balance\n${row}`;

const list = (cell: string): readonly string[] => cell.split(' ').filter(Boolean);

interface Row {
  readonly id: string;
  readonly name: string;
  readonly own: readonly string[];
  readonly sponsors: readonly string[];
}
const rows = readFileSync(join(import.meta.dirname, '../../tools/make/banks.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): Row => {
    const [identifier = '', , own = '', sponsors = ''] = line.split('\t');
    const id = identifier.toLowerCase();
    const name = banks.find((bank) => bank.id === id)?.name ?? '';
    return { id, name, own: list(own), sponsors: list(sponsors) };
  });
/** Apex banks, whose members' codes look like their own. */
const apex = new Set(['SVCB', 'APBL', 'KSCB', 'MDCB', 'GSCB']);
const ownCode = (prefix: string): string => (prefix === 'BARB' ? 'BARB0VJANAG' : `${prefix}0001234`);

describe('every bank of the list', () => {
  const withOwn = rows.flatMap(({ id, name, own }) =>
    own.filter((prefix) => !apex.has(prefix)).map((prefix) => ({ id, name, prefix })),
  );

  test.each(withOwn)('suggests $id by its IFSC prefix $prefix next to the label', ({ id, prefix }) => {
    const text = `ACCOUNT STATEMENT\nRTGS/NEFT IFSC : ${ownCode(prefix)}  MICR : 400240\n${table}`;
    expect(suggestBank(text, '', banks)).toEqual({ bank: id, confidence: 'likely', evidence: 'ifsc' });
  });

  test.each(withOwn)('is sure of $id with its name', ({ id, name, prefix }) => {
    const suggestion = suggestBank(`${name}\nIFSC Code: ${ownCode(prefix)}\n${table}`, '', banks);
    expect(suggestion).toEqual({ bank: id, confidence: 'sure', evidence: 'ifsc-and-name' });
  });

  test.each(rows.filter(({ sponsors, own }) => sponsors.length > 0 && own.length === 0))(
    '$id, which prints the code of a sponsor, is never taken for it',
    ({ id, name, sponsors }) => {
      for (const sponsor of sponsors) {
        const letters = sponsor === 'BARB' ? 'BARB0000123' : `${sponsor}0CABC01`;
        expect(suggest(`IFSC: ${letters}\n${table}`)).toBeNull();
        expect(suggest(`${name}\nIFSC: ${letters}\n${table}`)).toBe(id);
        expect(suggest(`${name}\nIFSC: ${ownCode(sponsor)}\n${table}`)).toBe(id);
      }
    },
  );
});

describe('misleading statements', () => {
  test.each([
    ['a counterparty in the first row', `State Bank of India\nIFSC SBIN0001234\n${row}`, 'sbi'],
    ['only counterparties', `Account statement\n${row}\n${row.replace('UTIB', 'HDFC')}`, null],
    ['only counterparties below a head of the table', `Statement\n${table}`, null],
    ['rows that begin with a number', `Statement\n1 ${row}\n2 ${row}`, null],
    ['a date with a month in letters', `Statement\n05-Apr-2024 IMPS ICIC0000001 AXIS BANK 500.00 Cr`, null],
    ['a UPI routing code', `Statement\nIFSC: HDFC0MERUPI\n${table}`, null],
    ['another one', `Statement\nYESB0PTMUPI\n${table}`, null],
    ['one of Bank of Baroda', `Statement\nIFSC: BARB0MERUPI\n${table}`, null],
    ['a code of an apex bank', `Statement\nIFSC: SVCB0000001\n${table}`, null],
    [
      'a code of an apex bank with its name',
      `SVC Co-operative Bank Ltd.\nIFSC: SVCB0000001\n${table}`,
      'svcbnk',
    ],
    ['a member of an apex bank', `Wai Urban Co-operative Bank Ltd\nIFSC: SVCB0021001\n${table}`, 'wai_urban'],
    ['letters that are equal to an identifier', `IFSC: JANA0000001\n${table}`, 'janaseva'],
    ['a small finance bank', `IFSC: JSFB0004001\n${table}`, 'jana'],
    ['KNSB is not knsb', `IFSC: KNSB0000001\n${table}`, 'kurla_nagrik'],
    ['a code without its label', `Branch MUMBAI HDFC0001234\n${table}`, 'hdfc'],
    ['two codes, one with the label', `Branch AXIS UTIB0000001\nIFSC: ICIC0000123\n${table}`, 'icici'],
    ['two codes without a label', `UTIB0000001 ICIC0000123\n${table}`, null],
    [
      'the label as a head above',
      `Branch   IFSC Code   MICR\nANDHERI  KKBK0000958  400485\n${table}`,
      'kotak',
    ],
    ['a code in small letters', `Ifsc code: idib000a123\nIFS code: idib0001234\n${table}`, 'indbnk'],
    ['the name of another bank in the address', `IFSC: HDFC0001234\nC/O AXIS BANK LTD\n${table}`, null],
    ['both names', `HDFC BANK\nIFSC: HDFC0001234\nC/O AXIS BANK LTD\n${table}`, 'hdfc'],
    ['a name within a longer one', `State Bank of India\n${table}`, 'sbi'],
    ['the longer one alone', `SOUTH INDIAN BANK\n${table}`, 'sib'],
    ['a name alone', `The Cosmos Co-Op Bank Ltd\n${table}`, 'cosmos'],
    ['two names alone', `ICICI Bank and HDFC Bank\n${table}`, null],
    ['a code that is too long', `IFSC: HDFC00012345\n${table}`, null],
    ['a masked code', `IFSC: HDFC000XXXX\n${table}`, null],
    ['an unknown prefix', `IFSC: ZZZZ0001234\n${table}`, null],
    ['nothing', '', null],
  ])('%s', (_, text, bank) => {
    expect(suggest(text)).toBe(bank);
  });
});

describe('the file name', () => {
  test.each([
    ['HDFC_Statement.pdf', 'hdfc'],
    ['icici-april-2024.pdf', 'icici'],
    ['SBI e-statement.pdf', 'sbi'],
    ['kotak mahindra bank.pdf', 'kotak'],
    ['PNB.pdf', 'pnbbnk'],
    ['Statement_XX1234.pdf', null],
    ['central.pdf', null],
    ['811.pdf', null],
    ['hdfc to icici.pdf', null],
  ])('%s', (fileName, bank) => {
    const suggestion = suggestBank('', fileName, banks);
    expect(suggestion).toEqual(bank && { bank, confidence: 'weak', evidence: 'file-name' });
  });

  test('does not override the statement', () => {
    expect(suggest('IFSC: ICIC0000123', 'hdfc.pdf')).toBe('icici');
    expect(suggest('IFSC: HDFC0CABC01', 'hdfc.pdf')).toBeNull();
  });
});

test("does not suggest a bank that is not in the host's list", () => {
  const few = banks.filter(({ id }) => id === 'icici');
  expect(suggestBank('IFSC: HDFC0001234', 'hdfc.pdf', few)).toBeNull();
});

test('any text gets an answer: no pattern runs away on two million characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string(), (text, name) => {
      const suggestion = suggestBank(text, name, banks);
      expect(suggestion === null || banks.some(({ id }) => id === suggestion.bank)).toBe(true);
    }),
    { numRuns: 150 },
  );
  for (const unit of ['1 ', '01/04/2024 ', 'HDFC0', 'IFSC ', '\n', ' ', '1', 'a', 'BANK OF ']) {
    // What runs away takes minutes, and fails by the limit for tests that hang.
    expect(() => suggestBank(unit.repeat(2_000_000 / unit.length), unit.repeat(500), banks)).not.toThrow();
  }
});
