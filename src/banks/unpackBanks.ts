import type { Bank } from './Bank.js';

/**
 * Reads the packed bank list: banks parted by `;` or a line break, and in each its identifier, name and aliases by `|`.
 * An alias after `<` is a former name. What is after `=` begins the bank's IFSCs. The popular ones stand first, before
 * an empty entry (`;;`).
 */
export function unpackBanks(packed: string): readonly Bank[] {
  const entries = packed.trim().split(/[;\n]/);
  const popularCount = entries.indexOf('');
  return entries.flatMap((entry, index): readonly Bank[] => {
    const [id, name, ...rest] = entry.split('|');
    if (!id || !name) return [];
    const marked = (mark: string): readonly string[] =>
      rest.flatMap((field) => (field.startsWith(mark) ? [field.slice(1)] : []));
    const ifscPrefixes = marked('=').map((prefix) => prefix.toUpperCase());
    const formerNames = marked('<');
    const aliases = rest.flatMap((field) => (field.startsWith('=') ? [] : [field.replace('<', '')]));
    return [
      {
        id,
        name,
        ...(aliases.length > 0 && { aliases }),
        ...(formerNames.length > 0 && { formerNames }),
        ...(ifscPrefixes.length > 0 && { ifscPrefixes }),
        ...(index < popularCount && { popular: true }),
      },
    ];
  });
}
