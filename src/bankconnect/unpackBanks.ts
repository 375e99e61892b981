import type { Bank } from './Bank.js';

/**
 * Reads the packed bank list: banks parted by `;` or a line break, and in each its identifier, name and aliases by `|`.
 * The popular ones stand first, before an empty entry (`;;`).
 */
export function unpackBanks(packed: string): readonly Bank[] {
  const entries = packed.trim().split(/[;\n]/);
  const popularCount = entries.indexOf('');
  return entries.flatMap((entry, index): readonly Bank[] => {
    const [id, name, ...aliases] = entry.split('|');
    if (!id || !name) return [];
    return [
      {
        id,
        name,
        ...(aliases.length > 0 && { aliases }),
        ...(index < popularCount && { popular: true }),
      },
    ];
  });
}
