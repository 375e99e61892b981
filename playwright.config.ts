import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/ci/launchOptions.ts';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['./tools/ci/playwrightCount.ts']],
  outputDir: '.cache/playwright',
  use: { baseURL: 'http://127.0.0.1:4801', launchOptions, trace: 'retain-on-failure' },
  webServer: {
    command: 'node demo/start.ts --port 4801',
    url: 'http://127.0.0.1:4801',
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
