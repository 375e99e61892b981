import { expect, it } from 'vitest';
import { accountsOf } from '../../src/session/accountsOf.js';
import { isCovered } from '../../src/session/isCovered.js';
import type { Receipt } from '../../src/session/SessionState.js';
import type { StatementDetails } from '../../src/session/StatementDetails.js';

const nothing: StatementDetails = {
  statementId: 'x',
  sessionId: null,
  bank: null,
  accountId: null,
  maskedAccountNumber: null,
  pageCount: null,
  identity: null,
  dateRange: null,
  extractedDateRange: null,
  months: null,
  missingMonths: null,
  openingDate: null,
  openingBalance: null,
  closingBalance: null,
  countryCode: null,
  currencyCode: null,
  progress: [],
};
function receipt(statementId: string, details: Partial<StatementDetails>, detailsFollow = false): Receipt {
  return { statementId, details: { ...nothing, ...details }, detailsFollow };
}

it('unites the statements of one account, the newest answer on missing months winning', () => {
  const [account, ...others] = accountsOf([
    receipt('s1', {
      accountId: 'a',
      months: ['2024-01'],
      missingMonths: ['2023-12', '2024-02'],
      pageCount: 2,
      dateRange: { from: '2024-01-01', to: '2024-01-31' },
    }),
    receipt('s2', {
      accountId: 'a',
      months: ['2023-12'],
      missingMonths: ['2024-02'],
      pageCount: 3,
      dateRange: { from: '2023-12-01', to: '2023-12-31' },
    }),
  ]);
  expect(others).toEqual([]);
  expect(account).toMatchObject({
    id: 'a',
    covered: { from: '2023-12-01', to: '2024-01-31' },
    pageCount: 5,
    missingMonths: ['2024-02'],
    months: [
      { month: '2023-12', state: 'received' },
      { month: '2024-01', state: 'received' },
      { month: '2024-02', state: 'missing' },
    ],
    statementIds: ['s1', 's2'],
  });
});

it('never calls a month missing that was received', () => {
  const [account] = accountsOf([
    receipt('s1', { accountId: 'a', months: ['2024-01'], missingMonths: ['2024-01', '2024-02'] }),
  ]);
  expect(account?.missingMonths).toEqual(['2024-02']);
});

it('lets an answer without an account stand alone', () => {
  const accounts = accountsOf([
    receipt('s1', { months: ['2024-01'] }),
    receipt('s2', { months: ['2024-02'] }),
  ]);
  expect(accounts.map(({ id }) => id)).toEqual(['s1', 's2']);
});

it('keeps what was known where the newest answer is silent', () => {
  const [account] = accountsOf([
    receipt('s1', {
      accountId: 'a',
      bank: 'hdfc',
      maskedAccountNumber: 'XX12',
      missingMonths: ['2024-02'],
      months: ['2024-01'],
    }),
    receipt('s2', { accountId: 'a' }, true),
  ]);
  expect(account).toMatchObject({
    bank: 'hdfc',
    maskedAccountNumber: 'XX12',
    missingMonths: ['2024-02'],
    detailsFollow: true,
  });
});

it('is covered only when months are known and none is missing on any account', () => {
  expect(isCovered([])).toBe(false);
  expect(isCovered(accountsOf([receipt('s1', {}, true)]))).toBe(false);
  const full = receipt('s1', { accountId: 'a', months: ['2024-01'], missingMonths: [] });
  expect(isCovered(accountsOf([full]))).toBe(true);
  expect(
    isCovered(
      accountsOf([full, receipt('s2', { accountId: 'b', months: ['2024-01'], missingMonths: ['2024-02'] })]),
    ),
  ).toBe(false);
});
