import { defineConfig } from 'vitest/config';

/** Pure code, in Node: loads no plugin of Storybook, React or Playwright, so that one file runs in a moment. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    name: 'unit',
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.browser.test.ts'],
    // Limits for what hangs, not for what is slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
