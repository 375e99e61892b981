import type { Reporter, TestModule } from 'vitest/node';
import { counts, type Counts } from './counts.ts';

/** Records Vitest's counts for the closing line. A file that fails to load counts as one failure. */
export default class VitestCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const value: Counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      if (module.state() === 'failed' && module.errors().length > 0) value.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') value[state] += 1;
      }
    }
    counts.add(value);
  }
}
