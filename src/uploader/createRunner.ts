import type { QueryClient } from '@tanstack/react-query';
import { loadMutations } from './loadMutations.js';
import type { MutationParts, Mutations } from './createMutations.js';

/** Runs attempts for as long as the widget is there. */
export interface Runner {
  /** Returns the way to give it up before it has ended. */
  readonly start: (parts: MutationParts) => () => void;
  readonly close: () => void;
}

const nothing = (): void => {};

/** Makes a {@link Runner}, which loads TanStack Query when it is first needed. Where that cannot be had, attempts run without it. */
export function createRunner(queryClient: QueryClient | undefined): Runner {
  let mutations: Promise<Mutations | null> | null = null;
  let closed = false;

  async function load(): Promise<Mutations | null> {
    const createMutations = await loadMutations();
    return createMutations && !closed ? createMutations(queryClient) : null;
  }

  return {
    start(parts) {
      let finish = nothing;
      let isOver = false;
      const begin = (loaded: Mutations | null): void => {
        if (isOver) return;
        if (loaded) finish = loaded.start(parts);
        else void parts.run();
      };
      mutations ??= load();
      void mutations.then((loaded) => {
        // Not to be had now, perhaps later.
        if (loaded === null) mutations = null;
        begin(loaded);
      });
      return () => {
        isOver = true;
        finish();
      };
    },
    close() {
      closed = true;
      void mutations?.then((loaded) => loaded?.close());
    },
  };
}
