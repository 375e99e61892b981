/**
 * `npm test`: runs every check except those on demand, two at a time where they allow it, and prints one closing line
 * with the totals.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { counts, type Counts } from './counts.ts';

interface Step {
  readonly name: string;
  /** Arguments of `npm run`. */
  readonly script: string;
  /** Set when the runner counts its own tests; otherwise, the step counts as one test. */
  readonly counts?: true;
  /**
   * Scripts that have to end first, whether or not they pass, because they write files that this one reads or writes.
   */
  readonly after?: readonly string[];
}

const browser = 'setup:browser';
/** Started in this order, as soon as one of the two places is free. I/O-bound steps stand next to CPU-bound ones. */
const steps: readonly Step[] = [
  { name: 'A browser is there', script: browser },
  { name: 'Build', script: 'build' },
  { name: 'Types', script: 'check -- types' },
  { name: 'Lint', script: 'check -- lint' },
  { name: 'Format', script: 'check -- format' },
  { name: 'Lines are not too long', script: 'check -- prose' },
  { name: 'A name stands for one thing', script: 'check -- names' },
  { name: 'Generated files are up to date', script: 'check -- generated' },
  {
    name: 'Component and browser tests, stories',
    script: 'test:ui',
    counts: true,
    after: [browser, 'build'],
  },
  { name: 'Lines that break', script: 'test:faults -- --check', counts: true, after: [browser, 'build'] },
  { name: 'End to end', script: 'test:e2e', counts: true, after: [browser, 'build'] },
  // Storybook uses one cache for its tests and its build.
  { name: 'Pictures of key stories', script: 'test:pictures', counts: true, after: [browser, 'test:ui'] },
  { name: 'Unit tests', script: 'test:unit', counts: true, after: ['build'] },
  { name: 'Preflight against pdf.js and qpdf', script: 'test:corpus', counts: true, after: [browser] },
  {
    name: 'Package: installed in a fresh app',
    script: 'test:consumer',
    counts: true,
    after: [browser, 'build'],
  },
  { name: 'Package: publint', script: 'check -- publint', after: ['build'] },
  // Both pack the package in its own folder.
  { name: 'Package: types resolve', script: 'check -- attw', after: ['build', 'check -- publint'] },
  { name: 'Package: nothing unused', script: 'check -- knip', after: ['build'] },
  { name: 'Package: sizes', script: 'check -- size', after: ['build'] },
];
const places = 2;
const folder = '.cache/counts';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const total: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
const failed: string[] = [];
const waiting = [...steps];
const ended = new Set<string>();

/** Runs one step, and prints its output when it ends: the mixed output of two would be hard to read. */
async function run({ name, script, counts: counted }: Step): Promise<void> {
  const path = `${folder}/${script.replaceAll(/\W+/g, '-')}.jsonl`;
  const start = performance.now();
  const child = spawn('npm', ['run', '--silent', ...script.split(' ')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, COUNTS_FILE: path },
    shell: process.platform === 'win32',
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => output.push(part));
  child.stderr.on('data', (part: Buffer) => output.push(part));
  const status = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      resolve(null);
    });
    child.on('close', resolve);
  });
  let ok = status === 0;
  const value = counted
    ? counts.total(path)
    : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, failures: [] };
  let reason = '';
  // A runner that crashes before it counts is a failure, and so is one that runs nothing.
  if (counted && !ok && value.failed === 0) value.failed = 1;
  if (counted && ok && value.passed === 0) {
    ok = false;
    value.failed += 1;
    reason = ': no test ran';
  }
  if (!ok) failed.push(`${name}${reason}`);
  total.passed += value.passed;
  total.failed += value.failed;
  total.skipped += value.skipped;
  total.failures.push(...value.failures);
  ended.add(script);
  console.log(`\n── ${name} (npm run ${script})`);
  process.stdout.write(Buffer.concat(output));
  console.log(`${ok ? 'ok' : `FAILED${reason}`} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

const running = new Set<Promise<void>>();
while (waiting.length > 0 || running.size > 0) {
  const index = waiting.findIndex(({ after = [] }) => after.every((script) => ended.has(script)));
  if (running.size < places && index !== -1) {
    const step = waiting.splice(index, 1)[0];
    if (!step) break;
    const task = run(step).finally(() => running.delete(task));
    running.add(task);
  } else if (running.size > 0) await Promise.race(running);
  else throw new Error(`These wait for each other: ${waiting.map(({ script }) => script).join(', ')}`);
}

if (failed.length > 0) console.log(`\nFailed: ${failed.join(' · ')}`);
for (const title of total.failures) console.log(`  ${title}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
