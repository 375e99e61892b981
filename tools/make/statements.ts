/**
 * Generates the sample statements of the demo, the sandbox and the tests: `node tools/make/statements.ts [--force]`.
 * Keeps existing files, because encrypted ones differ each time; `--force` regenerates all.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { drawSample } from '../statements/drawSample.ts';
import { samples } from '../statements/samples.ts';

const folder = new URL('../../demo/statements/', import.meta.url);
const force = process.argv.includes('--force');

await mkdir(folder, { recursive: true });
for (const sample of samples) {
  const path = new URL(sample.file, folder);
  if (!force && existsSync(path)) continue;
  await writeFile(path, await drawSample(sample));
  console.log(`made ${sample.file}`);
}
const entries = samples.map(({ file, title, bank, password, kind, expected }) => ({
  file,
  title,
  bank,
  password,
  kind,
  expected,
}));
const options = await resolveConfig(folder);
const manifest = await format(JSON.stringify(entries, null, 2), { ...options, parser: 'json' });
await writeFile(new URL('manifest.json', folder), manifest);
