import type { Bank } from '../banks/Bank.js';
import { loadBanks } from '../banks/loadBanks.js';
import type { ResolvedOptions } from './resolveOptions.js';

/** The banks that may be suggested: the host's, or the built-in ones; none where nobody needs a suggestion. Never rejects. */
export async function knownBanks({ banks, suggestBank, rules }: ResolvedOptions): Promise<readonly Bank[]> {
  if (!suggestBank || rules.fixedBank !== null) return [];
  return banks ?? loadBanks().catch(() => []);
}
