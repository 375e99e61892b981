#!/usr/bin/env node
// Holds the PDF check against pdf.js and qpdf over files that this project did not make: every PDF in node_modules and
// in a few npm packages that ship some, beside our own statements and fixtures; every variant that qpdf makes of them,
// and mutations with fixed seeds. Prints how many files there were, and who said what.
//
//   node test/corpus/run.ts [--mutants 900] [--variants 40] [--keep folder] [folder or file …]
import { fork } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { counts } from '../../tools/ci/counts.ts';
import { run } from './pdfJudges.ts';
import { faultOf, truthOf, type Result } from './faultOf.ts';
import type { Job } from './judge.ts';
import { mutations } from './mutations.ts';
import { setUpTool } from './setUpTool.ts';
import { describeRecall } from './textRecall.ts';
import { variants } from './variants.ts';

/** Packages that ship PDFs of real programs, and how many. They are unpacked into `.cache` and never installed. */
const packages = {
  'pdf-extract@1.0.11': 4,
  'pdf-image@2.0.0': 1,
  'pdf-merger-js@5.1.2': 10,
  'pdf-parse@1.1.1': 5,
  'pdf-table-extractor@1.0.3': 1,
};
const cache = '.cache/preflight-corpus';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Damaged files, all in all. */
    mutants: { type: 'string', default: '900' },
    /** Sources of which qpdf makes variants. */
    variants: { type: 'string', default: '40' },
    /** Where copies of the files go that are judged wrongly. */
    keep: { type: 'string' },
  },
});
const start = performance.now();
const temp = mkdtempSync(join(tmpdir(), 'preflight-corpus-'));
const hasQpdf = setUpTool('qpdf', 'qpdf');
if (!hasQpdf) console.log('qpdf is not there, and could not be installed: pdf.js judges alone.');
const withText = setUpTool('pdftotext', 'poppler-utils');
if (!withText)
  console.log('poppler is not there, and could not be installed: how much text is read is not compared.');

let skipped = 0;
const sources = (positionals.length > 0 ? positionals : await findFolders()).flatMap(findFiles).toSorted();
const jobs = plan();
const results = await judgeAll();
rmSync(temp, { recursive: true });
report();

async function findFolders(): Promise<readonly string[]> {
  const folders = [];
  for (const [name, files] of Object.entries(packages)) {
    const folder = join(cache, name);
    if (await unpack(name, folder)) folders.push(folder);
    else {
      console.log(`${name} could not be had: its ${files} files are left out.`);
      skipped += files;
    }
  }
  return ['node_modules', 'demo/statements', writeFixtures(), ...folders];
}

/** The fixtures are kept as Base64. */
function writeFixtures(): string {
  const folder = join(temp, 'fixtures');
  mkdirSync(folder);
  const base64 = 'test/preflight/fixtures';
  for (const file of globSync('*.b64', { cwd: base64 }))
    writeFileSync(
      join(folder, file.replace('.b64', '.pdf')),
      Buffer.from(readFileSync(join(base64, file), 'utf8'), 'base64'),
    );
  return folder;
}

async function unpack(name: string, folder: string): Promise<boolean> {
  if (globSync('**/*.pdf', { cwd: folder }).length > 0) return true;
  const target = join(temp, 'package');
  mkdirSync(target);
  await run('npm', ['pack', '--silent', '--pack-destination', target, name]);
  const [tarball] = globSync('*.tgz', { cwd: target });
  if (tarball) await run('tar', ['xzf', join(target, tarball), '-C', target]);
  mkdirSync(folder, { recursive: true });
  for (const file of globSync('**/*.pdf', { cwd: target }))
    renameSync(join(target, file), join(folder, file.replaceAll('/', '-')));
  rmSync(target, { recursive: true });
  return globSync('*.pdf', { cwd: folder }).length > 0;
}

function findFiles(path: string): readonly string[] {
  const files = statSync(path).isFile()
    ? [path]
    : globSync('**/*.{pdf,PDF}', { cwd: path }).map((file) => join(path, file));
  return files.filter((file) => {
    const stat = statSync(file);
    return stat.isFile() && stat.size < 26_214_400;
  });
}

/** What is judged: the sources, their variants, and mutants spread evenly over both. */
function plan(): readonly Job[] {
  const stride = Math.max(1, Math.floor(sources.length / Number(values.variants)));
  const whole = sources.flatMap((path, index) => {
    const made = Number(values.variants) > 0 && index % stride === 0 ? variants : [];
    if (!hasQpdf) skipped += made.length;
    return [null, ...(hasQpdf ? made : [])].map((variant) => ({ name: basename(path), path, variant }));
  });
  const each = Number(values.mutants) / whole.length;
  return whole.map(({ name, path, variant }, index) => {
    const from = Math.floor(index * each);
    const to = Math.floor((index + 1) * each);
    const isSmall = statSync(path).size < 1_000_000;
    const mutants = Array.from({ length: isSmall ? to - from : 0 }, (_, offset) => {
      const number = from + offset;
      return [mutations[number % mutations.length] ?? 'cut', number] as const;
    });
    return { name, path, variant, mutants };
  });
}

/** Shares the jobs among as many processes as there are processors. */
async function judgeAll(): Promise<readonly Result[]> {
  const queue = jobs.values();
  const all: Result[] = [];
  await Promise.all(
    Array.from({ length: Math.min(4, availableParallelism()) }, async () => {
      const child = fork(join(import.meta.dirname, 'judge.ts'), [
        temp,
        hasQpdf ? 'qpdf' : '',
        withText ? 'poppler' : '',
        values.keep ?? '',
      ]);
      await new Promise<void>((resolve, reject) => {
        child.on('exit', () => reject(new Error('A judge has died.')));
        child.on('message', (answer: 'ready' | readonly Result[]) => {
          if (answer !== 'ready') all.push(...answer);
          const next = queue.next();
          if (next.done) resolve();
          else child.send(next.value);
        });
      }).finally(() => child.kill());
    }),
  );
  return all;
}

function report(): void {
  const faults = results.flatMap((result) => {
    const said = faultOf(result);
    return said ? [`${result.name}: ${said} (pdf.js ${result.pdfjs}, qpdf ${result.qpdf})`] : [];
  });
  const columns = ['none', 'opens', 'needs-password', 'they differ', 'unreadable'];
  const rows = ['none', 'opens', 'needs-password', 'unknown-handler', 'cannot-tell', 'not a PDF'];
  console.log(['we say \\ judges say', ...columns].map((cell) => cell.padStart(19)).join(''));
  for (const row of rows) {
    const cells = columns.map(
      (column) => results.filter((result) => result.ours === row && truthOf(result) === column).length,
    );
    console.log([row, ...cells].map((cell) => String(cell).padStart(19)).join(''));
  }
  const texts = results.flatMap(({ name, text }) => (text ? [{ name, ...text }] : []));
  if (withText) {
    console.log('words of the first two pages that we read, of those that pdftotext reads:');
    for (const line of describeRecall(texts)) console.log(line);
    const low = texts.filter(({ recall }) => recall < 0.5);
    for (const { name, recall } of low) console.log('LITTLE TEXT', recall.toFixed(2), name);
    if (low.length > texts.length / 100) faults.push(`${low.length} of ${texts.length} files: little text`);
  }
  const times = results.map(({ time }) => time).toSorted((a, b) => a - b);
  const quantile = (part: number): string =>
    (times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(0).concat(' ms');
  console.log(`verdicts: median ${quantile(0.5)}, 99 % ${quantile(0.99)}, longest ${quantile(1)}`);
  const mutants = results.filter(({ isMutant }) => isMutant).length;
  const checked = results.filter(({ made }) => made !== null).length;
  console.log(
    `${results.length} files: ${sources.length} sources, ${results.length - sources.length - mutants} variants, ${mutants} mutants; ` +
      `passwords checked on ${checked}; ${faults.length} wrong, ${skipped} left out; ${((performance.now() - start) / 1_000).toFixed(0)} s`,
  );
  for (const line of faults) console.log('WRONG', line);
  counts.add({ passed: results.length - faults.length, failed: faults.length, skipped, failures: faults });
  process.exitCode = faults.length > 0 || results.length === 0 ? 1 : 0;
}
