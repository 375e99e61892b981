import type { Bank } from '../bankconnect/Bank.js';
import { banks } from '../bankconnect/banks.js';

/** The words of a bank's name that matter: statements write `Co-op`, `Co-operative` and `Ltd` as they like. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/co-?\s?op(?:erative|\b)\.?/g, 'coop')
    .replaceAll(/[^a-z\d]+/g, ' ')
    .replaceAll(/\b(?:the|ltd|limited)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()} `;

const spellings = ({ name, aliases = [] }: Bank): readonly string[] => [
  name,
  ...aliases.filter((alias) => / bank\b/i.test(alias)),
];

const names: readonly { readonly id: string; readonly name: string }[] = banks
  .flatMap((bank) => spellings(bank).map((name) => ({ id: bank.id, name: plain(name) })))
  .toSorted((a, b) => b.name.length - a.name.length);

/** The bank whose name stands first in some lines, the longest name of a line before the others; `null` if none does. */
export function bankOfName(lines: readonly string[]): string | null {
  for (const line of lines.map(plain)) {
    const hit = names.find(({ name }) => line.includes(name));
    if (hit) return hit.id;
  }
  return null;
}
