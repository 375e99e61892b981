/**
 * `npm run bench -- hostile` (build first, Linux): has the built package inspect and read hostile files, in Chromium
 * and in Node, and writes what they do to it into `docs/preflight.md`. `--only=words` runs the files whose name has
 * these words, and replaces their rows.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { chromium } from 'playwright';
import { format, resolveConfig } from 'prettier';
import type * as Banks from '../src/banks/banks.js';
import type * as InspectPdf from '../src/preflight/inspectPdf.js';
import type * as ReadStatement from '../src/preflight/readStatement.js';
import { hostileFiles } from '../test/preflight/support/hostileFiles.ts';
import { hostilePages } from '../test/preflight/support/hostilePages.ts';
import { launchOptions } from '../tools/ci/launchOptions.ts';
import { bundleDist } from './bundleDist.ts';
import { peakMemory, resetPeak, type Figures } from './hostileFigures.ts';

const document = 'docs/preflight.md';
const marks = [
  '<!-- begin: hostile files, written by `npm run bench -- hostile` -->',
  '<!-- end: hostile files -->',
] as const;
const limits = { freeze: 200, megabytes: 100 };
const origin = 'http://127.0.0.1:4898';

const execute = promisify(execFile);
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const files = Object.entries({ ...hostileFiles, ...hostilePages }).filter(
  ([name]) => values.only === undefined || name.includes(values.only),
);
const script = await bundleDist(['preflight/inspectPdf', 'preflight/readStatement', 'banks/banks']);
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const path = join(folder, 'file.pdf');

const browser = await chromium.launch({
  ...launchOptions,
  args: [...(launchOptions.args ?? []), '--js-flags=--expose-gc'],
});
let bytes: Uint8Array = new Uint8Array();

async function readInChromium(): Promise<Figures> {
  const page = await browser.newPage();
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/check.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (pathname === '/file')
      return route.fulfill({ contentType: 'application/pdf', body: Buffer.from(bytes) });
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' });
  });
  await page.goto(`${origin}/`);
  await page.evaluate(async () => {
    const address = '/check.js';
    const loaded = new Uint8Array(await (await fetch('/file')).arrayBuffer());
    Object.assign(globalThis, { subject: await import(address), loaded });
    (globalThis as unknown as { gc: () => void }).gc();
  });
  const pid = await findRenderer();
  resetPeak(pid);
  const before = peakMemory(pid);
  const { freeze, verdict } = await page.evaluate(async () => {
    const { subject, loaded } = globalThis as unknown as {
      subject: typeof InspectPdf & typeof ReadStatement & typeof Banks;
      loaded: Uint8Array;
    };
    let longest = 0;
    let last = performance.now();
    let isOver = false;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      // Each turn of the page: what waits between two is frozen.
      if (!isOver) setTimeout(() => port2.postMessage(null));
    });
    port1.start();
    port2.postMessage(null);
    await new Promise((resolve) => setTimeout(resolve, 20));
    longest = 0;
    const found = await subject.inspectPdf(loaded);
    const read = await subject.readStatement(loaded, '', 'a.pdf', subject.banks);
    await new Promise((resolve) => setTimeout(resolve, 20));
    isOver = true;
    const told = found.kind === 'pdf' ? [found.damage, found.encryption] : [found.kind];
    const words = [...told, read.isScan ? 'scan' : '', read.suggestion ? 'bank' : ''];
    return { freeze: longest, verdict: words.filter((word) => word !== '').join(', ') };
  });
  const megabytes = (peakMemory(pid) - before) / 1e6;
  await page.close();
  return { freeze, megabytes, verdict };
}

/** The process of the only page. */
async function findRenderer(): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const largest = renderers.toSorted((a, b) => peakMemory(b.id) - peakMemory(a.id))[0];
  if (!largest) throw new Error('There is no renderer.');
  return largest.id;
}

async function readInNode(): Promise<Figures> {
  const { stdout } = await execute(process.execPath, ['bench/hostileReader.ts', path]);
  return JSON.parse(stdout) as Figures;
}

/**
 * Measures up to four times, and takes the shortest freeze and the most memory: other programs on the machine can hold
 * a page up, but never make it faster.
 */
async function measure(once: () => Promise<Figures>): Promise<Figures> {
  let best = await once();
  for (let again = 0; again < 3 && best.freeze > limits.freeze; again++) {
    const { freeze, megabytes, verdict } = await once();
    best = { freeze: Math.min(freeze, best.freeze), megabytes: Math.max(megabytes, best.megabytes), verdict };
  }
  return best;
}

/** Rows of the table by the name of the file, with those of earlier runs that are not run again. */
const rows = new Map<string, string>();
const [before = '', rest = ''] = readFileSync(document, 'utf8').split(marks[0]);
const [table = '', after = ''] = rest.split(marks[1]);
const names = Object.keys({ ...hostileFiles, ...hostilePages });
for (const line of values.only === undefined ? [] : table.split('\n')) {
  const name = names.find((one) => line.split('|')[1]?.trim() === one);
  if (name !== undefined) rows.set(name, line);
}
for (const [name, make] of files) {
  bytes = await make();
  writeFileSync(path, bytes);
  const results = [await measure(readInChromium), await measure(readInNode)] as const;
  const cells = results.flatMap(({ freeze, megabytes }) => [
    Math.round(freeze),
    Math.max(0, Math.round(megabytes)),
  ]);
  const verdicts = [...new Set(results.map(({ verdict }) => verdict))].join(' / ');
  const row = `| ${[name, (bytes.length / 1e6).toFixed(1), ...cells, verdicts].join(' | ')} |`;
  rows.set(name, row);
  console.log(row);
}
await browser.close();
rmSync(folder, { recursive: true });

const isOver = (row: string): boolean => {
  const [, , , freezeA = '', memoryA = '', freezeB = '', memoryB = ''] = row.split('|');
  return (
    Math.max(Number(freezeA), Number(freezeB)) > limits.freeze ||
    Math.max(Number(memoryA), Number(memoryB)) > limits.megabytes
  );
};
const over = [...rows.values()].filter(isOver).length;
const summary = `${rows.size} files; over ${limits.freeze} ms or ${limits.megabytes} MB: ${over}.`;
console.log(summary);
const head =
  '| file | MB | Chromium: longest freeze, ms | memory, MB | Node: longest freeze, ms | memory, MB | verdict |';
const lines = [head, '| --- | ---: | ---: | ---: | ---: | ---: | --- |', ...rows.values()].join('\n');
const text = `${before}${marks[0]}\n\n${summary}\n\n${lines}\n\n${marks[1]}${after}`;
writeFileSync(document, await format(text, { ...(await resolveConfig(document)), filepath: document }));
