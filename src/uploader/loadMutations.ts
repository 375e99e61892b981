import type { createMutations } from './createMutations.js';
import { keep } from './keep.js';

const load = /* @__PURE__ */ keep(async () => (await import('./createMutations.js')).createMutations);

/** Loads TanStack Query, a chunk of its own that nobody needs before a file is picked; `null` when it cannot be had. */
export async function loadMutations(): Promise<typeof createMutations | null> {
  try {
    return await load();
  } catch {
    return null;
  }
}
