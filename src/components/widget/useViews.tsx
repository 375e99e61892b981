import { useEffect, useState, type JSX } from 'react';
import { isOffline } from '../../platform/network.js';
import type * as views from './views.js';
import { useWidget } from './WidgetContext.js';

/** What is drawn only after a file was picked. */
export type Views = typeof views;

let loaded: Views | null = null;

/** Loads the views that a page draws only after a file was picked. Rejects if they cannot be loaded. */
export async function loadViews(): Promise<void> {
  loaded ??= await import('./views.js');
}

/** Milliseconds before the next try. */
const wait = 3_000;

/**
 * Returns the views that are loaded on demand; `null` until they are there. They are requested until they come.
 * `isLate`: this has failed more than once.
 */
export function useViews(): { readonly views: Views | null; readonly isLate: boolean } {
  // An object, so that each outcome draws.
  const [{ failures }, setOutcome] = useState({ failures: 0 });
  useEffect(() => {
    if (loaded) return undefined;
    let isHere = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = (before: number): void => {
      loadViews().then(
        () => isHere && setOutcome({ failures: 0 }),
        () => {
          if (!isHere) return;
          setOutcome({ failures: before + 1 });
          timer = setTimeout(load, wait, before + 1);
        },
      );
    };
    load(0);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, []);
  return { views: loaded, isLate: !loaded && failures > 1 };
}

/** Says why a view is missing: the connection is gone, or a deployment has removed its file. */
export function LateNotice(): JSX.Element {
  const { t } = useWidget();
  return (
    <p className="su-hint">{t(isOffline() ? 'status.queued.connection' : 'error.part-not-loaded.body')}</p>
  );
}
