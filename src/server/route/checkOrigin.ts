import { RouteError } from './RouteError.js';

/**
 * Returns the origin of a cross-origin page that may read the response, or `null` if no CORS header is needed: the page
 * is of the same origin, or the caller is not a browser.
 *
 * Where present (every browser since 2023, over https), `Sec-Fetch-Site` decides, because a proxy in front may have
 * changed host and scheme. Otherwise, `Origin` must be `ownOrigin`, or, if the host app names none, have the host that
 * the request has.
 *
 * @throws RouteError (403) for pages of any other origin
 */
export function checkOrigin(
  request: Request,
  ownOrigin: string | null,
  allowedOrigins: ReadonlySet<string>,
): string | null {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin') return null;
  if (origin !== null && allowedOrigins.has(origin)) return origin;
  if (origin === null ? site === null || site === 'none' : site === null && isOwn(origin)) return null;
  throw new RouteError(403, 'not-authorized', 'Pages of this origin may not call this route.', {
    reason: 'not-allowed',
  });

  function isOwn(text: string): boolean {
    if (ownOrigin !== null) return text === ownOrigin;
    return URL.canParse(text) && new URL(text).host === new URL(request.url).host;
  }
}
