import type { Reporter, Suite } from '@playwright/test/reporter';
import { counts, type Counts } from './counts.ts';

/** Records Playwright's counts for the closing line. */
export default class PlaywrightCount implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(): void {
    const value: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'skipped') value.skipped += 1;
      else if (outcome === 'unexpected') {
        value.failed += 1;
        value.failures.push(test.titlePath().filter(Boolean).join(' › '));
      } else value.passed += 1;
    }
    counts.add(value);
  }
}
