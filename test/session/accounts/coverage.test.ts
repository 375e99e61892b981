import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/session/accounts/coverage.js';
import {
  addAnswer,
  addStatus,
  type Ledger,
  type ServerAccount,
} from '../../../src/session/accounts/Ledger.js';
import { parsePeriod, type RequestedPeriod } from '../../../src/session/accounts/months.js';
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
interface Answer {
  readonly statementId: string;
  readonly details: StatementDetails | null;
  readonly detailsPending: boolean;
}
/** The answer to the upload of one statement. The server's id is the statement's own unless `details` has another. */
function answer(
  statementId: string,
  details: Partial<StatementDetails> | null,
  detailsPending = false,
): Answer {
  return { statementId, details: details && { ...nothing, statementId, ...details }, detailsPending };
}

const session = 'session-1';
/** A ledger of answers that came at 1, 2, 3, … */
function ledgerOf(answers: readonly Answer[]): Ledger {
  return answers.reduce<Ledger>(
    (ledger, each, index) => addAnswer(ledger, { ...each, sessionId: session, askedAt: index + 1 }),
    [],
  );
}
const coverageOf = (answers: readonly Answer[], period?: RequestedPeriod) =>
  coverage(ledgerOf(answers), session, parsePeriod(period));
const of = (answers: readonly Answer[], period?: RequestedPeriod) => coverageOf(answers, period).accounts;
const monthsOf = (answers: readonly Answer[], period?: RequestedPeriod): string =>
  of(answers, period)
    .map(({ months }) => months.map(({ month, state }) => `${month} ${state}`).join(', '))
    .join(' | ');

it('merges the statements of an account, with the missing months of the newest response', () => {
  const [account, ...others] = of([
    answer('s1', {
      accountId: 'a',
      months: ['2024-01'],
      missingMonths: ['2023-12', '2024-02'],
      pageCount: 2,
      dateRange: { from: '2024-01-01', to: '2024-01-31' },
    }),
    answer('s2', {
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
    answer('s1', { accountId: 'a', months: ['2024-01'], missingMonths: ['2024-01', '2024-02'] }),
  ]);
  expect(account?.missingMonths).toEqual(['2024-02']);
});

it('keeps a response without an account separate', () => {
  const accounts = of([answer('s1', { months: ['2024-01'] }), answer('s2', { months: ['2024-02'] })]);
  expect(accounts.map(({ id }) => id)).toEqual(['s1', 's2']);
});

it('keeps known values that the newest response omits', () => {
  const [account] = of([
    answer('s1', {
      accountId: 'a',
      bank: 'hdfc',
      maskedAccountNumber: 'XX12',
      missingMonths: ['2024-02'],
      months: ['2024-01'],
    }),
    answer('s2', { accountId: 'a' }, true),
  ]);
  expect(account).toMatchObject({
    bank: 'hdfc',
    maskedAccountNumber: 'XX12',
    missingMonths: ['2024-02'],
    detailsFollow: true,
  });
});

const full = answer('s1', { accountId: 'a', months: ['2024-01'], missingMonths: [] });

it('is complete only when the months of all accounts are known and none is missing', () => {
  expect(coverageOf([]).verdict).toBe('unknown');
  expect(coverageOf([answer('s1', {}, true)]).verdict).toBe('unknown');
  expect(coverageOf([full]).verdict).toBe('complete');
  const other = answer('s2', { accountId: 'b', months: ['2024-01'], missingMonths: ['2024-02'] });
  expect(coverageOf([full, other]).verdict).toBe('incomplete');
});

describe('what is not known', () => {
  const period = { from: '2024-01', to: '2024-02' };
  it.each<[string, readonly Answer[], RequestedPeriod | undefined]>([
    ['the missing months were not said', [answer('s1', { accountId: 'a', months: ['2024-01'] })], undefined],
    ['no month was said', [answer('s1', { accountId: 'a', missingMonths: [] })], undefined],
    [
      'details follow',
      [full, answer('s2', { accountId: 'a', months: ['2024-01'], missingMonths: [] }, true)],
      undefined,
    ],
    [
      'one account of two says nothing',
      [full, answer('s2', { accountId: 'b', months: ['2024-01'] })],
      undefined,
    ],
    ['a duplicate belongs to no known account', [full, answer('s2', null)], undefined],
    ['the months received were not said', [answer('s1', { accountId: 'a' })], period],
    ['the period makes no sense', [full], { from: '2024-02', to: '2024-01' }],
    [
      'a month is received and missing',
      [answer('s1', { accountId: 'a', months: ['2024-01'], missingMonths: ['2024-01'] })],
      undefined,
    ],
    [
      'a month of the period is received and missing',
      [answer('s1', { accountId: 'a', months: ['2024-01', '2024-02'], missingMonths: ['2024-02'] })],
      period,
    ],
  ])('is neither complete nor incomplete: %s', (_, answers, asked) => {
    expect(coverageOf(answers, asked).verdict).toBe('unknown');
  });

  it('never lists a month as missing that may be there', () => {
    const [account] = of([answer('s1', { accountId: 'a' })], period);
    expect(account).toMatchObject({ months: [], missingMonths: [], verdict: 'unknown' });
  });

  it('is settled by the next answer: a month that was received and missing is missing no longer', () => {
    const torn = answer('s1', { accountId: 'a', months: ['2024-01'], missingMonths: ['2024-01'] });
    expect(coverageOf([torn, answer('s2', { accountId: 'a', missingMonths: [] })]).verdict).toBe('complete');
    expect(coverageOf([torn, answer('s2', { accountId: 'a' })]).verdict).toBe('unknown');
    const outside = answer('s1', {
      accountId: 'a',
      months: ['2024-01', '2024-02', '2024-03'],
      missingMonths: ['2024-03'],
    });
    expect(coverageOf([outside], period).verdict).toBe('complete');
  });

  it('is not torn by an answer that was given before another one and came after it', () => {
    const late = answer('s2', { accountId: 'a', months: ['2024-02'], missingMonths: ['2024-01'] });
    expect(coverageOf([full, late]).verdict).toBe('complete');
  });

  it('does not undo what an earlier answer said, because months only ever arrive', () => {
    const silent = answer('s2', { accountId: 'a', months: ['2024-01'] });
    expect(coverageOf([full, silent]).verdict).toBe('complete');
  });
});

it('does not count answers of another session', () => {
  const ledger = addAnswer(ledgerOf([full]), {
    ...answer('s2', { accountId: 'a', months: ['2024-02'], missingMonths: ['2024-01'] }),
    sessionId: 'session-2',
    askedAt: 9,
  });
  expect(coverage(ledger, 'session-2', null).accounts).toMatchObject([
    { missingMonths: ['2024-01'], months: [{ month: '2024-01' }, { month: '2024-02', state: 'received' }] },
  ]);
  expect(coverage(ledger, session, null).verdict).toBe('complete');
});

it('counts the pages of a statement once, however often it is mentioned', () => {
  const again = { accountId: 'a', statementId: 'remote', months: ['2024-01'], pageCount: 3 };
  expect(of([answer('s1', again), answer('s2', again)])).toMatchObject([{ pageCount: 3 }]);
});

it('requires the months of the period, whatever the responses report as missing', () => {
  const one = answer('s1', { accountId: 'a', months: ['2024-02'], missingMonths: ['2023-01'] });
  expect(monthsOf([one], { from: '2024-01', to: '2024-03' })).toBe(
    '2024-01 missing, 2024-02 received, 2024-03 missing',
  );
  expect(coverageOf([one], { from: '2024-02', to: '2024-02' }).verdict).toBe('complete');
});

it.each([
  ['2024-03-07', '2024-02 missing'],
  ['2024-03-08', '2024-02 missing, 2024-03 missing'],
  ['2024-03', '2024-02 missing, 2024-03 missing'],
])('a period to %s asks for: %s', (to, months) => {
  expect(monthsOf([answer('s1', { accountId: 'a', months: [] })], { from: '2024-02-10', to })).toBe(months);
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
  const given = ranges.length > 0 ? ranges : [null];
  const [account] = of(
    given.map((range, index) =>
      answer(`s${index}`, {
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
  const half = answer('s1', {
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
  const later = answer('s1', { accountId: 'a', months: ['2024-02'], missingMonths: ['2024-03'] });
  const ledger = addStatus(ledgerOf([later]), session, 0, [restored]);
  expect(coverage(ledger, session, null).accounts).toMatchObject([
    {
      id: 'a',
      bank: 'hdfc',
      maskedAccountNumber: 'XXXX1234',
      missingMonths: ['2024-03'],
      statementIds: ['s1'],
    },
  ]);
});

describe('a status', () => {
  const early = answer('s1', { statementId: 'remote-1' }, true);
  const verdictOf = (ledger: Ledger) => coverage(ledger, session, null).verdict;
  const whole = { ...restored, missingMonths: [] };

  it('adds late details, and finds the account of a statement whose response named none', () => {
    const ledger = addStatus(ledgerOf([early]), session, 5, [restored]);
    expect(coverage(ledger, session, null).accounts).toMatchObject([
      { id: 'a', detailsFollow: false, missingMonths: ['2024-02', '2024-03'], statementIds: ['s1'] },
    ]);
  });

  it('does not bring the details of a statement that it does not list, or has not read', () => {
    const other = addStatus(ledgerOf([early]), session, 5, [{ ...whole, statementIds: ['remote-2'] }]);
    expect(verdictOf(other)).toBe('unknown');
    const unread = addStatus(ledgerOf([early]), session, 5, [{ ...whole, isProcessing: true }]);
    expect(verdictOf(unread)).toBe('unknown');
  });

  it('is unknown where it does not say what was received, also for a period', () => {
    const ledger = addStatus([], session, 1, [{ ...restored, months: null }]);
    const asked = parsePeriod({ from: '2024-01', to: '2024-02' });
    expect(coverage(ledger, session, asked)).toMatchObject({
      verdict: 'unknown',
      accounts: [{ months: [], missingMonths: [] }],
    });
  });

  it('is unknown where it does not say what is missing', () => {
    expect(verdictOf(addStatus([], session, 1, [{ ...restored, missingMonths: null }]))).toBe('unknown');
  });

  it('that was requested before an answer came does not undo the answer', () => {
    const sure = answer('s1', { accountId: 'a', months: ['2024-01'], missingMonths: [] });
    const ledger = addAnswer([], { ...sure, sessionId: session, askedAt: 7 });
    expect(verdictOf(addStatus(ledger, session, 6, [restored]))).toBe('complete');
  });

  it('that was requested before another status is ignored, whichever arrives first', () => {
    const ledger = addStatus([], session, 6, [whole]);
    expect(addStatus(ledger, session, 5, [restored])).toBe(ledger);
  });

  it('answers for a duplicate only if it was requested after it, and lists an account', () => {
    const ledger = ledgerOf([full, answer('s2', null)]);
    expect(verdictOf(addStatus(ledger, session, 9, [whole]))).toBe('complete');
    expect(verdictOf(addStatus(ledger, session, 1.5, [whole]))).toBe('unknown');
    expect(verdictOf(addStatus(ledger, session, 9, []))).toBe('unknown');
  });
});

describe('a period', () => {
  it.each([
    [undefined, null],
    [{ from: '2024-05-03', to: '2024-05-03' }, ['2024-05']],
    [{ from: '2024-05', to: '2024-05-03' }, ['2024-05']],
    [{ from: '2024-04-30', to: '2024-05-07' }, ['2024-04']],
    [{ from: '2024-04-30', to: '2024-05-08' }, ['2024-04', '2024-05']],
    [{ from: '2024-05', to: '2024-05-31' }, ['2024-05']],
  ])('%o asks for %o', (given, months) => {
    expect(parsePeriod(given)).toEqual(months && { ...given, months });
  });

  it.each([
    { from: new Date(0), to: new Date() },
    { from: '2024-13', to: '2025-01' },
    { from: '2024-02-30', to: '2024-03' },
    { from: '2024-02', to: '2024-01' },
    { from: '2024-02-02', to: '2024-02-01' },
    { from: '0001-01', to: '9999-12' },
    { from: '2024-1', to: '2024-2' },
    { from: '', to: '' },
    { from: 202_401, to: 202_402 },
    {},
    'last year',
    0,
  ])('%o cannot be read, and is never complete', (given) => {
    expect(parsePeriod(given)).toBe('unreadable');
  });
});
