/**
 * Calls `access` with the tab's `sessionStorage`. Returns `undefined` where it is blocked (by a setting, or in a frame
 * without an origin, where reading the property throws), missing, full, or holds what `access` cannot read.
 */
export function withTabStorage<T>(access: (storage: Storage) => T): T | undefined {
  try {
    return access(sessionStorage);
  } catch {
    return undefined;
  }
}
