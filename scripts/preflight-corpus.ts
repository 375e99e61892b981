#!/usr/bin/env node
// Holds the PDF check against pdf.js and qpdf over files that this project did not make: every PDF below the folders given
// (otherwise those in node_modules and in a few npm packages that ship some), every variant that qpdf makes of them, and mutations
// with fixed seeds. Prints how many files there were, and who said what.
//
//   node scripts/preflight-corpus.ts [--mutations 1] [--variants 30] [--list] [--keep folder] [folder or file …]
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import type { inspectPdf as InspectPdf } from '../src/preflight/inspectPdf.js';
import { askPdfjs, askQpdf, run, type Judgement } from './pdf-judges.ts';

const packages = ['pdf-parse@1.1.1', 'pdf-merger-js@5.1.2', 'pdf-table-extractor@1.0.3'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mutations: { type: 'string', default: '1' },
    variants: { type: 'string', default: '30' },
    list: { type: 'boolean' },
    keep: { type: 'string' },
  },
});
// pdf.js leaves rejections behind on damaged files, and one of them would end this process.
process.on('unhandledRejection', () => undefined);

const { inspectPdf } = (
  await runnerImport<{ inspectPdf: typeof InspectPdf }>('./src/preflight/inspectPdf.ts')
).module;

const temp = mkdtempSync(join(tmpdir(), 'preflight-corpus-'));
const table = new Map<string, number>();
const wrong: string[] = [];
/**
 * Said against the judges, but not wrong: what opens has a key that reproduces 16 bytes or more of the file's own, and what qpdf locked with
 * a password here does need one, even where a mutation makes a reader overlook that.
 */
const proven: string[] = [];
const times: number[] = [];

/** Same numbers on every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function judge(name: string, bytes: Uint8Array, path: string): Promise<void> {
  const start = performance.now();
  const verdict = await inspectPdf(bytes);
  const time = performance.now() - start;
  times.push(time);
  const ours = verdict.kind === 'pdf' ? verdict.encryption : `not-pdf ${verdict.format}`;
  const [pdfjs, qpdf] = await Promise.all([askPdfjs(bytes), askQpdf(path)]);
  const row = `${ours.padEnd(18)} pdf.js ${pdfjs.padEnd(15)} qpdf ${qpdf}`;
  table.set(row, (table.get(row) ?? 0) + 1);
  if (values.list && (ours !== pdfjs || ours !== qpdf))
    console.log(row, name, verdict.kind === 'pdf' ? verdict.damage : '');
  if (time > 2_000) wrong.push(`${Math.round(time)} ms  ${name}`);
  if (isWrong(ours, pdfjs, qpdf) && values.keep)
    copyFileSync(path, join(values.keep, `${name.replaceAll(/[^\w.-]+/g, '_')}.pdf`));
  if (isWrong(ours, pdfjs, qpdf)) (isProven(ours, name) ? proven : wrong).push(`${row}  ${name}`);
}

function isProven(ours: string, name: string): boolean {
  return ours === 'opens' || (ours === 'needs-password' && name.includes('--encrypt secret'));
}

/** A yes or no that a judge contradicts and the other does not uphold. */
function isWrong(ours: string, ...judges: readonly Judgement[]): boolean {
  const locked = ours === 'needs-password';
  if (!locked && ours !== 'none' && ours !== 'opens') return false;
  const said = judges
    .filter((judgement) => judgement !== 'error')
    .map((judgement) => judgement === 'needs-password');
  return said.length > 0 && !said.includes(locked);
}

function* mutate(bytes: Uint8Array, seed: number): Generator<readonly [string, Uint8Array]> {
  const next = random(seed);
  const at = (): number => Math.floor(next() * bytes.length);
  const flipped = bytes.slice();
  for (let count = 0; count < 1 + bytes.length / 2_000; count++) flipped[at()] = Math.floor(next() * 256);
  yield ['flipped', flipped];
  const tail = bytes.slice();
  for (let count = 0; count < 4; count++)
    tail[Math.max(0, bytes.length - 1 - Math.floor(next() * 600))] = 48 + Math.floor(next() * 10);
  yield ['tail', tail];
  yield ['cut', bytes.slice(0, at())];
  const from = at();
  const size = Math.floor(next() * 3_000);
  yield ['removed', Uint8Array.from([...bytes.slice(0, from), ...bytes.slice(from + size)])];
  yield ['doubled', Uint8Array.from([...bytes.slice(0, from + size), ...bytes.slice(from)])];
  yield [
    'junk',
    Uint8Array.from([
      ...new Uint8Array(Math.floor(next() * 900)).fill(10),
      ...bytes,
      ...new Uint8Array(3_000),
    ]),
  ];
}

const strong = ['--allow-weak-crypto', '--encrypt'];
const variants: readonly (readonly string[])[] = [
  [...strong, 'secret', 'owner', '40', '--'],
  [...strong, '', 'owner', '40', '--'],
  [...strong, 'secret', 'owner', '128', '--use-aes=n', '--'],
  [...strong, '', 'owner', '128', '--use-aes=n', '--'],
  [...strong, 'secret', 'owner', '128', '--use-aes=n', '--force-V4', '--'],
  [...strong, 'secret', 'owner', '128', '--use-aes=y', '--'],
  [...strong, '', 'owner', '128', '--use-aes=y', '--cleartext-metadata', '--'],
  [...strong, 'secret', 'owner', '256', '--force-R5', '--'],
  [...strong, '', 'owner', '256', '--force-R5', '--'],
  [...strong, 'secret', 'owner', '256', '--'],
  [...strong, '', 'owner', '256', '--cleartext-metadata', '--'],
  [...strong, 'secret', '', '256', '--allow-insecure', '--'],
  ['--linearize'],
  ['--object-streams=generate'],
  ['--object-streams=disable', '--qdf'],
  ['--newline-before-endstream'],
  ['--linearize', '--object-streams=generate', ...strong, 'secret', 'owner', '256', '--'],
  ['--linearize', ...strong, '', 'owner', '128', '--use-aes=y', '--'],
  ['--object-streams=generate', ...strong, '', 'owner', '40', '--'],
];

async function findFiles(): Promise<readonly string[]> {
  const folders = positionals.length > 0 ? positionals : ['node_modules', ...(await unpack())];
  const files = folders.flatMap((path) =>
    statSync(path).isFile()
      ? [path]
      : globSync('**/*.{pdf,PDF}', { cwd: path }).map((file) => join(path, file)),
  );
  return files.filter((file) => statSync(file).isFile() && statSync(file).size < 26_214_400).toSorted();
}

async function unpack(): Promise<readonly string[]> {
  const folder = join(temp, 'packages');
  for (const name of packages) {
    const target = join(folder, name.replace(/\W+/g, '-'));
    mkdirSync(target, { recursive: true });
    const { code, stderr } = await run('npm', ['pack', '--silent', '--pack-destination', target, name]);
    if (code !== 0) throw new Error(`npm pack ${name}: ${stderr}`);
    for (const tarball of globSync('*.tgz', { cwd: target }))
      await run('tar', ['xzf', join(target, tarball), '-C', target]);
  }
  return [folder];
}

const files = await findFiles();
const stride = Math.max(1, Math.floor(files.length / Number(values.variants)));
let count = 0;
for (const [index, file] of files.entries()) {
  const sources = new Map([[basename(file), file]]);
  if (index % stride === 0 && Number(values.variants) > 0) {
    for (const [number, args] of variants.entries()) {
      const target = join(temp, `variant-${number}.pdf`);
      rmSync(target, { force: true });
      // 3: made, with warnings about the source.
      const { code } = await run('qpdf', [file, ...args, target]);
      if (code === 0 || code === 3) sources.set(`${basename(file)} ${args.join(' ')}`, target);
    }
  }
  for (const [name, path] of sources) {
    const bytes = new Uint8Array(readFileSync(path));
    await judge(name, bytes, path);
    count++;
    // Readers differ about an empty owner's password in a way that a mutation makes look like an error.
    const seeds =
      bytes.length < 2_000_000 && !name.includes('--allow-insecure') ? Number(values.mutations) : 0;
    for (let seed = 0; seed < seeds; seed++) {
      for (const [kind, mutant] of mutate(bytes, seed * 7_919 + bytes.length)) {
        const target = join(temp, 'mutant.pdf');
        writeFileSync(target, mutant);
        await judge(`${name} ${kind} ${seed}`, mutant, target);
        count++;
      }
    }
  }
}
rmSync(temp, { recursive: true });
for (const [row, often] of [...table].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  console.log(String(often).padStart(6), row);
times.sort((a, b) => a - b);
const quantile = (part: number): number => Math.round(times[Math.floor((times.length - 1) * part)] ?? 0);
console.log(`time: median ${quantile(0.5)} ms, 99 % ${quantile(0.99)} ms, longest ${quantile(1)} ms`);
for (const line of proven) console.log('PROVEN', line);
for (const line of wrong) console.log('WRONG', line);
console.log(
  `${count} files from ${files.length} sources, ${wrong.length} wrong, ${proven.length} proven against both judges`,
);
process.exitCode = wrong.length > 0 || count === 0 ? 1 : 0;
process.exit();
