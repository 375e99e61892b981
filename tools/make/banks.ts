/**
 * Generates `src/banks/banks.ts` from `banks.tsv` (the identifiers and names that the API documents, and their own IFSC
 * prefixes) and `bankAliases.tsv` (aliases, former names of the banks and of those that they took over, and which banks
 * are popular).
 *
 *     node tools/make/banks.ts           writes it
 *     node tools/make/banks.ts --check   fails if the committed one differs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cleanBankName } from './cleanBankName.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly popularity: number;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
  readonly ifscPrefixes: readonly string[];
}

const target = new URL('../../src/banks/banks.ts', import.meta.url);
const lineWidth = 110;

function readTable(name: string): readonly string[][] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => line.split('\t'));
}

function readRows(): readonly Row[] {
  const extras = new Map(readTable('bankAliases.tsv').map(([id = '', ...rest]) => [id, rest]));
  const rows = readTable('banks.tsv').map(([identifier = '', name = '', prefixes = '']): Row => {
    const [popularity, aliases, formerNames] = extras.get(identifier) ?? [];
    extras.delete(identifier);
    return {
      id: identifier.toLowerCase(),
      name: cleanBankName(name),
      popularity: popularity ? Number(popularity) : Infinity,
      aliases: aliases ? aliases.split(', ') : [],
      formerNames: formerNames ? formerNames.split(', ') : [],
      ifscPrefixes: prefixes.split(' ').filter(Boolean),
    };
  });
  if (extras.size > 0)
    throw new Error(`bankAliases.tsv names unknown banks: ${[...extras.keys()].join(', ')}`);
  if (new Set(rows.map(({ id }) => id)).size < rows.length)
    throw new Error('banks.tsv holds an identifier twice.');
  return rows;
}

/** Sorts by popularity, then by name in code units, so that the order does not depend on the machine's locale data. */
function inOrder(a: Row, b: Row): number {
  if (a.popularity !== b.popularity) return a.popularity < b.popularity ? -1 : 1;
  return a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1;
}

/** Packs one bank for `unpackBanks`. Lower-case IFSC prefixes compress better: most begin like the identifier. */
function packBank({ id, name, aliases, formerNames, ifscPrefixes }: Row): string {
  const fields = [id, name, ...aliases, ...formerNames, ...ifscPrefixes];
  const spoilt = fields.find((field) => /[|;<=`\\$\n]/.test(field));
  if (spoilt !== undefined) throw new Error(`This holds a character that the packing uses: ${spoilt}`);
  return [
    id,
    name,
    ...aliases,
    ...formerNames.map((former) => `<${former}`),
    ...ifscPrefixes.map((prefix) => `=${prefix.toLowerCase()}`),
  ].join('|');
}

function pack(rows: readonly Row[]): string {
  let lastPopular = true;
  let text = '';
  let width = 0;
  for (const row of rows) {
    const entry = packBank(row);
    const isPopular = row.popularity < Infinity;
    if (lastPopular && !isPopular) {
      text += '\n';
      width = lineWidth;
    }
    lastPopular = isPopular;
    if (width + entry.length >= lineWidth) width = 0;
    text += (width === 0 ? '\n' : ';') + entry;
    width += entry.length + 1;
  }
  return text.trim();
}

/** The generated file's declaration, up to the packed table. */
const declaration = 'export const banks: readonly Bank[] = /* @__PURE__ */ unpackBanks(`';

const made = `// Made by tools/make/banks.ts: change its tables, not this file.
import type { Bank } from './Bank.js';
import { unpackBanks } from './unpackBanks.js';

/** The banks that the API documents, the popular ones first, then by name. Identifiers are as sent, in lower case. */
${declaration}
${pack(readRows().toSorted(inOrder))}
\`);
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== made) {
    console.error('src/banks/banks.ts is not what tools/make/banks.ts makes: run it and commit.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, made);
}
