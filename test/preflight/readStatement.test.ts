import { expect, test } from 'vitest';
import { banks } from '../../src/banks/banks.js';
import { readFirstPages } from '../../src/pdf/text/readFirstPages.js';
import { readStatement } from '../../src/preflight/readStatement.js';
import { useStepClock } from '../support/stepClock.ts';
import { readFixture } from './support/readFixture.ts';

test.each([
  ['default-width', 'karnataka', 'Karnataka Bank Ltd\nStatement of account for 12345'],
  ['identity-tounicode', 'hdfc', 'HDFC BANK Ltd\nIFSC : HDFC0000123'],
  ['restored-font', 'hdfc', 'HDFC BANK Ltd'],
  ['form-font-and-logo', 'hdfc', 'HDFC BANK Ltd\nIFSC : HDFC0000123'],
  ['no-eof', 'hdfc', 'HDFC BANK Ltd\nAccount Branch : ANDHERI WEST'],
])('reads the bank of %s for sure, and takes it for no scan', async (name, bank, start) => {
  const reading = await readStatement(readFixture(name), '', 'a.pdf', banks);
  expect(reading).toMatchObject({ isScan: false, suggestion: { bank, confidence: 'sure' } });
  const { texts } = await readFirstPages(readFixture(name));
  expect(texts.join('\n').startsWith(start)).toBe(true);
});

test('reads fonts that map all codes within a few turns of the page', async () => {
  // Each look at the clock counts as a millisecond.
  const reads = useStepClock(1);
  const { suggestion } = await readStatement(readFixture('identity-tounicode'), '', 'a.pdf', banks);
  expect(suggestion).toMatchObject({ bank: 'hdfc' });
  expect(reads()).toBeLessThan(300);
});
