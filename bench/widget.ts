/**
 * `npm run bench` (build first): compares the built widget with react-dropzone alone and with a bare XMLHttpRequest, in
 * Chromium, alternating in one run. Measures mounting; drop to `send()`; and a file of 25 MiB on loopback, at full
 * speed and over five seconds. Milliseconds: best, median and worst.
 */
import { readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright';
import { createBenchServer } from './createBenchServer.ts';
import { enlarge } from '../tools/statements/enlarge.ts';
import { launchOptions } from '../tools/ci/launchOptions.ts';

/** 25 MiB, the default maximum, minus the form around the file. */
const size = 26_200_000;
const slowBytesPerSecond = size / 5;

/** `optional`: the widget with `bankSelection="optional"`, which sends a statement before it is read. */
const contenders = ['bare', 'dropzone', 'widget', 'optional'] as const;
type Contender = (typeof contenders)[number];

const small = readFileSync('demo/statements/icici-nov-apr.pdf');
const server = await createBenchServer({ small, large: enlarge(small, size) });
const browser = await chromium.launch(launchOptions);

const figures = new Map<string, number[]>();
function note(name: string, value: number): void {
  figures.set(name, [...(figures.get(name) ?? []), value]);
}

interface BenchPage {
  readonly page: Page;
  /** Work on the page's main thread so far, in milliseconds. */
  readonly work: () => Promise<number>;
  /** Limits the speed of the page's uploads. */
  readonly limit: (bytesPerSecond: number) => Promise<void>;
}

/** Opens a new page with one contender mounted and idle. The main thread's time is read from the browser. */
async function open(contender: Contender): Promise<BenchPage> {
  const page = await browser.newPage();
  await page.goto(server.origin);
  await page.waitForFunction('window.bench');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const work = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const limit = async (uploadThroughput: number): Promise<void> => {
    await session.send('Network.enable');
    const unlimited = { offline: false, latency: 0, downloadThroughput: -1 };
    await session.send('Network.emulateNetworkConditions', { ...unlimited, uploadThroughput });
  };
  note(`${contender} · mount`, await page.evaluate(`bench.mount('${contender}')`));
  await page.waitForTimeout(300);
  return { page, work, limit };
}

interface Upload {
  readonly sendToAnswer: number;
  readonly longestTask: number;
  readonly posts: number;
}

async function upload(contender: Contender, file: 'small' | 'large', label: string): Promise<void> {
  const { page, work, limit } = await open(contender);
  await page.evaluate(`bench.fetch('${file}')`);
  // A borrower drags the file over the widget before dropping it.
  await page.evaluate('bench.drag()');
  await page.waitForTimeout(500);
  if (label === 'slow') await limit(slowBytesPerSecond);
  const before = await work();
  const dropToSend: number = await page.evaluate('bench.drop()');
  const between = await work();
  const { sendToAnswer, longestTask, posts }: Upload = await page.evaluate('bench.finish()');
  const after = await work();
  if (label === 'drop') note(`${contender} · drop to send()`, dropToSend);
  if (label === 'fast') note(`${contender} · 25 MiB on loopback, send() to answer`, sendToAnswer);
  if (label === 'slow') {
    note(`${contender} · 25 MiB in five seconds, main thread from drop to send()`, between - before);
    note(`${contender} · 25 MiB in five seconds, main thread from send() to answer`, after - between);
  }
  note(`${contender} · longest task`, longestTask);
  if (posts !== 1) throw new Error(`${contender} sent ${posts} requests`);
  await page.close();
}

async function inTurn(runs: number, run: (contender: Contender) => Promise<void>): Promise<void> {
  for (let turn = 0; turn < runs; turn += 1) {
    // Alternates the order, because the first contender finds the machine in another state than the last.
    const order = turn % 2 === 0 ? contenders : contenders.toReversed();
    for (const contender of order) await run(contender);
  }
}

await inTurn(15, (contender) => upload(contender, 'small', 'drop'));
await inTurn(9, (contender) => upload(contender, 'large', 'fast'));
await inTurn(5, (contender) => upload(contender, 'large', 'slow'));

console.log(`${'milliseconds'.padEnd(70)}${'best'.padStart(8)}${'median'.padStart(8)}${'worst'.padStart(8)}`);
for (const [name, values] of [...figures].toSorted(([a], [b]) => a.localeCompare(b))) {
  const sorted = values.toSorted((a, b) => a - b);
  const shown = [0, Math.floor(sorted.length / 2), sorted.length - 1].map((index) =>
    (sorted[index] ?? Number.NaN).toFixed(1).padStart(8),
  );
  console.log(`${name.padEnd(70)}${shown.join('')}`);
}
await browser.close();
await server.close();
