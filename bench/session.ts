/**
 * `npm run bench -- session` (build first): measures the built widget in Chromium, with 2 files and with 200 in one
 * drop: the longest task while they are checked and sent; the main thread's time while one of few or many files is
 * being sent; the heap before, with all files accepted, and after all were removed.
 */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { createBenchServer } from './createBenchServer.ts';
import { enlarge } from '../tools/statements/enlarge.ts';
import { launchOptions } from '../tools/ci/launchOptions.ts';

const counts = [2, 200];
/** Upload speed that keeps the first file in flight for a while. */
const slowBytesPerSecond = 4_000_000;
const watched = 3_000;

const small = readFileSync('demo/statements/icici-nov-apr.pdf');
const server = await createBenchServer({ small, large: enlarge(small, 26_200_000) });
const browser = await chromium.launch(launchOptions);
const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

for (const count of counts) {
  const page = await browser.newPage();
  await page.goto(server.origin);
  await page.waitForFunction('window.bench');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Network.enable');
  const work = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const limit = (uploadThroughput: number) =>
    session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });

  await page.evaluate("bench.mount('widget')");
  await page.evaluate("bench.fetch('large')");
  await page.evaluate('bench.drag()');
  await page.waitForTimeout(500);
  const before = await heap();

  await limit(slowBytesPerSecond);
  await page.evaluate(`bench.drop(${count})`);
  await page.waitForFunction(`bench.count('checking') === 0`, undefined, { timeout: 60_000 });
  const whileChecking: number = await page.evaluate('bench.longestTask()');

  const from = await work();
  await page.waitForTimeout(watched);
  const during = (await work()) - from;
  const whileSending: number = await page.evaluate('bench.longestTask()');

  await limit(-1);
  await page.waitForFunction(`bench.count('accepted') === ${count}`, undefined, { timeout: 120_000 });
  const toTheEnd: number = await page.evaluate('bench.longestTask()');
  const full = await heap();
  await page.evaluate('bench.removeAll()');
  await page.waitForFunction(`bench.count('accepted') === 0`);
  await page.waitForTimeout(6_000);
  const after = await heap();

  console.log(
    [
      `${count} files`,
      `longest task: ${whileChecking.toFixed(0)} ms while they are added and checked, ${whileSending.toFixed(0)} ms while the first is on its way, ${toTheEnd.toFixed(0)} ms while the others follow (0: none over 50 ms)`,
      `main thread while the first is on its way: ${((during / watched) * 1_000).toFixed(1)} ms a second`,
      `heap: ${mebibytes(before)} before, ${mebibytes(full)} with all of them accepted, ${mebibytes(after)} after all were removed`,
    ].join('\n  '),
  );
  await page.close();
}
await browser.close();
await server.close();
