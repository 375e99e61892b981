/**
 * `npm run bench -- preflight` (build first): measures the built preflight on a file of 25 MiB in Chromium, for every
 * encryption revision: inspecting the file, inspecting it with a wrong `startxref`, a right password, a wrong one.
 * Milliseconds, medians of nine runs.
 */
import { chromium } from 'playwright';
import { readFixture } from '../test/preflight/support/readFixture.ts';
import { launchOptions } from '../tools/ci/launchOptions.ts';
import { bundleDist } from './bundleDist.ts';

const limit = 100;
const size = 26_214_400;
const origin = 'http://127.0.0.1:4898';

/**
 * Returns the same document with comments between its last object and its cross-reference table, so that it is a valid
 * file of the full size; with a wrong `startxref` if `damaged`.
 */
function enlarge(small: Buffer, damaged: boolean): Buffer {
  const text = small.toString('latin1');
  const start = text.lastIndexOf('startxref');
  const table = Number(/\d+/.exec(text.slice(start))?.[0]);
  const room = size - small.length;
  const comments = Buffer.from(`${'%'.padEnd(99, 'x')}\n`.repeat(Math.ceil(room / 100)), 'latin1');
  const offset = damaged ? table + 7 : table + comments.length;
  const end = Buffer.from(`startxref\n${offset}\n%%EOF\n`, 'latin1');
  return Buffer.concat([small.subarray(0, table), comments, small.subarray(table, start), end]);
}

const script = await bundleDist(['preflight/inspectPdf', 'preflight/checkPassword']);

const browser = await chromium.launch(launchOptions);
const page = await browser.newPage();
let file: Buffer = Buffer.alloc(0);
await page.route(`${origin}/**`, (route) => {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/check.js') return route.fulfill({ contentType: 'text/javascript', body: script });
  if (pathname === '/file') return route.fulfill({ contentType: 'application/pdf', body: file });
  return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' });
});
await page.goto(`${origin}/`);

let slowest = 0;
for (const name of ['r2', 'r3', 'r4-rc4', 'r4-aes', 'r5', 'r6']) {
  const figures: Record<string, number> = {};
  for (const damaged of [false, true]) {
    file = enlarge(Buffer.from(readFixture(name)), damaged);
    Object.assign(
      figures,
      await page.evaluate(async (isDamaged) => {
        const address = '/check.js';
        const { inspectPdf, checkPassword } = await import(address);
        const bytes = new Uint8Array(await (await fetch('/file')).arrayBuffer());
        const time = async (work: () => Promise<unknown>): Promise<number> => {
          const times: number[] = [];
          for (let run = 0; run <= 9; run += 1) {
            const from = performance.now();
            await work();
            if (run > 0) times.push(performance.now() - from);
          }
          return times.toSorted((a, b) => a - b)[4] ?? Infinity;
        };
        const { security, encryption, damage } = await inspectPdf(bytes);
        if (isDamaged) return { 'look, damaged': await time(() => inspectPdf(bytes)) };
        if (encryption !== 'needs-password' || damage !== 'none') throw new Error(`${encryption}, ${damage}`);
        const right = await checkPassword(security, 'Secret12');
        if (right.outcome !== 'opens') throw new Error(right.outcome);
        return {
          look: await time(() => inspectPdf(bytes)),
          right: await time(() => checkPassword(security, 'Secret12')),
          wrong: await time(() => checkPassword(security, ' Wrong pässword 12 ')),
        };
      }, damaged),
    );
  }
  slowest = Math.max(slowest, figures['right'] ?? 0, figures['wrong'] ?? 0);
  const columns = Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(1)}`);
  console.log(name.padEnd(8), columns.join(' · '));
}
await browser.close();
console.log(`slowest password check: ${slowest.toFixed(1)} ms, wanted: ${limit} ms at most`);
