import { RouteError } from './Refusal.js';

/**
 * The origin of another site's page that may read the answer, or `null` when none has to be told: the page is of the same origin, or the
 * caller is no browser.
 *
 * `Sec-Fetch-Site` decides where it is sent (every browser since 2023, over https), because a proxy in front may have changed host and
 * scheme. Where it is not, the `Origin`'s host has to be the request's.
 *
 * @throws Refusal (403) for pages of every other origin
 */
export function checkOrigin(request: Request, allowedOrigins: ReadonlySet<string>): string | null {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin') return null;
  if (origin !== null && allowedOrigins.has(origin)) return origin;
  const isSame =
    site === null
      ? origin === null || (URL.canParse(origin) && new URL(origin).host === new URL(request.url).host)
      : site === 'none' && origin === null;
  if (isSame) return null;
  throw new RouteError(403, 'not-authorized', 'Pages of this origin may not call this route.', {
    reason: 'not-allowed',
  });
}
