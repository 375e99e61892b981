/**
 * `npm run test:faults` (build first): what breaks on the way of an upload, in Chromium, with the built package. Prints
 * the matrix and writes it into `docs/reliability.md`; with `--check` it only compares. `--only=words` runs the cells
 * whose title has these words, and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { format, resolveConfig } from 'prettier';
import { buildSite } from './stage/buildSite.ts';
import { cells } from './cells/cells.ts';
import type { Cell, Outcome } from './cells/Cell.ts';
import { createTable } from './createTable.ts';
import { openWindow } from './stage/openWindow.ts';
import { judge, type Verdict } from './judge.ts';
import { counts } from '../../tools/ci/counts.ts';
import { launchOptions } from '../../tools/ci/launchOptions.ts';

interface Result {
  readonly cell: Cell;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
}

const path = 'docs/reliability.md';
const marks = ['<!-- written by npm run test:faults -->', '<!-- end -->'] as const;
/** Cells mostly wait: for a retry, a timeout or a broken connection. */
const pages = 12;

const { values } = parseArgs({ options: { check: { type: 'boolean' }, only: { type: 'string' } } });
const start = performance.now();
const chosen = cells.filter(({ title }) => values.only === undefined || title.includes(values.only));
const site = await buildSite();
const browser = await chromium.launch(launchOptions);

const unfinished = 'unfinished';

/** The outcome of a cell that did not reach its fault: it says nothing about the statement. */
function brokenOff(error: Error): Outcome {
  const shown = { state: unfinished, words: '', buttons: [] };
  const complaints = [error.message.split('\n', 1).join('')];
  return { shown, attempts: 0, requests: 0, bodies: 0, stored: 0, after: null, complaints };
}

async function runAll(): Promise<readonly Result[]> {
  const results = new Map<Cell, Result>();
  const queue = chosen.values();
  const runSome = async (): Promise<void> => {
    // The window is reused, because it is the slowest to create.
    let page = await openWindow(browser);
    for (const cell of queue) {
      const outcome = await cell.run(page, site).catch(brokenOff);
      if (outcome.shown.state === unfinished) page = await openWindow(browser);
      results.set(cell, { cell, outcome, verdict: judge(cell, outcome) });
    }
  };
  await Promise.all(Array.from({ length: pages }, runSome));
  return chosen.flatMap((cell) => results.get(cell) ?? []);
}

function sum(results: readonly Result[], count: (verdict: Verdict) => number): number {
  return results.reduce((total, { verdict }) => total + count(verdict), 0);
}

function describe(results: readonly Result[]): string {
  const sections = [...new Set(results.map(({ cell }) => cell.section))];
  const tables = sections.map(
    (section) => `### ${section}\n\n${createTable(results.filter(({ cell }) => cell.section === section))}`,
  );
  const totals = [
    `${results.length} cells`,
    `statements lost: ${sum(results, ({ lost }) => lost)}`,
    `shown wrongly to the borrower: ${sum(results, ({ shownWrongly }) => shownWrongly)}`,
    `stored twice behind an endpoint that honors \`Idempotency-Key\`: ${sum(results, ({ storedTwice }) => storedTwice)}`,
    `not as expected: ${results.filter(({ verdict }) => verdict.reasons.length > 0).length}`,
  ];
  return [...tables, `**${totals.join(' · ')}**`].join('\n\n');
}

async function withTables(document: string, tables: string): Promise<string> {
  const [from, to] = marks.map((mark) => document.indexOf(mark)) as [number, number];
  if (from === -1 || to === -1) throw new Error(`${path} has no place for the tables.`);
  const text = `${document.slice(0, from + marks[0].length)}\n\n${tables}\n\n${document.slice(to)}`;
  return format(text, { ...(await resolveConfig(path)), parser: 'markdown' });
}

const results = await runAll();
await browser.close();
const tables = describe(results);
console.log(tables);

const broken = results.filter(({ verdict }) => verdict.reasons.length > 0);
const failures = broken.map(({ cell, verdict }) => {
  const { uploadType, honoursKeys } = cell.setting;
  const name = `${cell.title} · ${cell.course} · ${uploadType} · ${honoursKeys ? 'keys' : 'no keys'}`;
  return `${name}: ${verdict.reasons.join(' · ')}`;
});
for (const failure of failures) console.log(`WRONG ${failure}`);
console.log(
  `${results.length} cells in ${((performance.now() - start) / 1_000).toFixed(0)} s, ${broken.length} wrong`,
);

let differs = false;
if (values.only === undefined) {
  const before = readFileSync(path, 'utf8');
  const after = await withTables(before, tables);
  differs = values.check === true && before !== after;
  if (differs) failures.push(`${path} is not what this run saw. Run: npm run test:faults`);
  else if (!values.check) writeFileSync(path, after);
}
if (differs) console.error(failures.at(-1));
counts.add({ passed: results.length - broken.length, failed: failures.length, skipped: 0, failures });
// A cell that failed early has left its servers running.
process.exit(failures.length > 0 || results.length === 0 ? 1 : 0);
