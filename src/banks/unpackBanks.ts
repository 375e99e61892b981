import type { Bank } from './Bank.js';

/**
 * Parses the packed bank list. `;` or a line break separates banks; `|` separates a bank's identifier, name and
 * aliases. `<` marks an alias as a former name, `=` marks an IFSC prefix. An empty entry (`;;` or an empty line) ends
 * the popular banks, which come first.
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
