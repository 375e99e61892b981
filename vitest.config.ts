import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './tools/ci/launchOptions.ts';

/** Vitest writes into what it is given: each project needs its own. */
const browser = () => ({
  enabled: true,
  headless: true,
  provider: playwright({ launchOptions }),
  instances: [{ browser: 'chromium' as const }],
  screenshotFailures: false,
});

export default defineConfig({
  plugins: [react()],
  test: {
    // Limits for what hangs, not for what is slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      'config/vitest.unit.config.ts',
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['test/**/*.test.tsx', 'stories/examples/*.test.tsx'],
          exclude: ['test/**/*.browser.test.tsx'],
          setupFiles: ['test/support/strict-console.ts', 'test/support/patience.ts'],
        },
      },
      {
        extends: true,
        // Loaded on demand: found in the middle of a run, it would come with another copy of React.
        optimizeDeps: { include: ['downshift'] },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          globalSetup: ['test/transport/upload-server.ts'],
          setupFiles: ['test/support/strict-console.ts', 'test/support/patience.ts'],
          browser: browser(),
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        // Found in the middle of a run, it would reload the page under the tests.
        optimizeDeps: { include: ['axe-core'] },
        test: { name: 'storybook', browser: browser() },
      },
    ],
  },
});
