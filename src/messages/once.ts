/** Makes a value when it is first asked for, and keeps it. `Intl` objects are costly, and most pages never need them all. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
