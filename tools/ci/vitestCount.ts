import type { Reporter, TestModule } from 'vitest/node';
import { counts, type Counts } from './counts.ts';

/** Records Vitest's counts for the closing line. A file that fails to load counts as one failure. */
export default class VitestCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const value: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for (const module of modules) {
      if (module.state() === 'failed' && module.errors().length > 0) {
        value.failed += 1;
        value.failures.push(module.relativeModuleId);
      }
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') value[state] += 1;
        if (state === 'failed') value.failures.push(`${module.relativeModuleId} › ${test.fullName}`);
      }
    }
    counts.add(value);
  }
}
