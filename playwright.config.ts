import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/ci/launchOptions.ts';

/** Set `TEST_PORT` to run beside another clone: its servers take the ports `TEST_PORT` and `TEST_PORT + 10`. */
const port = Number(process.env['TEST_PORT'] ?? 4801);
const demo = `http://127.0.0.1:${port}`;
const stories = `http://127.0.0.1:${port + 10}`;

const silent = { reuseExistingServer: false, stdout: 'ignore', timeout: 180_000 } as const;
/** Each project's server. `consumer` serves its apps itself. */
const servers = {
  e2e: { command: `node demo/start.ts --port ${port}`, url: demo, ...silent },
  pictures: {
    command: `vite preview --outDir .cache/storybook --host 127.0.0.1 --port ${port + 10} --strictPort`,
    url: stories,
    ...silent,
  },
};

/**
 * Only the servers of the projects that run: `--project e2e`, `--project=e2e`, or all without one. Workers need none.
 */
const chosen = process.argv.flatMap((argument, index, all) => {
  if (argument === '--project') return [all[index + 1]];
  return argument.startsWith('--project=') ? [argument.slice('--project='.length)] : [];
});
const webServer = Object.entries(servers)
  .filter(([name]) => chosen.length === 0 || chosen.includes(name))
  .map(([, server]) => server);

export default defineConfig({
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['./tools/ci/playwrightCount.ts']],
  // Projects may run at the same time, each in a process of its own, and each empties its folder first.
  outputDir: `.cache/playwright/${chosen.join('-')}`,
  // Limits for what hangs, not for what is slow: a busy machine may take its time.
  timeout: 120_000,
  expect: { timeout: 60_000 },
  // Not traced: recording takes a third of the processor's time. Add `--trace on` to look into a failure.
  use: { launchOptions, trace: 'off' },
  webServer,
  projects: [
    { name: 'e2e', testDir: 'test/e2e', testMatch: '*.e2e.ts', use: { baseURL: demo } },
    {
      // Key stories against the pictures that were taken of them; `npm run make -- baselines` takes them anew.
      name: 'pictures',
      testDir: 'test/pictures',
      testMatch: '*.pictures.ts',
      snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
      expect: {
        timeout: 60_000,
        toHaveScreenshot: {
          // Edges of letters differ between machines by a shade; a line that moved, or another colour, is far more than
          // this.
          threshold: 0.25,
          maxDiffPixelRatio: 0.005,
        },
      },
      use: { baseURL: stories },
    },
    {
      // The packed package in fresh apps: slower, because each app is installed.
      name: 'consumer',
      testDir: 'test/consumer',
      testMatch: '*.e2e.ts',
      timeout: 300_000,
    },
  ],
});
