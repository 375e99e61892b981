/**
 * Generates `src/preflight/ifscSublets.ts` from `sublets.tsv`: the IFSCs that banks have let to their members, as the
 * package `ifsc` of Razorpay lists them (MIT). The package itself is no dependency, because it brings an HTTP client.
 *
 *     node tools/make/sublets.ts                  writes it
 *     node tools/make/sublets.ts --check          fails if the committed one differs
 *     node tools/make/sublets.ts --from=FOLDER    reads the unpacked package, and writes `sublets.tsv` and the
 *                                                 codes of the tests, `test/preflight/fixtures/ifscs.tsv`, too
 */
import { readFileSync, writeFileSync } from 'node:fs';

const target = new URL('../../src/preflight/ifscSublets.ts', import.meta.url);
const table = new URL('sublets.tsv', import.meta.url);
const lineWidth = 110;

/** The prefixes of `banks.tsv`, and those under which members print. */
const [, ...banks] = readFileSync(new URL('banks.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const cellsOf = (column: number): ReadonlySet<string> =>
  new Set(banks.flatMap((row) => (row.split('\t')[column] ?? '').split(' ').filter(Boolean)));
const prefixes = cellsOf(2);
const sponsors = cellsOf(3);
/** Banks whose own codes have letters too; of all others with members, a code with letters is likely a member's. */
const lettered = new Set(['BARB', 'BKID', 'IDIB', 'IOBA', 'JAKA', 'UBIN']);

/** Reads the package: its codes by prefix, and its lists of codes that were let. */
function readPackage(folder: string): void {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/src/${name}`, 'utf8'));
  const registered = new Map(Object.entries(read('IFSC.json') as Record<string, (string | number)[]>));
  const names = read('banknames.json') as Record<string, string>;
  const lists = Object.entries({
    ...(read('sublet.json') as Record<string, string>),
    ...(read('custom-sublets.json') as Record<string, string>),
  });
  const countOf = (prefix: string): number =>
    lists.filter(([code]) => code.startsWith(prefix) && code.length > 5).length;
  const members = lists.filter(
    ([code]) =>
      prefixes.has(code.slice(0, 4)) &&
      // A whole prefix, or the only code of one, in digits, is the bank itself under another name.
      code.length > 5 &&
      !(/^\D{4}\d+$/.test(code) && countOf(code.slice(0, 4)) === 1),
  );
  const rows = members.map(([code, member]) => `${code}\t${names[member] ?? member}`).toSorted();
  writeFileSync(table, `code\tmember\n${rows.join('\n')}\n`);

  const lines = [...prefixes].toSorted().map((prefix) => {
    const codes = (registered.get(prefix) ?? []).map((code) => String(code).padStart(6, '0'));
    const taken = members.filter(([code]) => code.startsWith(prefix)).map(([code]) => code.slice(5));
    const own = codes.filter((code) => !taken.some((stem) => code.startsWith(stem)));
    const pick = (all: readonly string[], count: number): readonly string[] =>
      all.filter((_, index) => index % Math.max(1, Math.floor(all.length / count)) === 0).slice(0, count);
    const chosen = [
      ...pick(
        own.filter((code) => /^\d+$/.test(code)),
        4,
      ),
      ...pick(
        own.filter((code) => /\D/.test(code)),
        4,
      ),
    ];
    return [
      prefix,
      chosen.join(' '),
      pick(
        taken.filter((code) => code.length === 6),
        6,
      ).join(' '),
      codes.filter((code) => /\D/.test(code)).length,
    ];
  });
  writeFileSync(
    new URL('../../test/preflight/fixtures/ifscs.tsv', import.meta.url),
    `prefix\town\tmembers\tletters\n${lines.map((line) => line.join('\t')).join('\n')}\n`,
  );
}

const from = process.argv.find((word) => word.startsWith('--from='))?.slice('--from='.length);
if (from !== undefined) readPackage(from);

const stems = new Map<string, Set<string>>();
const [, ...codes] = readFileSync(table, 'utf8').trimEnd().split('\n');
for (const line of codes) {
  const [code = ''] = line.split('\t');
  const prefix = code.slice(0, 4);
  const known = stems.get(prefix) ?? new Set();
  stems.set(prefix, known.add(code.slice(5)));
}
for (const sponsor of sponsors)
  if (prefixes.has(sponsor) && !stems.has(sponsor))
    throw new Error(`${sponsor} has no members in sublets.tsv.`);

const words = [...stems]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([prefix, known]) => {
    const all = [...known].toSorted();
    const shortest = all.filter((stem) => !all.some((other) => other !== stem && stem.startsWith(other)));
    return [`${lettered.has(prefix) ? '*' : '='}${prefix}`].concat(shortest);
  });
let packed = '';
let width = 0;
for (const word of words) {
  const wraps = width + word.length >= lineWidth;
  packed += (width === 0 ? '' : wraps ? '\n' : ' ') + word;
  width = wraps ? word.length : width + word.length + 1;
}

const made = `// Made by tools/make/sublets.ts from sublets.tsv: change the table, not this file.
// The codes are those of the package "ifsc" 2.0.50, Copyright (c) Razorpay, MIT licence.

/**
 * The IFSCs that banks have let to their members: after "=" or "*" the prefix of the bank, then how the six characters
 * of its members' codes begin; parted by white space. After "*", other codes with letters are the bank's own.
 */
export const ifscSublets: string = \`
${packed}
\`;
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== made)
    throw new Error('src/preflight/ifscSublets.ts is not what sublets.tsv makes.');
} else writeFileSync(target, made);
