#!/usr/bin/env node
// How long the check takes on a file of 25 MiB, for every revision: inspecting it, a right password, a wrong one.
//
//   node scripts/bench-preflight.ts
import { runnerImport } from 'vite';
import type { checkPassword as CheckPassword } from '../src/preflight/checkPassword.js';
import type { inspectPdf as InspectPdf } from '../src/preflight/inspectPdf.js';
import { readFixture } from '../test/preflight/support/readFixture.ts';

const { inspectPdf } = (
  await runnerImport<{ inspectPdf: typeof InspectPdf }>('./src/preflight/inspectPdf.ts')
).module;
const { checkPassword } = (
  await runnerImport<{ checkPassword: typeof CheckPassword }>('./src/preflight/checkPassword.ts')
).module;

const runs = 9;
const limit = 100;
const size = 26_214_400;

/** The median of several runs, the first one not counted. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Infinity;
}

/** A file of the full size: an object that nothing refers to stands before the rest, which the header's place allows for. */
function enlarge(small: Uint8Array, damaged: boolean): Uint8Array {
  const large = new Uint8Array(size);
  for (let at = 0; at < size; at++) large[at] = (at * 2_654_435_761) >>> 24;
  large.set(small);
  // Behind the end of a small file: junk, which makes the search for the end the longest there is.
  large.fill(0, size - 1);
  if (damaged) large.fill(0x20, small.length - 40, small.length);
  return large;
}

let slowest = 0;
for (const name of ['r2', 'r3', 'r4-rc4', 'r4-aes', 'r5', 'r6']) {
  const whole = enlarge(readFixture(name), false);
  const damaged = enlarge(readFixture(name), true);
  const verdict = await inspectPdf(whole);
  if (verdict.kind !== 'pdf' || !verdict.security) throw new Error(`${name}: ${JSON.stringify(verdict)}`);
  const { security } = verdict;
  const figures = {
    inspect: await time(() => inspectPdf(whole)),
    'inspect damaged': await time(() => inspectPdf(damaged)),
    right: await time(() => checkPassword(security, 'Secret12')),
    wrong: await time(() => checkPassword(security, ' Wrong pässword 12 ')),
  };
  slowest = Math.max(slowest, figures.right, figures.wrong);
  const columns = Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(1)} ms`);
  console.log(name.padEnd(8), columns.join(' · '));
}
console.log(`slowest password check: ${slowest.toFixed(1)} ms, limit ${limit} ms`);
process.exitCode = slowest > limit ? 1 : 0;
