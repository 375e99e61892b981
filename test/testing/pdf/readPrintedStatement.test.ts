import { describe, expect, it } from 'vitest';
import {
  bankOfIfsc,
  bankOfName,
  monthsBetween,
  parseDate,
  readPrintedStatement,
} from '../../../src/testing/pdf/readPrintedStatement.js';
import { maskNumber } from '../../../src/testing/ids.js';
import { toLines } from '../../../src/testing/pdf/readPdf.js';

describe('an IFSC names the bank', () => {
  it.each([
    ['HDFC0001234', 'hdfc'],
    ['JSFB0004321', 'jana'],
    ['SKNB0000001', 'knsb'],
    ['BARB0SAMPLE', 'baroda'],
  ])('%s: %s', (ifsc, bank) => {
    expect(bankOfIfsc(ifsc)).toBe(bank);
  });

  it.each(['HDFC0CVCB01', 'BARB0123456', 'SVCB0001234', 'GSCB0001234', 'HDFC0MERUPI', 'ZZZZ0001234'])(
    'but not %s',
    (ifsc) => {
      expect(bankOfIfsc(ifsc)).toBeNull();
    },
  );
});

describe('a printed name tells the bank', () => {
  it.each([
    ['STATE BANK OF INDIA', 'sbi'],
    ['Bank of India', 'boi'],
    ['THE VISHWAS CO-OPERATIVE BANK LIMITED', 'vishwas_co_op_bnk'],
    ['Vishwas Co-Op. Bank Ltd.', 'vishwas_co_op_bnk'],
    ['Kotak Mahindra Bank Ltd. Account statement', 'kotak'],
  ])('%s: %s', (line, bank) => {
    expect(bankOfName([line])).toBe(bank);
  });

  it('uses the first name, and returns null without one', () => {
    expect(bankOfName(['Axis Bank', 'Opp. State Bank of India'])).toBe('axis');
    expect(bankOfName(['Statement of account', 'Blood bank'])).toBeNull();
  });
});

describe('a printed date', () => {
  it.each([
    ['05/11/2023', '2023-11-05'],
    ['5-Nov-23', '2023-11-05'],
    ['05 NOVEMBER 2023', '2023-11-05'],
    ['05.11.2023', '2023-11-05'],
    ['2023-11-05', '2023-11-05'],
    ['29-02-2024', '2024-02-29'],
  ])('%s is %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it.each(['31/02/2024', '29/02/2023', '00/01/2024', '12/13/2023', '1-Foo-2023', ''])(
    '%s is none',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );
});

describe('the lines of a statement', () => {
  const header = [
    'HDFC Bank',
    'IFSC Code : HDFC0001234',
    'A/c No. : 5010 0987 6543',
    'Name: M/S SAMPLE TRADERS\tBranch: X',
  ];

  it('name the bank only above the first transaction', () => {
    const { banks } = readPrintedStatement([
      ['Statement', '01-Nov-2023\tNEFT/IFSC ICIC0001234/ICICI Bank\t10.00', 'IFSC: UTIB0001234'],
    ]);
    expect(banks).toEqual([]);
  });

  it('can name a merged bank by its former name and its successor’s IFSC', () => {
    expect(readPrintedStatement([['Andhra Bank', 'IFSC: UBIN0812345']]).banks).toEqual(['ubi', 'andhra']);
  });

  it('prefer the IFSC next to its label', () => {
    const { identity } = readPrintedStatement([['ref ICIC0001234', 'IFS Code: SBIN0004321']]);
    expect(identity.ifsc).toBe('SBIN0004321');
  });

  it('contain the account holder', () => {
    expect(readPrintedStatement([header]).identity).toEqual({
      accountNumber: '501009876543',
      name: 'M/S SAMPLE TRADERS',
      address: null,
      ifsc: 'HDFC0001234',
      micr: null,
      category: 'corporate',
    });
  });

  it('are joined from text items, with a tab for a wide gap', () => {
    const piece = (str: string, x: number, y: number, width = 30) => ({
      str,
      transform: [1, 0, 0, 1, x, y],
      width,
    });
    const items = [piece('b', 200, 700), piece('a', 10, 700.6), piece('c', 10, 650), piece('d', 43, 650), {}];
    expect(toLines(items)).toEqual(['a\tb', 'c d']);
  });
});

it('months continue across the end of a year', () => {
  expect(monthsBetween('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
  expect(monthsBetween('2024-02', '2023-11')).toEqual([]);
});

it('a mask keeps the last four characters', () => {
  expect(maskNumber('50100987654321')).toBe('XXXXXXXXXX4321');
  expect(maskNumber('123')).toBe('123');
});
