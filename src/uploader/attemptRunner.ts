import type { QueryClient } from '@tanstack/react-query';
import { isOffline } from './isOffline.js';
import { loadMutations } from './lazy.js';
import type { MutationParts, Mutations } from './mutations.js';

/** Runs attempts for as long as the widget is there. */
export interface OnlineRunner {
  /** Returns the way to give it up before it has ended. */
  readonly start: (parts: MutationParts) => () => void;
  /** Makes ready what the first attempt needs. */
  readonly prepare: () => void;
  readonly close: () => void;
}

const nothing = (): void => {};

/**
 * Makes a {@link OnlineRunner}, which loads TanStack Query when it is first needed. Where that cannot be had because
 * there is no network, the attempt waits for one; otherwise it runs without it.
 */
export function createOnlineRunner(queryClient: QueryClient | undefined): OnlineRunner {
  let mutations: Promise<Mutations | null> | null = null;
  let closed = false;

  async function load(): Promise<Mutations | null> {
    const createMutations = await loadMutations();
    // Not to be had now, perhaps later.
    if (!createMutations) mutations = null;
    return createMutations && !closed ? createMutations(queryClient) : null;
  }

  return {
    start(parts) {
      let finish = nothing;
      let isOver = false;

      async function begin(): Promise<void> {
        mutations ??= load();
        const loaded = await mutations;
        if (isOver) return;
        if (loaded) finish = loaded.start(parts);
        else if (isOffline()) wait();
        else await parts.run();
      }

      function wait(): void {
        const waiting = new AbortController();
        window.addEventListener('online', () => void begin(), { once: true, signal: waiting.signal });
        finish = () => waiting.abort();
        parts.onPaused();
      }

      void begin();
      return () => {
        isOver = true;
        finish();
      };
    },
    prepare() {
      mutations ??= load();
    },
    close() {
      closed = true;
      void mutations?.then((loaded) => loaded?.close());
    },
  };
}
