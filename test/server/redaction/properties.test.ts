import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redactResponse } from '../../../src/server/redaction/redactResponse.js';

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.nat(9), { minLength: minLength - 1, maxLength: maxLength - 1 }),
    )
    .map(([first, rest]) => [first, ...rest].join(''));

/** Ways to write a number, each as the JSON of a value. */
const forms: readonly ((number: string, cut: number) => string)[] = [
  (number) => number,
  (number) => JSON.stringify(number),
  (number) => `${number}.0`,
  (number) => `"00${number}"`,
  (number) => JSON.stringify(`Not ${number}, please`),
  (number) => JSON.stringify(`TXN${number}/A`),
  (number) => JSON.stringify(`99${number}88`),
  (number, cut) => JSON.stringify(number.replaceAll(new RegExp(`.{${cut}}`, 'g'), '$& ')),
  (number, cut) => JSON.stringify(`no. ${number.replaceAll(new RegExp(`.{${cut}}`, 'g'), '$&-')}`),
  (number, cut) => JSON.stringify(number.replaceAll(new RegExp(`.{${cut}}`, 'g'), '$&\u2009')),
  (number, cut) => JSON.stringify(number.replaceAll(new RegExp(`.{${cut}}`, 'g'), '$&%20')),
  (number, cut) => JSON.stringify(number.replaceAll(new RegExp(`.{${cut}}`, 'g'), '$&&#32;')),
  (number) => JSON.stringify(JSON.stringify({ deep: [Number(number), number] })),
  (number) => `{"${number}":true}`,
  (number) => `[[${JSON.stringify(number)}]]`,
];

const fields = ['note', 'id', 'message', 'months', 'name', 'from_date', 'code', 'status', 'x y', '0'];

/** JSON with a value somewhere in it. */
const around = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(value, fc.array(fc.tuple(fc.constantFrom(...fields), fc.nat(2)), { maxLength: 5 }))
    .map(([inner, levels]) =>
      levels.reduce((json, [field, kind]) => {
        if (kind === 0) return `{"${field}":${json},"other":1}`;
        return kind === 1 ? `[null,${json}]` : `{"${field}":[{"a":"b"},${json}]}`;
      }, inner),
    );

const plain = (text: string): string => {
  const decoded = text.replaceAll(/%20|&#32;|\\u2009/g, '');
  return decoded.replaceAll(/[^\p{L}\p{N}]/gu, '');
};

it('an account number never leaves, wherever and however it is written', () => {
  const planted = digits(9, 18).chain((number) =>
    fc.tuple(
      fc.constant(number),
      fc.constantFrom(
        'account_number',
        'accountNumber',
        'masked_account_number',
        'ACCT_NO',
        'accountNumbers',
      ),
      fc.constantFrom(
        JSON.stringify(number),
        number,
        `["${number}"]`,
        `{"value":"${number}"}`,
        `"000${number}"`,
      ),
      around(
        fc
          .tuple(fc.constantFrom(...forms), fc.integer({ min: 2, max: 5 }))
          .map(([form, cut]) => form(number, cut)),
      ),
    ),
  );
  fc.assert(
    fc.property(planted, fc.boolean(), ([number, field, value, elsewhere], isFirst) => {
      const own = `"identity":{"${field}":${value}}`;
      const other = `"other":${elsewhere}`;
      const cleaned = redactResponse(`{${isFirst ? `${own},${other}` : `${other},${own}`}}`, {
        revealAccountNumber: false,
        password: null,
      });
      expect(plain(cleaned ?? number)).not.toContain(number);
    }),
    { numRuns: 2_000 },
  );
});

it('months, dates, names and identifiers are never damaged', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const name = fc.constantFrom(
    'ASHA',
    'ASHA EXAMPLE',
    'RAVI K. EXAMPLE',
    'April May',
    "D'SOUZA",
    'A1 TRADERS',
  );
  const answers = fc.record({
    statement_id: fc.uuid(),
    account_id: fc.uuid(),
    session_id: fc.uuid(),
    bank_name: fc.constantFrom('hdfc', 'sbi'),
    status: fc.constant(1),
    page_count: fc.nat(400),
    identity: fc.record({ name, address: name, ifsc: fc.constant('HDFC0001234'), credit_limit: fc.nat() }),
    date_range: fc.record({ from_date: day, to_date: day }),
    months: fc.array(
      day.map((date) => date.slice(0, 7)),
      { maxLength: 5 },
    ),
    missing_months: fc.array(
      day.map((date) => date.slice(0, 7)),
      { maxLength: 5 },
    ),
    metadata_analysis: fc.record({ name_matches: fc.array(name, { maxLength: 3 }) }),
    progress: fc.array(
      fc.record({ status: fc.constantFrom('completed', 'failed'), message: fc.constant(null) }),
    ),
  });
  /** Passwords that occur in the answer: a part of a name, a month, a year, an identifier. */
  const passwords = fc.oneof(
    name,
    fc.constantFrom('asha', 'HDFC', 'april', '1', 'completed', 'EXAMPLE', 'a1', 'HDFC0001234'),
    day,
    day.map((date) => date.slice(0, 7)),
    day.map((date) => date.slice(0, 4)),
    day.map((date) => date.split('-').toReversed().join('')),
  );
  const numbers = fc.oneof(
    digits(6, 18),
    day.map((date) => date.replaceAll('-', '')),
    day.map((date) => date.slice(0, 7).replace('-', '')),
  );
  fc.assert(
    fc.property(answers, passwords, numbers, (answer, password, number) => {
      const text = JSON.stringify({ ...answer, account_number: number });
      const cleaned = redactResponse(text, { revealAccountNumber: false, password }) ?? '';
      const { account_number: masked, ...others } = JSON.parse(cleaned) as Record<string, unknown>;
      expect(others).toEqual(answer);
      expect(masked).toMatch(/^X+\d{4}$/);
    }),
    { numRuns: 2_000 },
  );
});

it('a password that is quoted never leaves, whatever its letters', () => {
  const passwords = fc.string({ unit: 'grapheme', minLength: 4, maxLength: 30 });
  const html = (text: string): string =>
    text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const echoes: readonly ((password: string) => string)[] = [
    (password) => password,
    (password) => `"${password}" is wrong`,
    (password) => `Not “${html(password)}”.`,
    (password) => `&quot;${html(password)}&quot;`,
    (password) => `x=%22${encodeURIComponent(password)}%22`,
    (password) => `cut: {"p":${JSON.stringify(password)}`,
  ];
  fc.assert(
    fc.property(passwords, fc.constantFrom(...echoes), fc.boolean(), (password, echo, isUpper) => {
      const text = echo(isUpper && /^[ -~]*$/.test(password) ? password.toUpperCase() : password);
      const cleaned = redactResponse(JSON.stringify({ detail: [text] }), {
        revealAccountNumber: false,
        password,
      });
      const { detail } = JSON.parse(cleaned ?? '') as { detail: string[] };
      expect(detail[0]).toContain('…');
      expect(detail[0]?.length).toBeLessThanOrEqual(echo('').length + 1);
    }),
    { numRuns: 2_000 },
  );
});
