import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResponse } from '../../src/bankconnect/parseResponse.js';
import type { StatementDetails } from '../../src/session/StatementDetails.js';
import { answer } from './answer.ts';

const sample = {
  bank_name: 'HDFC',
  statement_id: '601f775d-1',
  page_count: 17,
  identity: {
    account_number: '45678090383737',
    name: 'A Borrower',
    address: '1 Some Street',
    ifsc: 'HDFC000XXX',
    micr: '1102400XX',
    account_category: 'individual',
    credit_limit: 0,
    od_limit: 500.5,
    account_id: 'f4f4',
    bank_name: 'hdfc',
  },
  date_range: { from_date: '2023-12-01', to_date: '2024-03-05' },
  opening_date: null,
  opening_bal: null,
  closing_bal: '12.50',
  is_fraud: true,
  fraud_type: 'author_fraud',
  metadata_analysis: { name_matches: [] },
  country_code: 'IN',
  currency_code: 'INR',
  extracted_date_range: { from_date: null, to_date: '2024-03-05' },
  account_id: 'f4f4',
  masked_account_number: 'XXXXXXXXXX3737',
  months: ['2023-12', '2024-01'],
  missing_months: ['2023-11'],
  status: 1,
  session_id: '0d10',
  some_new_field: { nested: [1] },
};

function detailsOf(body: unknown): StatementDetails {
  const parsed = parseResponse(answer(200, body));
  if (!parsed.ok || parsed.result.kind === 'already-received') throw new Error(JSON.stringify(parsed));
  return parsed.result.details;
}

function kindOf(body: unknown): string | false {
  const parsed = parseResponse(answer(200, body));
  return parsed.ok && parsed.result.kind;
}

function masked(body: object): string | null {
  return detailsOf({ statement_id: 'a', ...body }).maskedAccountNumber;
}

function steps(identity_status: unknown, processing_status: unknown): object {
  return {
    identity_status,
    transaction_status: 'completed',
    processing_status,
    fraud_status: 'flagged',
    statement_id: 's1',
    source: 'pdf',
    message: null,
  };
}

describe('a success', () => {
  it('is parsed completely, without the fraud fields', () => {
    expect(parseResponse(answer(200, sample))).toEqual({
      ok: true,
      result: {
        kind: 'full',
        details: {
          statementId: '601f775d-1',
          sessionId: '0d10',
          bank: 'hdfc',
          accountId: 'f4f4',
          maskedAccountNumber: 'XXXXXXXXXX3737',
          pageCount: 17,
          identity: {
            accountNumber: '45678090383737',
            name: 'A Borrower',
            address: '1 Some Street',
            ifsc: 'HDFC000XXX',
            micr: '1102400XX',
            accountCategory: 'individual',
            accountId: 'f4f4',
            bank: 'hdfc',
            creditLimit: 0,
            overdraftLimit: 500.5,
          },
          dateRange: { from: '2023-12-01', to: '2024-03-05' },
          extractedDateRange: { from: null, to: '2024-03-05' },
          months: ['2023-12', '2024-01'],
          missingMonths: ['2023-11'],
          openingDate: null,
          openingBalance: null,
          closingBalance: '12.50',
          countryCode: 'IN',
          currencyCode: 'INR',
          progress: [],
        },
      },
    });
  });

  it('is a success with only an id, which may be a number', () => {
    const details = detailsOf({ statement_id: 42 });
    expect(details.statementId).toBe('42');
    expect(details).toMatchObject({ bank: null, months: null, identity: null, progress: [] });
  });

  it.each([201, 202, 299])('is accepted with HTTP %i', (status) => {
    expect(parseResponse(answer(status, sample)).ok).toBe(true);
  });

  it('reports that details follow only when the identity is null', () => {
    expect(kindOf({ statement_id: 'a', identity: null })).toBe('details-follow');
    expect(kindOf({ statement_id: 'a' })).toBe('full');
    expect(kindOf({ statement_id: 'a', identity: 'soon' })).toBe('full');
  });

  it('ignores fields of a wrong type', () => {
    const odd = Object.fromEntries(Object.keys(sample).map((name) => [name, { odd: true }]));
    const body = { ...odd, statement_id: 'a', status: 1, page_count: '17', months: 'all' };
    expect(detailsOf(body)).toMatchObject({
      statementId: 'a',
      pageCount: null,
      bank: null,
      months: null,
      missingMonths: null,
      dateRange: null,
      openingBalance: null,
    });
    expect(
      detailsOf({ statement_id: 'a', identity: { name: 5.5, od_limit: 'much' } }).identity,
    ).toMatchObject({ name: null, overdraftLimit: null });
  });

  it('keeps only valid months, without duplicates', () => {
    const months = ['2024-01', '2024-13', '2024-1', '2024-00', 202401, null, '2024-01', '2024-12'];
    expect(detailsOf({ statement_id: 'a', months }).months).toEqual(['2024-01', '2024-12']);
  });

  it.each(['2024-02-30', '2023-02-29', '01/02/2024', '2024-1-1', '2024-01-01T00:00:00Z', '', 20240101])(
    'takes %j for no date',
    (day) => {
      const date_range = { from_date: day, to_date: '2024-02-29' };
      expect(detailsOf({ statement_id: 'a', date_range }).dateRange).toEqual({
        from: null,
        to: '2024-02-29',
      });
      expect(detailsOf({ statement_id: 'a', date_range: { from_date: day } }).dateRange).toBeNull();
    },
  );

  it('keeps every valid day and month', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const details = detailsOf({
            statement_id: 'a',
            date_range: { from_date: day, to_date: day },
            months: [day.slice(0, 7)],
          });
          expect(details.dateRange).toEqual({ from: day, to: day });
          expect(details.months).toEqual([day.slice(0, 7)]);
        },
      ),
    );
  });

  it('leaves open what is missing if a single month cannot be read', () => {
    const missing = (missing_months: unknown): unknown =>
      detailsOf({ statement_id: 'a', missing_months }).missingMonths;
    for (const odd of ['2024-2', '2024-13', '01/2024', '', 202401, null, {}, ['2024-01']])
      expect(missing(['2024-01', odd])).toBeNull();
    for (const odd of [null, undefined, 'none', 0, {}, '2024-01']) expect(missing(odd)).toBeNull();
    expect(missing([])).toEqual([]);
    expect(missing(['2024-01', '2024-01'])).toEqual(['2024-01']);
  });

  it('takes more months than a century has for unknown', () => {
    const months = Array.from({ length: 380_000 }, (_, index) => `${1000 + (index % 9000)}-01`);
    expect(detailsOf({ statement_id: 'a', months }).months).toBeNull();
    expect(detailsOf({ statement_id: 'a', missing_months: months.slice(0, 1201) }).missingMonths).toBeNull();
    const progress = Array.from({ length: 80_000 }, () => ({ statement_id: 's', status: 'completed' }));
    expect(detailsOf({ statement_id: 'a', progress }).progress).toEqual([]);
  });

  it('masks an unmasked account number', () => {
    expect(masked({ identity: { account_number: '45678090383737' } })).toBe('XXXXXXXXXX3737');
    expect(masked({ identity: { account_number: '123' } })).toBe('XXX');
    expect(masked({ masked_account_number: '45678090383737' })).toBe('XXXXXXXXXX3737');
    expect(masked({ masked_account_number: 'XXXXXXXXXXXXXX', identity: { account_number: '1' } })).toBe(
      'XXXXXXXXXXXXXX',
    );
    expect(masked({})).toBeNull();
    expect(masked({ masked_account_number: 'SB/00123456789' })).toBe('XXXXXXXXXX6789');
    expect(masked({ masked_account_number: 1234567890 })).toBe('XXXXXX7890');
    expect(masked({ identity: { account_number: '0012A3456789' } })).toBe('XXXXXXXX6789');
  });

  it('keeps the full number in the identity only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{2,4}[-/ ]?[0-9A-Z]{8,12}$/), (number) => {
        for (const body of [
          { identity: { account_number: number } },
          { identity: { account_number: number }, masked_account_number: number },
        ]) {
          const { identity, ...rest } = detailsOf({ statement_id: 'a', ...body });
          expect(identity?.accountNumber).toBe(number);
          expect(JSON.stringify(rest)).not.toContain(number.slice(0, -4));
        }
      }),
    );
  });

  it('falls back to bank and account of the identity', () => {
    const identity = { bank_name: 'SBI', account_id: 'acc' };
    expect(detailsOf({ statement_id: 'a', identity })).toMatchObject({ bank: 'sbi', accountId: 'acc' });
  });

  it('parses both formats of progress', () => {
    const progress = [
      steps('completed', 'completed'),
      steps('processing', 'completed'),
      steps('processing', 'failed'),
      { status: 'processing', statement_id: 's2', source: 'pdf', message: null },
      { status: null, statement_id: 's3' },
      'odd',
      null,
    ];
    const read = detailsOf({ statement_id: 'a', progress }).progress;
    expect(read.map(({ status }) => status)).toEqual([
      'completed',
      'processing',
      'failed',
      'processing',
      null,
    ]);
    expect(read[3]).toEqual({ statementId: 's2', status: 'processing', source: 'pdf' });
    expect(detailsOf({ statement_id: 'a', progress: { odd: 1 } }).progress).toEqual([]);
  });

  it('never returns the fraud fields, whatever their values', () => {
    const canary = 'CANARY';
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(sample)), fc.jsonValue()), (fields) => {
        const parsed = parseResponse(
          answer(200, {
            ...fields,
            statement_id: 'a',
            status: 1,
            is_fraud: canary,
            fraud_type: canary,
            progress: [{ statement_id: 'a', fraud_status: canary }],
          }),
        );
        expect(parsed.ok).toBe(true);
        expect(JSON.stringify(parsed)).not.toMatch(/CANARY|fraud/i);
      }),
    );
  });
});

describe('a good status', () => {
  const sent = { sessionId: '0d10' };
  const codeOf = (body: unknown, sessionId = '0d10'): string | null => {
    const parsed = parseResponse(answer(200, body), 0, { sessionId });
    return parsed.ok ? null : parsed.error.code;
  };

  it('is no acceptance with another status in the body', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (status) => {
        fc.pre(!new Set<unknown>([null, '', 1, '1']).has(status));
        expect(parseResponse(answer(200, { ...sample, status }), 0, sent).ok).toBe(false);
      }),
    );
    for (const status of [0, 2, 3, 7, 8, -1, 1.5, '0', 'failed', false, true, [], [1], {}])
      expect(codeOf({ ...sample, status })).toBe('answer-unreadable');
    for (const status of [1, '1', null, undefined]) expect(codeOf({ ...sample, status })).toBeNull();
  });

  it('is no acceptance with an error in the body', () => {
    for (const error of ['Something', { message: 'No' }, { code: 5 }, {}, [], ['a'], 1, true])
      expect(codeOf({ ...sample, error })).toBe('answer-unreadable');
    expect(codeOf({ ...sample, error: { code: 'PDF_IS_IMAGE' } })).toBe('PDF_IS_IMAGE');
    expect(codeOf({ ...sample, error: { code: 'SOMETHING_NEW' } })).toBe('SOMETHING_NEW');
    for (const error of [null, undefined, false, '']) expect(codeOf({ ...sample, error })).toBeNull();
  });

  it('is no acceptance for another session', () => {
    expect(codeOf(sample, 'another')).toBe('answer-unreadable');
    expect(codeOf({ ...sample, error: { code: 'STATEMENT_DUPLICATE' } }, 'another')).toBe(
      'answer-unreadable',
    );
    expect(codeOf({ ...sample, session_id: 42 }, '42')).toBeNull();
    for (const session_id of ['', null, undefined, {}])
      expect(codeOf({ ...sample, session_id }, 'a')).toBeNull();
  });

  it('is an acceptance however the server writes the same UUID', () => {
    const id = '0D10A5C8-1B2C-4D3E-8F90-123456789ABC';
    const written = [id.toLowerCase(), id.replaceAll('-', ''), ` ${id} `];
    for (const session_id of written) expect(codeOf({ ...sample, session_id }, id)).toBeNull();
    expect(codeOf({ ...sample, session_id: 'SESSION-1' }, 'session-1')).toBe('answer-unreadable');
  });

  it('says nothing of this statement under an error status either, if the session is another one', () => {
    const body = { session_id: 'another', error: { code: 'SESSION_EXPIRED', message: 'm' } };
    const parsed = parseResponse(answer(400, body), 0, sent);
    expect(parsed).toMatchObject({ error: { stage: 'http', code: 'not-accepted', vendorMessage: null } });
  });
});
