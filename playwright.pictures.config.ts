import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

const origin = 'http://127.0.0.1:4811';

/** Key stories against the pictures that were taken of them; `npm run make:baselines` takes them anew. */
export default defineConfig({
  ...config,
  testDir: 'test/pictures',
  testMatch: '*.pictures.ts',
  snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
  expect: {
    toHaveScreenshot: {
      // Edges of letters differ between machines by a shade; a line that moved, or another colour, is far more than this.
      threshold: 0.25,
      maxDiffPixelRatio: 0.005,
    },
  },
  use: { ...config.use, baseURL: origin },
  webServer: {
    command: 'vite preview --outDir .cache/storybook --host 127.0.0.1 --port 4811 --strictPort',
    url: origin,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
