import { expect, test, vi } from 'vitest';
import { banks } from '../../src/banks/banks.js';
import { inspectPdf } from '../../src/preflight/inspectPdf.js';
import { readStatement } from '../../src/preflight/readStatement.js';
import { useStepClock } from '../support/stepClock.ts';
import { hostileFiles } from './support/hostileFiles.ts';
import { hostilePages } from './support/hostilePages.ts';

/** Milliseconds of work after which the reader gives way to the page. */
const turn = 16;

test.each(Object.entries(hostileFiles))(
  '%s: a verdict within the time budget, and the page gets its turns meanwhile',
  async (_, make) => {
    const bytes = await make();
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const reads = useStepClock(turn);
    await expect(inspectPdf(bytes)).resolves.toMatchObject({ kind: 'pdf' });
    const turns = timers.mock.calls.filter(([, delay]) => delay === undefined).length;
    timers.mockRestore();
    // The budget is a second; each turn reads the clock twice, before it and after it.
    expect(reads()).toBeLessThan(160);
    expect(turns).toBeGreaterThanOrEqual(Math.floor((reads() - 2) / 2) - 1);
  },
);

test.each(Object.entries(hostilePages))(
  '%s: read within the time budget, and the page gets its turns meanwhile',
  async (_, make) => {
    const bytes = await make();
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const reads = useStepClock(turn);
    await expect(inspectPdf(bytes)).resolves.toMatchObject({ kind: 'pdf' });
    await expect(readStatement(bytes, '', 'a.pdf', banks)).resolves.toHaveProperty('isScan');
    const turns = timers.mock.calls.filter(([, delay]) => delay === undefined).length;
    timers.mockRestore();
    // Two and a half seconds, and the two reads with which they begin.
    expect(reads()).toBeLessThan(400);
    expect(turns).toBeGreaterThanOrEqual(Math.floor((reads() - 6) / 2) - 2);
  },
);
