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

const year = ['2023-04-01', '2024-03-31'] as const;

test.each([
  'Statement of Transactions in Savings Account 012301234567 for the period April 01, 2023 - March 31, 2024',
  'Transactions List - ASHA - 50100123456789 between 01-Apr-2023 and 31-Mar-2024',
  'Account Statement from 1 Apr 2023 to 31 Mar 2024',
  'Start Date : 01/04/2023 End Date : 31/03/2024',
  'Start Date : 01/04/2023   Branch : ANDHERI\nEnd Date : 31/03/2024   IFSC : HDFC0001234',
  'Name : ASHA   From Date : 01/04/2023\nAddress : 12 ROAD   To Date : 31/03/2024',
  'Statement From   :   01/04/2023\nStatement To   :   31/03/2024',
  'Statement Period :\n01-04-2023 to 31-03-2024',
  'Statement Period : 01-04-2023 to\n31-03-2024',
  'Name : ASHA   Statement Period : 01/04/2023 to\n12 ROAD   31/03/2024',
  'Period : 01/04/2023 to   Branch : ANDHERI\n31/03/2024   IFSC : HDFC0001234',
  'Period: 01Apr2023 to 31Mar2024',
  'Period: 01APR23 - 31MAR24',
  "Period: 01-Apr'23 to 31-Mar'24",
  'From 01/04/2023 00:00:00 To 31/03/2024 23:59:59',
  'From 2023-04-01T00:00:00+05:30 to 2024-03-31T23:59:59+05:30',
  'Statement from Sat, 01 Apr 2023 12:00 AM to Sun, 31 Mar 2024 11:59 PM',
  'Date range: 01/04/2023 - 31/03/2024',
  'Date Range : 01.04.2023 – 31.03.2024',
  'Period: 2023/04/01 ~ 2024/03/31',
  'Statement for the period ended from 1st April 2023 till 31st March, 2024',
  'For the period 1st of April 2023 up to 31st of March 2024',
  'Period 01-04-23 TO 31-03-24',
  'Period: 01 / 04 / 2023 to 31 / 03 / 2024',
  'From : 01.04.2023 To : 31.03.2024',
  'Statement Period (From - To) : 01/04/2023 - 31/03/2024',
  'From Date   To Date\n01/04/2023   31/03/2024',
  'Account No   From Date   To Date   Currency\n50100123456789   01/04/2023   31/03/2024   INR',
  'Account No   Statement Period   Branch\n50100123456789   01/04/2023 to 31/03/2024   ANDHERI',
  'Statement Period   01/04/2023   31/03/2024',
  'Account Statement\n01/04/2023 to 31/03/2024',
  'ACCOUNT STATEMENT\nASHA EXAMPLEWALA\n01-Apr-2023 to 31-Mar-2024',
  'अवधि : 01/04/2023 से 31/03/2024 तक',
  'खाता विवरण की अवधि / Statement Period : ०१/०४/२०२३ से / to ३१/०३/२०२४',
  'दिनांक 1 अप्रैल 2023 से 31 मार्च 2024 तक का विवरण',
  'Statement for April 2023 to March 2024',
  'Statement of account for Apr-2023 - Mar-2024',
  'Searched by: Transaction date from 01/04/2023 to 31/03/2024',
  'Period: From 20230401 to 20240331',
  'Statement Period From 01042023 To 31032024',
  'Period\u00a0:\u00a001/04/2023\u00a0\u2013\u00a031/03/2024',
  'Statement date : 01/05/2024\nStatement period : 01/04/2023 to 31/03/2024\nAccount opened on : 01/01/2015',
  'Balance as on 01/04/2024 : 100.00\nPeriod from 01/04/2023 to 31/03/2024',
  'Interest for the period 01/01/2023 to 31/03/2023\nStatement from 01/04/2023 to 31/03/2024',
  'From 01/10/2023 to 31/12/2023\nStatement period : 01/04/2023 to 31/03/2024',
  'Nominee registered from 01/01/2020 to 01/01/2021\nFrom 01/04/2023 To 31/03/2024',
  'Statement From 01/04/2023 To 31/03/2024\nPeriod : 01-Apr-2023 - 31-Mar-2024',
  'Txn period : 01/04/2023 through 31/03/2024',
  'Period of statement: 01/04/2023 TO 31/03/2024 Generated on 02/05/2024',
])('%j is a year', (text) => {
  expect(readPeriod(text)).toEqual({ from: year[0], to: year[1] });
});

test('a month without days', () => {
  expect(readPeriod('Statement for the month of February 2024')).toEqual({
    from: '2024-02-01',
    to: '2024-02-29',
  });
});

const table = 'Date Particulars Withdrawals Deposits Balance';

test.each([
  ['two periods that disagree', 'Period 01/04/2023 to 31/03/2024\nPeriod 01/04/2022 to 31/03/2023'],
  [
    'two of a statement',
    'Statement period 01/04/2023 to 31/03/2024\nAccount statement 01/04/2022 to 31/03/2024',
  ],
  ['a balance as on a day', 'Balance as on 01/04/2023 : 1.00   as on 31/03/2024 : 2.00'],
  ['as on', 'Statement as on 31/03/2024'],
  ['an offer', 'Offer valid from 01/10/2023 to 31/12/2023'],
  ['an offer before its days', 'From 01/10/2023 to 31/12/2023 enjoy 10% cashback'],
  ['interest', 'Interest paid from 01/10/2023 to 31/12/2023'],
  ['a deposit', 'FD 123   Opened 01/10/2023   Maturity 31/12/2025'],
  ['a row', `${table}\n02/01/2024 Interest for the period 01-10-2023 to 31-12-2023 310.00 4810.00`],
  [
    'a row with other words',
    `${table}\n02/01/2024 Account rent from 01-10-2023 to 31-12-2023 310.00 4810.00`,
  ],
  ['a row without a table head', '02/01/2024 Locker period 01-10-2023 to 31-12-2023 310.00 4810.00'],
  ['a row in words', '01Dec2023 UPI FROM 01-10-2023 TO 31-12-2023 310.00'],
  ['dates of two columns', '01/04/2024   02/04/2024'],
  ['the month before the day', 'Period 04/13/2023 to 03/31/2024'],
  ['a start alone', 'Statement from 01/04/2023'],
  ['other ends', 'From : 01/04/2023   Code : A\nFrom : 01/05/2023   Code : B\nTo : 31/03/2024   Code : C'],
  ['a limit', 'Account limit sanctioned from 01/01/2020 to 31/12/2024'],
  ['the year before the month, in two digits', 'Period 23-04-01 to 24-03-31'],
  ['an opened account', 'Account opened : 01/04/2015   Statement date : 31/03/2024'],
  ['a login', 'Last login from 01/04/2023 10:00 to 01/04/2023 11:00'],
])('%s says none', (_, text) => {
  expect(readPeriod(text)).toBeNull();
});

test('any order of dates and words gets an answer, and never one that the text does not have', () => {
  const words = fc.constantFrom(
    ...(
      '01/04/2023|31-Mar-2024|April 01, 2023|2023-05-01|01Dec2023|to|from|and|-|Statement|period|:|\n|   |\f|' +
      'Date Narration Debit Balance|1,000.00|as on|12345678'
    ).split('|'),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (list) => {
      const period = readPeriod(list.join(' '));
      if (period === null) return;
      const days = ['2023-04-01', '2024-03-31', '2023-05-01', '2023-12-01'];
      expect(days).toContain(period.from);
      expect(days).toContain(period.to);
      expect(period.from <= period.to).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('any text gets an answer: no pattern runs away on a hundred thousand words', () => {
  fc.assert(fc.property(fc.string(), (text) => void readPeriod(text)));
  const units =
    "period |period 1 1 1 |1|1/|from 01/01/2024\n| |jan |1jan|1 , '|01/04/2024   |\n|to |- |statement |1 st of |" +
    'अवधि|\ufdfa|2024-01-01T00:00:00.';
  for (const unit of units.split('|')) {
    expect(readPeriod(unit.repeat(100_000))).toBeNull();
  }
});
