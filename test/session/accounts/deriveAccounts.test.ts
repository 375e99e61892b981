import { expect, it } from 'vitest';
import { deriveAccounts } from '../../../src/session/accounts/deriveAccounts.js';
import type { RequestedPeriod } from '../../../src/session/accounts/months.js';
import { hasAllMonths, type ServerAccount } from '../../../src/session/accounts/Account.js';
import type { Receipt } from '../../../src/session/SessionState.js';
import type { StatementDetails } from '../../../src/session/StatementDetails.js';

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

const of = (receipts: readonly Receipt[], period?: RequestedPeriod) =>
  deriveAccounts({ receipts, serverAccounts: [], serverReceiptCount: 0 }, period);
const monthsOf = (receipts: readonly Receipt[], period?: RequestedPeriod): string =>
  of(receipts, period)
    .map(({ months }) => months.map(({ month, state }) => `${month} ${state}`).join(', '))
    .join(' | ');

it('merges the statements of an account, with the missing months of the newest response', () => {
  const [account, ...others] = of([
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

it('never reports a received month as missing', () => {
  const [account] = of([
    receipt('s1', { accountId: 'a', months: ['2024-01'], missingMonths: ['2024-01', '2024-02'] }),
  ]);
  expect(account?.missingMonths).toEqual(['2024-02']);
});

it('keeps a response without an account separate', () => {
  const accounts = of([receipt('s1', { months: ['2024-01'] }), receipt('s2', { months: ['2024-02'] })]);
  expect(accounts.map(({ id }) => id)).toEqual(['s1', 's2']);
});

it('keeps known values that the newest response omits', () => {
  const [account] = of([
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

it('is complete only when the months of all accounts are known and none is missing', () => {
  expect(hasAllMonths([])).toBe(false);
  expect(hasAllMonths(of([receipt('s1', {}, true)]))).toBe(false);
  const full = receipt('s1', { accountId: 'a', months: ['2024-01'], missingMonths: [] });
  expect(hasAllMonths(of([full]))).toBe(true);
  expect(
    hasAllMonths(
      of([full, receipt('s2', { accountId: 'b', months: ['2024-01'], missingMonths: ['2024-02'] })]),
    ),
  ).toBe(false);
});

it('requires the months of the period, whatever the responses report as missing', () => {
  const one = receipt('s1', { accountId: 'a', months: ['2024-02'], missingMonths: ['2023-01'] });
  expect(monthsOf([one], { from: '2024-01', to: '2024-03' })).toBe(
    '2024-01 missing, 2024-02 received, 2024-03 missing',
  );
  expect(hasAllMonths(of([one], { from: '2024-02', to: '2024-02' }))).toBe(true);
});

it.each([
  ['2024-03-07', '2024-02 missing'],
  ['2024-03-08', '2024-02 missing, 2024-03 missing'],
  ['2024-03', '2024-02 missing, 2024-03 missing'],
])('a period to %s asks for: %s', (to, months) => {
  expect(monthsOf([receipt('s1', { accountId: 'a', months: [] })], { from: '2024-02-10', to })).toBe(months);
});

it.each([
  ['all of it', [['2024-02-01', '2024-02-29']], 'received'],
  ['all but a quiet week at either end', [['2024-02-05', '2024-02-26']], 'received'],
  ['its first half', [['2024-01-20', '2024-02-15']], 'partial'],
  ['its second half', [['2024-02-15', '2024-03-10']], 'partial'],
  [
    'both halves, in two statements',
    [
      ['2024-01-20', '2024-02-15'],
      ['2024-02-16', '2024-03-10'],
    ],
    'received',
  ],
  [
    'all but ten days in the middle',
    [
      ['2024-02-01', '2024-02-10'],
      ['2024-02-21', '2024-02-29'],
    ],
    'partial',
  ],
  ['up to an unknown day', [['2024-02-01', null]], 'received'],
  ['nothing that is known', [], 'received'],
] as const)('a month of which statements cover %s', (_, ranges, state) => {
  const receipts = ranges.length > 0 ? ranges : [null];
  const [account] = of(
    receipts.map((range, index) =>
      receipt(`s${index}`, {
        accountId: 'a',
        months: ['2024-02'],
        dateRange: range && { from: range[0], to: range[1] },
      }),
    ),
  );
  expect(account?.months).toEqual([{ month: '2024-02', state }]);
  expect(account?.missingMonths).toEqual([]);
});

it('does not require days of a month outside of the period', () => {
  const half = receipt('s1', {
    accountId: 'a',
    months: ['2024-02'],
    dateRange: { from: '2024-02-15', to: '2024-02-29' },
  });
  expect(monthsOf([half], { from: '2024-02-14', to: '2024-02-29' })).toBe('2024-02 received');
});

const restored: ServerAccount = {
  accountId: 'a',
  bank: 'hdfc',
  maskedAccountNumber: 'XXXX1234',
  months: ['2024-01'],
  missingMonths: ['2024-02', '2024-03'],
  statementIds: ['remote-1'],
};

it('merges restored and new statements', () => {
  const later = receipt('s1', { accountId: 'a', months: ['2024-02'], missingMonths: ['2024-03'] });
  expect(
    deriveAccounts({ receipts: [later], serverAccounts: [restored], serverReceiptCount: 0 }),
  ).toMatchObject([
    {
      id: 'a',
      bank: 'hdfc',
      maskedAccountNumber: 'XXXX1234',
      missingMonths: ['2024-03'],
      statementIds: ['s1'],
    },
  ]);
});

it('adds late details, and finds the account of a statement whose response named none', () => {
  const early = receipt('s1', { statementId: 'remote-1' }, true);
  expect(
    deriveAccounts({ receipts: [early], serverAccounts: [restored], serverReceiptCount: 1 }),
  ).toMatchObject([
    { id: 'a', detailsFollow: false, missingMonths: ['2024-02', '2024-03'], statementIds: ['s1'] },
  ]);
});
