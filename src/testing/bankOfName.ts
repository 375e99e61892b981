import { banks } from '../banks/banks.js';

/** The words of a bank's name that matter: statements write `Co-op`, `Co-operative` and `Ltd` as they like. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/co-?\s?op(?:erative|\b)\.?/g, 'coop')
    .replaceAll(/[^a-z\d]+/g, ' ')
    .replaceAll(/\b(?:the|ltd|limited)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()} `;

/** A former name that is a bank of its own as well is that bank's: names go before aliases of the same length. */
const knownNames: readonly { readonly id: string; readonly name: string }[] = [
  ...banks.map(({ id, name }) => ({ id, name: plain(name) })),
  ...banks.flatMap(({ id, aliases = [] }) =>
    aliases.filter((alias) => / bank\b/i.test(alias)).map((alias) => ({ id, name: plain(alias) })),
  ),
].toSorted((a, b) => b.name.length - a.name.length);

/** The bank whose name stands first in some lines, the longest name of a line before the others; `null` if none does. */
export function bankOfName(lines: readonly string[]): string | null {
  for (const line of lines.map(plain)) {
    const hit = knownNames.find(({ name }) => line.includes(name));
    if (hit) return hit.id;
  }
  return null;
}
