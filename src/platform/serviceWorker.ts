/**
 * Returns whether a service worker controls the page. In a frame without an origin (`sandbox` without
 * `allow-same-origin`), where there can be none, Chromium and Firefox throw a `SecurityError` when asked.
 */
export function isBehindServiceWorker(): boolean {
  try {
    return Boolean(navigator.serviceWorker.controller);
  } catch {
    // Also where there are no service workers: on plain http, and outside of browsers.
    return false;
  }
}
