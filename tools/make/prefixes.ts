/**
 * Generates `src/preflight/ifscPrefixes.ts` from `banks.tsv`: the bank of each IFSC prefix (four letters).
 *
 *     node tools/make/prefixes.ts           writes it
 *     node tools/make/prefixes.ts --check   fails if the committed one differs
 */
import { readFileSync, writeFileSync } from 'node:fs';

const target = new URL('../../src/preflight/ifscPrefixes.ts', import.meta.url);
const lineWidth = 100;

const [, ...rows] = readFileSync(new URL('banks.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const entries = rows.flatMap((row) => {
  const [identifier = '', , own = ''] = row.split('\t');
  const prefixes = own.split(' ').filter(Boolean);
  if (!prefixes.every((prefix) => /^[A-Z]{4}$/.test(prefix))) throw new Error(`Not a prefix: ${own}`);
  return prefixes.map((prefix) => (prefix + identifier).toLowerCase());
});
if (new Set(entries.map((entry) => entry.slice(0, 4))).size < entries.length)
  throw new Error('banks.tsv gives one prefix to two banks.');

let packed = '';
let width = 0;
for (const entry of entries.toSorted((a, b) => (a < b ? -1 : 1))) {
  const wraps = width + entry.length >= lineWidth;
  packed += (width === 0 ? '' : wraps ? '\n' : ' ') + entry;
  width = wraps ? entry.length : width + entry.length + 1;
}
/** The generated file's declaration, up to the packed text. */
const declaration = 'export const ifscPrefixes: string = `';

const made = `// Made by tools/make/prefixes.ts from banks.tsv: change the table, not this file.

/**
 * The first four letters of an IFSC, each followed by the identifier of the bank that they belong to; parted by white
 * space. In lower case, because that packs smaller: most banks begin with the same letters in both.
 */
${declaration}
${packed}
\`;
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== made)
    throw new Error('src/preflight/ifscPrefixes.ts is not what banks.tsv makes.');
} else writeFileSync(target, made);
