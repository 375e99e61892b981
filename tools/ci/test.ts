/** `npm test`: every check there is, one after the other, and one closing line that adds them all up. */
import { spawnSync } from 'node:child_process';
import { counts } from './counts.ts';

interface Step {
  readonly name: string;
  /** npm script to run. */
  readonly script: string;
  /** The runner counts its own tests; otherwise the step is one test. */
  readonly counts?: true;
}

const steps: readonly Step[] = [
  { name: 'A browser is there', script: 'setup:browser' },
  { name: 'Types', script: 'check:types' },
  { name: 'Lint', script: 'check:lint' },
  { name: 'Format', script: 'check:format' },
  { name: 'Generated files are up to date', script: 'check:generated' },
  { name: 'Build', script: 'build' },
  { name: 'Unit, component and browser tests, stories', script: 'test:vitest', counts: true },
  { name: 'Preflight against pdf.js and qpdf', script: 'test:corpus', counts: true },
  { name: 'End to end', script: 'test:e2e', counts: true },
  { name: 'Pictures of key stories', script: 'test:pictures', counts: true },
  { name: 'Lines that break', script: 'check:faults', counts: true },
  { name: 'Package: publint', script: 'check:publint' },
  { name: 'Package: types resolve', script: 'check:attw' },
  { name: 'Package: nothing unused', script: 'check:knip' },
  { name: 'Package: sizes', script: 'check:size' },
  { name: 'Package: installed in a fresh app', script: 'test:consumer', counts: true },
];

counts.reset();
const failed: string[] = [];
for (const { name, script, counts: counted } of steps) {
  console.log(`\n── ${name} (npm run ${script})`);
  const start = performance.now();
  const before = counts.total();
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const ok = status === 0;
  if (!ok) failed.push(name);
  const after = counts.total();
  // A runner that died before it could count is a failure all the same.
  if (!counted) counts.add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
  else if (!ok && after.failed === before.failed) counts.add({ passed: 0, failed: 1, skipped: 0 });
  else if (ok && after.passed === before.passed) {
    failed.push(`${name}: no test ran`);
    counts.add({ passed: 0, failed: 1, skipped: 0 });
  }
  console.log(`${ok ? 'ok' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

if (failed.length > 0) console.log(`\nFailed: ${failed.join(' · ')}`);
const { passed, failed: failures, skipped } = counts.total();
console.log(`\n${passed} passed, ${failures} failed, ${skipped} skipped`);
process.exitCode = failures > 0 ? 1 : 0;
