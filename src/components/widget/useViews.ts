import { useEffect, useReducer } from 'react';
import type * as views from './views.js';

type Views = typeof views;

let loaded: Views | null = null;

/** Loads the views that a page draws only after a file was picked. Rejects if the network does not deliver them. */
export async function loadViews(): Promise<void> {
  loaded ??= await import('./views.js');
}

/** Milliseconds before the next try. */
const wait = 3_000;

/**
 * Returns the views that are loaded on demand; `null` until they are there. The code that looked at the file came over
 * the same network a moment before, so a failure passes: it is tried again until it succeeds.
 */
export function useViews(): Views | null {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (loaded) return undefined;
    let isHere = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = (): void => {
      loadViews().then(
        () => isHere && redraw(),
        () => {
          if (isHere) timer = setTimeout(load, wait);
        },
      );
    };
    load();
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, []);
  return loaded;
}
