import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSessionEnded, parseSessionStatus } from '../../src/bankconnect/parseSessionStatus.js';
import type { ServerAccount } from '../../src/session/accounts/Ledger.js';

const may = { from_date: '2024-05-01', to_date: '2024-05-31' };
const account = {
  account_id: 'a',
  account_number: '45678090383737',
  bank_name: 'HDFC',
  months: ['2024-03', '2024-04'],
  missing_data: [may],
  statements: [{ statement_id: 's1' }, { odd: true }, null],
};

function read(changes: object): ServerAccount | undefined {
  return parseSessionStatus({ accounts: [{ ...account, ...changes }] }, 's')?.[0];
}

describe('the status of a session', () => {
  it('is read by account', () => {
    expect(parseSessionStatus({ session_id: 's', accounts: [account] }, 's')).toEqual([
      {
        accountId: 'a',
        bank: 'hdfc',
        maskedAccountNumber: 'XXXXXXXXXX3737',
        months: ['2024-03', '2024-04'],
        missingMonths: ['2024-05'],
        statementIds: ['s1'],
        isProcessing: false,
      },
    ]);
  });

  it.each([null, undefined, 'none', {}, [null], ['2024-05'], [{ from_date: '2024-05-01' }]])(
    'leaves open what is missing for missing_data %j',
    (missing_data) => {
      expect(read({ missing_data })?.missingMonths).toBeNull();
    },
  );

  it('leaves open what is missing if one range cannot be read', () => {
    for (const odd of [
      { from_date: '2024-5-1', to_date: '2024-05-31' },
      { from_date: '2024-05-31', to_date: '2024-05-01' },
      { from_date: '2024-02-30', to_date: '2024-03-01' },
      { from_date: null, to_date: null },
    ])
      expect(read({ missing_data: [may, odd] })?.missingMonths).toBeNull();
    expect(read({ missing_data: [] })?.missingMonths).toEqual([]);
    const twoMonths = { from_date: '2024-12-15', to_date: '2025-01-02' };
    expect(read({ missing_data: [twoMonths, twoMonths] })?.missingMonths).toEqual(['2024-12', '2025-01']);
  });

  it('keeps the received months that can be read', () => {
    expect(read({ months: ['2024-03', '2024-4', null, '2024-03'] })?.months).toEqual(['2024-03']);
  });

  it('masks the number in whatever field and form it stands', () => {
    expect(read({ masked_account_number: 'SB/00123456789' })?.maskedAccountNumber).toBe('XXXXXXXXXX6789');
    expect(read({ account_number: '1234-5678-901' })?.maskedAccountNumber).toBe('XXXXXXXXX8901');
    expect(read({ account_number: 'XXXX1234' })?.maskedAccountNumber).toBe('XXXX1234');
    expect(read({ account_number: null })?.maskedAccountNumber).toBeNull();
  });

  it.each([
    ['processing', true],
    ['IN_PROGRESS', true],
    ['pending', true],
    ['processed', false],
    ['completed', false],
    [null, false],
  ])('takes the state %j for one that is still processed: %s', (state, isProcessing) => {
    expect(read({ account_status: state })).toMatchObject({ isProcessing });
    expect(read({ statements: [{ statement_id: 's1', status: state }] })).toMatchObject({ isProcessing });
  });

  it.each([null, undefined, 'none', {}])('does not know which months were received from %j', (months) => {
    expect(read({ months })?.months).toBeNull();
  });

  it('does not lose an account without an id', () => {
    const rest = { ...account, account_id: null };
    const accounts = parseSessionStatus(
      { accounts: [rest, { missing_data: [may] }, { months: ['2024-01'] }] },
      's',
    );
    expect(accounts?.map(({ missingMonths }) => missingMonths)).toEqual([['2024-05'], ['2024-05'], null]);
    expect(accounts?.[0]?.accountId).toBe('s1');
    expect(parseSessionStatus({ accounts: [account, { account_id: null }] }, 's')).toHaveLength(1);
    expect(new Set(accounts?.map(({ accountId }) => accountId)).size).toBe(3);
  });

  it.each([
    null,
    [],
    'accounts',
    {},
    { accounts: null },
    { accounts: [account, null] },
    { accounts: ['a'] },
    { accounts: [account], error: { code: 'SESSION_EXPIRED' } },
    { accounts: [account], error: 'No' },
    { accounts: [account], session_id: 'another' },
  ])('is unknown after %j', (json) => {
    expect(parseSessionStatus(json, 's')).toBeNull();
  });

  it.each(['SESSION_EXPIRED', 'session_not_found', 'SESSION_DELETED'])('has ended after %s', (code) => {
    expect(hasSessionEnded({ error: { code, message: 'No' } }, 's')).toBe(true);
    for (const session_id of ['s', '', null, undefined, {}])
      expect(hasSessionEnded({ error: code, session_id }, 's')).toBe(true);
    for (const session_id of ['another', 7])
      expect(hasSessionEnded({ error: code, session_id }, 's')).toBe(false);
  });

  it.each([
    {},
    null,
    { accounts: [] },
    { error: 'No' },
    { error: { code: 'INVALID_API_KEY' } },
    'SESSION_EXPIRED',
  ])('has not ended after %j', (json) => {
    expect(hasSessionEnded(json, 's')).toBe(false);
  });

  it('is bounded in time, whatever is sent', () => {
    const ages = { from_date: '0001-01-01', to_date: '9999-12-31' };
    expect(read({ missing_data: [ages] })?.missingMonths).toBeNull();
    expect(read({ missing_data: Array.from({ length: 400_000 }, () => may) })?.missingMonths).toBeNull();
    expect(read({ months: Array.from({ length: 400_000 }, () => '2024-01') })?.months).toBeNull();
    expect(parseSessionStatus({ accounts: Array.from({ length: 400_000 }, () => account) }, 's')).toBeNull();
  });

  it('never causes an exception', () => {
    const odd = fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), fc.constant(may))));
    const json = fc.record(
      {
        session_id: odd,
        error: odd,
        accounts: fc.oneof(
          odd,
          fc.array(
            fc.record(
              { account_id: odd, months: odd, missing_data: odd, statements: odd },
              { requiredKeys: [] },
            ),
          ),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(json, (value) => {
        for (const { missingMonths } of parseSessionStatus(value, 's') ?? [])
          expect(missingMonths === null || missingMonths.length <= 1200).toBe(true);
      }),
    );
  });
});
