import { describe, expect, it } from 'vitest';
import { redactResponse, type RedactOptions } from '../../../src/server/redaction/redactResponse.js';

const number = '45678090383737';

function redactText(text: string, options: Partial<RedactOptions> = {}): string | null {
  return redactResponse(text, { revealAccountNumber: false, password: null, ...options });
}

function redact(answer: object, options: Partial<RedactOptions> = {}): unknown {
  return JSON.parse(redactText(JSON.stringify(answer), options) ?? 'null');
}

describe('an account number is masked', () => {
  const known = { identity: { account_number: number } };

  it.each<[string, object, unknown]>([
    ['as a JSON number', { note: 45678090383737 }, { note: 'XXXXXXXXXX3737' }],
    ['as a text', { note: `of ${number}.` }, { note: 'of XXXXXXXXXX3737.' }],
    ['as a key', { by: { [number]: 1 } }, { by: { XXXXXXXXXX3737: 1 } }],
    ['in groups', { note: 'A 4567 8090 3837 37, B' }, { note: 'A XXXXXXXXXXXXX3737, B' }],
    ['in groups with dashes', { note: '4567-8090-3837-37' }, { note: 'XXXXXXXXXXXXX3737' }],
    [
      'in groups with no-break spaces',
      { note: '4567\u00a08090\u00a03837\u00a037' },
      { note: 'XXXXXXXXXXXXX3737' },
    ],
    ['with leading zeros', { note: `00${number}` }, { note: 'XXXXXXXXXXXX3737' }],
    ['in a list', { notes: [[number], 45678090383737] }, { notes: [['XXXXXXXXXX3737'], 'XXXXXXXXXX3737'] }],
    ['in a longer word', { path: `/a/TXN${number}AB` }, { path: '/a/TXNXXXXXXXXXX3737AB' }],
    ['in an identifier', { account_id: number }, { account_id: 'XXXXXXXXXX3737' }],
    ['in JSON in a text', { raw: `{"n":${number}}` }, { raw: '{"n":"XXXXXXXXXX3737"}' }],
    [
      'in JSON in JSON in a text',
      { raw: JSON.stringify({ a: JSON.stringify([number]) }) },
      { raw: JSON.stringify({ a: '["XXXXXXXXXX3737"]' }) },
    ],
    ['encoded for a URL', { url: '?q=4567%208090%203837%2037' }, { url: '?q=XXXXXXXXXXXXX3737' }],
    [
      'encoded for HTML',
      { page: '<b>4567&nbsp;8090&nbsp;3837&nbsp;37</b>' },
      { page: '<b>XXXXXXXXXXXXX3737</b>' },
    ],
    [
      'in an error',
      { error: { code: 'X', message: `No ${number} here` } },
      { error: { code: 'X', message: 'No XXXXXXXXXX3737 here' } },
    ],
  ])('%s', (_, planted, expected) => {
    expect(redact({ ...known, ...planted })).toEqual({
      identity: { account_number: 'XXXXXXXXXX3737' },
      ...(expected as object),
    });
  });

  it.each([
    'account_number',
    'accountNumber',
    'AccountNumber',
    'ACCOUNT-NUMBER',
    'account_no',
    'A/c No.',
    'acct_num',
    'bankAccountNumber',
    'linked_account_numbers',
    'masked_account_number',
    'iban',
  ])('in the field %s, which makes it known', (field) => {
    expect(redact({ [field]: number, note: number })).toEqual({
      [field]: 'XXXXXXXXXX3737',
      note: 'XXXXXXXXXX3737',
    });
    expect(redactText(`{"${field}":[${number},{"n":"${number}"}]}`)).not.toContain(number);
  });

  it('in a field of accounts', () => {
    const answer = { accounts: [number], account: { number }, by_account: { number: 45678090383737 } };
    expect(JSON.stringify(redact(answer))).not.toContain('3837');
    expect(redact({ accounts: { [number]: { months: ['2023-11'] } } })).toEqual({
      accounts: { XXXXXXXXXX3737: { months: ['2023-11'] } },
    });
  });

  it('with all of its digits, beyond 2^53', () => {
    expect(redactText('{"account_number":12345678901234567890,"n":"12345678901234567890"}')).toBe(
      '{"account_number":"XXXXXXXXXXXXXXXX7890","n":"XXXXXXXXXXXXXXXX7890"}',
    );
  });

  it('in a power of ten, or with decimals', () => {
    const text = `{"account_number":"${number}","a":4.5678090383737e13,"b":${number}.0,"c":${number}.25}`;
    expect(redactText(text)).toBe(
      '{"account_number":"XXXXXXXXXX3737","a":"XXXXXXXXXX3737","b":"XXXXXXXXXX3737","c":"XXXXXXXXXX3737"}',
    );
  });

  it('where a sentence introduces it, though no field does', () => {
    expect(redact({ detail: 'The A/c No. 4567 8090 3837 37 is closed', other: number })).toEqual({
      detail: expect.stringMatching(/^The A\/c No\. X+3737 is closed$/),
      other: 'XXXXXXXXXX3737',
    });
  });

  it.each<[string, object]>([
    ['an error', { error: { code: 'X', message: `${number} is closed` } }],
    ['a complaint', { file: [`Statement of 4567-8090-3837-37 was sent before`] }],
    ['a detail', { detail: `Not ${number}.` }],
  ])('where %s names it, and nothing says what it is', (_, answer) => {
    expect(JSON.stringify(redact(answer))).toMatch(/X{10,13}3737/);
  });

  it('under keys that end in the same four digits', () => {
    expect(redact({ account_numbers: { '111111113737': 1, '222222223737': 2 } })).toEqual({
      account_numbers: { XXXXXXXX3737: 1, 'XXXXXXXX3737 (2)': 2 },
    });
  });

  it('unless it is to be shown', () => {
    const answer = { account_number: number, note: `of ${number}` };
    expect(redact(answer, { revealAccountNumber: true })).toEqual(answer);
  });
});

describe('what is no account number stays', () => {
  it.each<[string, object]>([
    ['a month that has the digits of a short one', { account_number: '202312', months: ['2023-12'] }],
    ['a date that has the digits of a short one', { account_number: '20231201', from_date: '2023-12-01' }],
    ['a time', { account_number: '20231201102030', at: '2023-12-01T10:20:30', on: '2023-12-01 10:20:30' }],
    ['a UUID', { account_number: '40008000000', id: '601f775d-0000-4000-8000-000000000001' }],
    [
      'a UUID with an account in it',
      { account_number: '1234567890', id: '601f775d-0000-4000-8f1a-acc000000000' },
    ],
    ['a number that has a short one in it', { account_number: '456789', page: 14567890, ref: 'A4567891' }],
  ])('%s', (_, answer) => {
    const { account_number: __, ...others } = answer as Record<string, unknown>;
    expect(redact(answer)).toMatchObject(others);
  });

  it('a number beyond 2^53, as it was written', () => {
    expect(redactText('{"id":12345678901234567890, "bal":1e3,"x":-0.50}')).toBe(
      '{"id":12345678901234567890,"bal":1e3,"x":-0.50}',
    );
  });

  it.each([
    'No transactions from 2023-12-01 to 2024-03-05',
    'Failed at 2023-12-01 10:20:30.123',
    'Not between 01-12-2023 05-03-2024',
    'Statement 601f775d-0000-4000-8000-000000000001 is unknown',
    'Request was throttled. Expected available in 2 seconds.',
  ])('a date or an identifier in an error: %s', (message) => {
    expect(redact({ error: { message }, detail: message })).toEqual({ error: { message }, detail: message });
  });

  it('what is wrong with the field', () => {
    const answer = { account_number: ['This field is required.'] };
    expect(redact(answer)).toEqual(answer);
  });
});

describe('fraud', () => {
  it.each([
    'is_fraud',
    'isFraud',
    'has_fraud',
    'predicted_fraud',
    'fraudType',
    'FRAUD-STATUS',
    'Fraud',
    'author_fraud_score',
  ])('the field %s is removed at any depth', (field) => {
    expect(redact({ a: [{ [field]: true, b: 1 }], raw: JSON.stringify({ [field]: 1, c: 2 }) })).toEqual({
      a: [{ b: 1 }],
      raw: '{"c":2}',
    });
  });

  it('values that tell of it are removed', () => {
    expect(
      redact({
        flags: ['author_fraud', 'ok'],
        type: 'metadataFraud',
        error: { code: 'FRAUD_SUSPECTED', message: 'Suspected FRAUD' },
      }),
    ).toEqual({ flags: ['ok'], error: {} });
  });

  it('a name that has the word in it stays', () => {
    const answer = { identity: { name: 'ANTI FRAUD SERVICES LTD' } };
    expect(redact(answer)).toEqual(answer);
  });
});

describe('the password', () => {
  it.each<[string, string, string]>([
    ['the whole value', 'asha', 'asha'],
    ['the whole value, in another letter case', 'asha', 'ASHA'],
    ['the whole value, with blanks', 'asha', ' Asha '],
    ['the whole value of two letters', 'ab', 'ab'],
    ['the whole value, escaped for HTML', `a&b<"'`, 'a&amp;b&lt;&quot;&#39;'],
    ['the whole value, escaped in hexadecimal', `a'b`, 'a&#x27;b'],
    ['the whole value, encoded for a URL', 'a b/é', 'a%20b%2F%C3%A9'],
    ['the whole value, escaped for JSON', 'a"b\\é', 'a\\"b\\\\\\u00e9'],
    ['the whole value that looks like an escape', '%41&amp;', '%41&amp;'],
  ])('is blanked as %s', (_, password, text) => {
    expect(redact({ detail: text, list: [text] }, { password })).toEqual({ detail: '…', list: ['…'] });
  });

  it.each<[string, string, string, string]>([
    ['double quotes', 'asha', 'Password "ASHA" is wrong', 'Password "…" is wrong'],
    ['single quotes', 'asha', "Not 'asha'.", "Not '…'."],
    ['curly quotes', 'asha', 'Not “asha”.', 'Not “…”.'],
    ['quotes of HTML', 'asha', '&quot;Asha&quot; is no', '&quot;…&quot; is no'],
    ['quotes of HTML, with a backslash', '\\ ab', '&quot;\\ AB&quot; is no', '&quot;…&quot; is no'],
    ['quotes of a URL', 'a b c', 'q=%22a%20b%20c%22', 'q=%22…%22'],
    ['quotes of JSON', 'asha', 'in {\\"p\\": \\"ASHA\\"} cut', 'in {\\"p\\": \\"…\\"} cut'],
    ['no quotes, after the word', 'asha', 'pdf_password=asha&x=1', 'pdf_password=…&x=1'],
    ['no quotes, with letters and digits', 'ASHA0101', 'Could not use asha0101 here', 'Could not use … here'],
  ])('is blanked in %s', (_, password, text, expected) => {
    expect(redact({ error: { message: text } }, { password })).toEqual({ error: { message: expected } });
  });

  it('is blanked in the fields of it, whatever they say', () => {
    expect(redact({ pdf_password: ['ab is wrong'], pdfPassword: 'ab' }, { password: 'ab' })).toEqual({
      pdf_password: ['This value is not accepted.'],
      pdfPassword: ['This value is not accepted.'],
    });
  });

  it.each<[string, string, object]>([
    ['a name', 'ASHA', { identity: { name: 'ASHA' }, name: 'ASHA EXAMPLE', bank_name: 'asha' }],
    ['a name in quotes', 'SHINY', { identity: { name: 'ASHA "SHINY" EXAMPLE' } }],
    ['names', 'ASHA', { metadata_analysis: { name_matches: ['ASHA', { matched: 'asha' }] } }],
    ['a year', '2023', { months: ['2023-12'], message: 'No transactions in 2023' }],
    ['a month', '2023-12', { months: ['2023-12'], missing_months: ['2023-11'], other: ['2023-12'] }],
    ['a date', '01/12/2023', { date_range: { from_date: '01/12/2023' }, period: '01/12/2023' }],
    ['a date in a sentence', '01DEC2023', { message: 'Nothing before 01DEC2023' }],
    ['a word', 'statement', { message: 'The statement is not supported' }],
    ['a code', 'PDF_IS_IMAGE', { error: { code: 'PDF_IS_IMAGE' } }],
    ['a number', '17', { page_count: 17, status: 1 }],
    ['a field', 'months', { months: [] }],
    ['short in quotes', 'abc', { message: 'Not "abc"' }],
    ['nothing', '', { message: '', detail: '""' }],
    ['a blank', ' ', { message: '', detail: 'a b' }],
  ])('does not damage %s', (_, password, answer) => {
    expect(redact(answer, { password })).toEqual(answer);
  });
});

it('is null for what is no JSON object', () => {
  for (const text of ['', '[1]', '"a"', '1', '{"a":', '<html>']) expect(redactText(text)).toBeNull();
});

it('throws for what is deeper than any response, in a text too', () => {
  const deep = `${'['.repeat(40)}${']'.repeat(40)}`;
  expect(() => redactText(`{"a":${deep}}`)).toThrow(RangeError);
  expect(() => redactText(JSON.stringify({ a: deep }))).toThrow(RangeError);
});
