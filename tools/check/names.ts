/** Checks that every name that `src` exports is declared in only one file. */
import { globSync, readFileSync } from 'node:fs';

const declaration =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;

const places = new Map<string, string[]>();
for (const file of globSync('src/**/*.{ts,tsx}')) {
  const names = new Set([...readFileSync(file, 'utf8').matchAll(declaration)].map(([, name = '']) => name));
  for (const name of names) places.set(name, [...(places.get(name) ?? []), file]);
}
const twice = [...places].filter(([, files]) => files.length > 1);
for (const [name, files] of twice) console.error(`${name} is exported by ${files.join(' and ')}.`);
if (twice.length > 0) process.exitCode = 1;
