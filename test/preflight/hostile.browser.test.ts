import { beforeAll, expect, test } from 'vitest';
import { inspectPdf } from '../../src/preflight/inspectPdf.js';
import { hostileFiles } from './support/hostileFiles.ts';

/** The longest time in which the page could do nothing else while `work` went on. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let isOver = false;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setTimeout(() => port2.postMessage(null), 1);
  });
  port1.start();
  port2.postMessage(null);
  await work();
  longest = Math.max(longest, performance.now() - last);
  isOver = true;
  port1.close();
  return longest;
}

// What is loaded and compiled once does not count.
beforeAll(async () => {
  for (const make of Object.values(hostileFiles).slice(0, 3)) await inspectPdf(await make());
});

test.each(Object.entries(hostileFiles))(
  '%s: a verdict within two seconds, and the page goes on meanwhile',
  async (_, make) => {
    const bytes = await make();
    const start = performance.now();
    const pause = await longestPause(async () => {
      await expect(inspectPdf(bytes)).resolves.toMatchObject({ kind: 'pdf' });
    });
    const time = performance.now() - start;
    expect(time).toBeLessThan(2_000);
    // Far more than on a machine of its own, far less than a reader that never gives way needs.
    expect(pause).toBeLessThan(500);
  },
);
