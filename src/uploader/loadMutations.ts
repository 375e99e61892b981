import type { createMutations } from './createMutations.js';

/** Loads TanStack Query, a chunk of its own that nobody needs before a file is picked; `null` when it cannot be had. */
export async function loadMutations(): Promise<typeof createMutations | null> {
  try {
    return (await import('./createMutations.js')).createMutations;
  } catch {
    return null;
  }
}
