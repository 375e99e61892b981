import { expect, onTestFinished, test, vi } from 'vitest';
import { banks } from '../../src/banks/banks.js';
import { PdfLexer } from '../../src/pdf/PdfLexer.js';
import type { PdfValue } from '../../src/pdf/PdfValue.js';
import { inspectPdf } from '../../src/preflight/inspectPdf.js';
import { readStatement } from '../../src/preflight/readStatement.js';
import { hostilePages } from './support/hostilePages.ts';

/** Milliseconds that pass with each look at the clock. */
const step = 8;

/**
 * Counts how often the clock is read, and the most tokens that are read between two looks at it: what a page waits for,
 * whatever the machine.
 */
function countWork(): { reads: number; longest: number } {
  const work = { reads: 0, longest: 0 };
  let tokens = 0;
  // Not a spy, which would keep all tokens.
  const real = Object.getOwnPropertyDescriptor(PdfLexer.prototype, 'next')?.value as (
    this: PdfLexer,
  ) => PdfValue;
  PdfLexer.prototype.next = function count(this: PdfLexer) {
    tokens += 1;
    work.longest = Math.max(work.longest, tokens);
    return real.call(this);
  };
  const now = vi.spyOn(performance, 'now').mockImplementation(() => {
    work.reads += 1;
    tokens = 0;
    return work.reads * step;
  });
  onTestFinished(() => {
    now.mockRestore();
    PdfLexer.prototype.next = real;
  });
  return work;
}

test.each(Object.entries(hostilePages))(
  '%s: an answer within the time budget, with a look at the clock after each object',
  async (_, make) => {
    const bytes = await make();
    const work = countWork();
    await expect(inspectPdf(bytes)).resolves.toMatchObject({ kind: 'pdf' });
    await expect(readStatement(bytes, '', 'a.pdf', banks)).resolves.toHaveProperty('isScan');
    // Budgets of 1,000 and 1,500 ms; each turn of 16 ms reads the clock once more.
    expect(work.reads).toBeLessThan((2_500 / step) * 1.3 + 100);
    // One object has 65,536 tokens at most.
    expect(work.longest).toBeLessThan(70_000);
  },
);
