/**
 * Keeps what was loaded. `import()` of a chunk that is there already still takes turns of the event loop, in each of which the page may
 * draw while a file waits. A failure is not kept: the next call tries again.
 */
export function memoizeImport<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () => {
    kept ??= load().catch((thrown: unknown) => {
      kept = null;
      throw thrown;
    });
    return kept;
  };
}
