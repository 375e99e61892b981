import { defineConfig } from 'vitest/config';

/** Pure code, in Node: loads no plugin of Storybook, React or Playwright, so that one file runs in a moment. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    name: 'unit',
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.browser.test.ts'],
    // Longer than what a test waits for may take to come.
    testTimeout: 30_000,
  },
});
