import { useCallback, useEffect, useRef, useState } from 'react';

/** The state of a value that is loaded on demand. */
export interface Loaded<T> {
  /** `null` until loaded. */
  readonly value: T | null;
  /** Whether loading failed. */
  readonly failed: boolean;
  readonly reload: () => void;
}

/**
 * Loads a value on mount. Unlike `React.lazy`, it can be retried after a failure, which is common on a phone's network,
 * and needs neither `Suspense` nor an error boundary of the host.
 * @param load must have a stable identity: a new function loads again
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(0);

  const start = useCallback(() => {
    const run = (latest.current += 1);
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
