import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { banks } from '../../src/banks/banks.js';
import { readStatement } from '../../src/preflight/readStatement.js';
import { drawCases } from '../../tools/statements/makers/cases.ts';
import { makeStatement } from '../../tools/statements/makers/makeStatement.ts';
import { makerNames } from '../../tools/statements/makers/makers.ts';
import manifest from './statements/manifest.json' with { type: 'json' };

interface Expected {
  readonly bank: string;
  readonly from: string;
  readonly to: string;
  readonly password: string;
}

const made = drawCases('made', 156);

/** Returns what is read wrong, and whether more than 3 % of the banks or 5 % of the periods are not read. */
async function findFaults<T extends Expected>(
  statements: readonly T[],
  load: (statement: T) => Buffer,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const unsaid = { bank: [] as string[], period: [] as string[] };
  for (const statement of statements) {
    const { bank, from, to, password } = statement;
    const name = JSON.stringify(statement);
    const bytes = Uint8Array.from(load(statement));
    const { suggestion, period, isScan } = await readStatement(bytes, password, 'a.pdf', banks);
    if (isScan) wrong.push(`${name}: a scan`);
    if (suggestion === null) unsaid.bank.push(name);
    else if (suggestion.bank !== bank) wrong.push(`${name}: ${suggestion.bank}`);
    if (period === null) unsaid.period.push(name);
    else if (period.from !== from || period.to !== to) wrong.push(`${name}: ${period.from} ${period.to}`);
  }
  if (unsaid.bank.length > statements.length * 0.03) wrong.push(`no bank: ${unsaid.bank.join()}`);
  if (unsaid.period.length > statements.length * 0.05) wrong.push(`no period: ${unsaid.period.join()}`);
  return wrong;
}

test('there are statements of twenty banks and twenty programs, locked, with covers and two accounts', () => {
  expect(new Set([...manifest, ...made].map(({ bank }) => bank)).size).toBeGreaterThanOrEqual(20);
  expect(new Set(manifest.map(({ program }) => program)).size + makerNames.length).toBeGreaterThanOrEqual(20);
  expect(made.filter(({ password }) => password !== '').length).toBeGreaterThan(20);
});

test('statements that real programs printed', async () => {
  await expect(
    findFaults(manifest, ({ file }) => readFileSync(new URL(`statements/${file}`, import.meta.url))),
  ).resolves.toEqual([]);
});

describe('statements in the manner of', () => {
  test.each(makerNames)('%s', async (maker) => {
    const its = made.filter((statement) => statement.maker === maker);
    await expect(findFaults(its, makeStatement)).resolves.toEqual([]);
  });
});
