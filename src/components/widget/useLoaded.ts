import { useCallback, useEffect, useRef, useState } from 'react';

/** A thing that is loaded when it is needed. */
export interface Loaded<T> {
  /** `null` until it is there. */
  readonly value: T | null;
  /** The last try failed. */
  readonly failed: boolean;
  readonly reload: () => void;
}

/**
 * Loads once it is mounted. Unlike `React.lazy` it can fail and be asked again, which on a phone's network is the usual
 * case, and needs neither a Suspense nor an error boundary of the host.
 * @param load keep its identity stable: another one loads again
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(0);

  const start = useCallback(() => {
    latest.current += 1;
    const run = latest.current;
    load().then(
      (loaded) => run === latest.current && setValue(() => loaded),
      () => run === latest.current && setFailed(true),
    );
  }, [load]);

  useEffect(() => {
    start();
    return () => {
      latest.current += 1;
    };
  }, [start]);

  const reload = useCallback(() => {
    setFailed(false);
    start();
  }, [start]);
  return { value, failed, reload };
}
