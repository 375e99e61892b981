import type { createMutations } from './createMutations.js';
import { memoizeImport } from './keep.js';

const importMutations = /* @__PURE__ */ memoizeImport(
  async () => (await import('./createMutations.js')).createMutations,
);

/** Loads TanStack Query, a chunk of its own that nobody needs before a file is picked; `null` when it cannot be had. */
export async function loadMutations(): Promise<typeof createMutations | null> {
  try {
    return await importMutations();
  } catch {
    return null;
  }
}
