import { expect, it } from 'vitest';
import { parseResponse } from '../../src/bankconnect/parseResponse.js';
import { parseSessionStatus } from '../../src/bankconnect/parseSessionStatus.js';
import { countSteps } from '../support/countSteps.ts';

const list = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

it('a status whose missing ranges all span a century is read in a few steps for each character', async () => {
  const missing = list(1_000, { from_date: '1925-01-01', to_date: '2024-12-31' });
  const status = { accounts: list(10, { account_id: 'a', months: [], missing_data: missing }) };
  const steps = await countSteps(() => parseSessionStatus(status, 's'));
  expect(steps / JSON.stringify(status).length).toBeLessThan(1);
});

it.each<[string, (size: number) => object, number]>([
  ['a success with long lists', (size) => ({ statement_id: 's', months: list(size, '2024-01') }), 200],
  [
    'a success with a long number',
    (size) => ({ statement_id: 's', masked_account_number: '4 '.repeat(size) }),
    200,
  ],
  [
    'rejected fields',
    (size) => Object.fromEntries(list(size, 0).map((_, index) => [`f${index}`, ['no']])),
    400,
  ],
  ['a long message', (size) => ({ error: { code: 'X'.repeat(size), message: ' x'.repeat(size) } }), 400],
])('%s is read in a few steps for each character', async (_, bodyOf, status) => {
  const count = async (size: number): Promise<number> => {
    const body = JSON.stringify(bodyOf(size));
    const steps = await countSteps(() => parseResponse({ status, body, header: () => null }));
    return steps / body.length;
  };
  await count(10);
  const [few, many] = [await count(400), await count(4_000)];
  expect(many).toBeLessThan(1.5 * few);
});
