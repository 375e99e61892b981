/**
 * Calls `use` with the tab's `sessionStorage`. Returns `undefined` where it is blocked (by a setting, or in a frame
 * without an origin, where reading the property throws), missing, full, or holds what `use` cannot read.
 */
export function withTabStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}
