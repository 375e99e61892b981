import { expect, it } from 'vitest';
import { redactResponse } from '../../../src/server/redaction/redactResponse.js';
import { countSteps } from '../../support/countSteps.ts';

const list = (count: number, item: (index: number) => unknown): unknown[] =>
  Array.from({ length: count }, (_, index) => item(index));

/** Answers that grow with `size`: the kinds that cost more for each byte when there are more bytes. */
const answers: readonly (readonly [title: string, answerOf: (size: number) => object, password?: string])[] =
  [
    [
      'many accounts',
      (size) => ({
        accounts: list(size, (index) => ({
          account_number: `4567809038${index + 1_000}`,
          name: `of ${index}`,
        })),
      }),
    ],
    [
      'accounts that begin alike, in a text of their digits',
      (size) => ({ account_number: '1'.repeat(20), note: '1'.repeat(20 * size) }),
    ],
    [
      'a text that nearly is the account',
      (size) => ({ account_number: `${'1'.repeat(30)}2`, note: '1'.repeat(20 * size) }),
    ],
    ['zeros before a number', (size) => ({ account_number: '45678090383737', note: '0'.repeat(20 * size) })],
    ['zeros that are a number', (size) => ({ account_number: '000000', note: '0 '.repeat(10 * size) })],
    [
      'a text that nearly is the password',
      (size) => ({ detail: 'a'.repeat(20 * size) }),
      `${'a'.repeat(200)}b`,
    ],
    ['quotation marks', (size) => ({ detail: '"'.repeat(20 * size) }), '"'.repeat(200)],
    ['escapes', (size) => ({ detail: '&quot;%22\\u0022'.repeat(size) }), '""""""'],
    ['backslashes', (size) => ({ detail: '\\'.repeat(20 * size) }), 'abcd'],
    [
      'JSON in a text',
      (size) => ({ raw: JSON.stringify({ raw: JSON.stringify(list(size, () => '45678090383737')) }) }),
    ],
    ['JSON in texts that is none', (size) => ({ raw: list(size, () => '[[[[[[[[[[[') })],
    [
      'keys alike',
      (size) => ({
        account_numbers: Object.fromEntries(
          list(size, (index) => [`${index + 1_000}45678090`, 1]) as [string, number][],
        ),
      }),
    ],
    ['capitals in a key', (size) => ({ ['A'.repeat(20 * size)]: 1 })],
    ['labels', (size) => ({ message: 'account number '.repeat(size) }), 'password'],
  ];

const cases = answers.map(([title, answerOf, password = null]) => ({ title, answerOf, password }));

it.each(cases)('takes a few steps for each character: $title', async ({ answerOf, password }) => {
  const [small, large] = [JSON.stringify(answerOf(400)), JSON.stringify(answerOf(4_000))];
  const count = (text: string): Promise<number> =>
    countSteps(() => redactResponse(text, { revealAccountNumber: false, password }));
  const [few, many] = [await count(small), await count(large)];
  expect(many / large.length).toBeLessThan((1.3 * few) / small.length);
  expect(many / large.length).toBeLessThan(60);
});
