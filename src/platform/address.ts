/** Resolves a URL as a request will be: by `<base href>`, if the page has one. Throws if it is none. */
export function resolveUrl(url: string | URL): URL {
  return new URL(url, typeof document === 'undefined' ? undefined : document.baseURI);
}

/**
 * Returns true for a URL of the page's own origin. A frame without an origin has `"null"`, which equals no other: its
 * `location.origin` is that of its address.
 */
export function isSameOrigin(url: string | URL): boolean {
  try {
    return resolveUrl(url).origin === origin;
  } catch {
    return false;
  }
}
