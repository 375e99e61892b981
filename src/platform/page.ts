/** Returns the page's window; `undefined` on servers. */
export function findWindow(): Window | undefined {
  return globalThis.window;
}
