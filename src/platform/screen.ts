/** Returns the part of the page that is seen, above an on-screen keyboard; `null` where the browser does not say. */
export function findVisualViewport(): VisualViewport | null {
  return window.visualViewport;
}

/** Returns true if the main pointing device is a finger. */
export function isTouchscreen(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
