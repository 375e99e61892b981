import type { Bank } from './Bank.js';

/** Loads the banks that the API documents, a chunk of their own: who never needs a bank's name never pays for it. */
export async function loadBanks(): Promise<readonly Bank[]> {
  return (await import('./banks.js')).banks;
}
