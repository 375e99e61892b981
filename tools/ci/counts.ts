import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Test counts of one runner, or of all. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Titles of the failed tests. */
  failures: string[];
}

/**
 * Runners are separate processes: each appends its counts to the file that `COUNTS_FILE` names. Without it, counts are
 * discarded.
 */
export const counts = {
  add(value: Counts): void {
    const path = process.env['COUNTS_FILE'];
    if (!path) return;
    mkdirSync(dirname(path), { recursive: true });
    appendFileSync(path, `${JSON.stringify(value)}\n`);
  },
  total(path: string): Counts {
    const total: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
    if (!existsSync(path)) return total;
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const value: Counts = JSON.parse(line);
      total.passed += value.passed;
      total.failed += value.failed;
      total.skipped += value.skipped;
      total.failures.push(...value.failures);
    }
    return total;
  },
};
