/**
 * Checks that comments and documents have at most 120 columns. Exempts tables and URLs, which cannot be broken;
 * Prettier formats the code.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const longest = 120;
const comment = /^\s*(?:\/\/|\/?\*)/;
const unbreakable = /oxlint-disable|https?:\/\/|^\s*\|/;

const { stdout } = spawnSync('git', ['ls-files', '*.md', '*.ts', '*.tsx', '*.css'], { encoding: 'utf8' });
for (const file of stdout.split('\n').filter((name) => existsSync(name))) {
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    const isProse = file.endsWith('.md') || comment.test(line);
    if (!isProse || line.length <= longest || unbreakable.test(line)) continue;
    console.error(`${file}:${index + 1} has ${line.length} columns.`);
    process.exitCode = 1;
  }
}
