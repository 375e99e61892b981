import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

/** Tests of one runner, or of all. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const folder = '.cache';
const path = `${folder}/counts.jsonl`;

/** Runners are processes of their own: they leave their counts in a file, and the last one adds them up. */
export const counts = {
  reset(): void {
    mkdirSync(folder, { recursive: true });
    rmSync(path, { force: true });
  },
  add(value: Counts): void {
    mkdirSync(folder, { recursive: true });
    appendFileSync(path, `${JSON.stringify(value)}\n`);
  },
  total(): Counts {
    const total: Counts = { passed: 0, failed: 0, skipped: 0 };
    if (!existsSync(path)) return total;
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const value: Counts = JSON.parse(line);
      total.passed += value.passed;
      total.failed += value.failed;
      total.skipped += value.skipped;
    }
    return total;
  },
};
