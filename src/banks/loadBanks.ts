import type { Bank } from './Bank.js';

/** Loads the banks that the API documents from a separate chunk, so that pages without bank names do not load it. */
export async function loadBanks(): Promise<readonly Bank[]> {
  return (await import('./banks.js')).banks;
}
