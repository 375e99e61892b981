import { resolveUrl } from '../platform/address.js';
import type { TransportResponse } from '../transport/Transport.js';

/** Matches a step in the path of a sign-in page. */
const signIn = /login|logon|signin|signon|\b(?:log|sign)[-_][io]n\b|auth(?!ors?\b)|sso|saml|oidc/i;
/** The limits keep a hostile page from taking minutes. */
const passwordField = /<input\b[^>]{0,500}\btype\s{0,5}=\s{0,5}["']?password\b/i;
/** Characters. */
const longestPage = 256 * 1024;

function stepsOf({ host, pathname }: URL): readonly string[] {
  return [host, ...pathname.split('/')];
}

/** Returns the host and path steps of the responding address that the request's address does not have. */
function findDetour({ status, url, header }: TransportResponse, requestUrl: string): readonly string[] {
  try {
    const asked = resolveUrl(requestUrl);
    const target = status >= 300 && status < 400 ? header('location') : url;
    const before = stepsOf(asked);
    return stepsOf(new URL(target ?? '', asked)).filter((step) => !before.includes(step));
  } catch {
    return [];
  }
}

/**
 * Returns true if the response comes from a sign-in page, to which a host redirects a borrower who is signed out and
 * XMLHttpRequest follows: by its address, or because it is a page with a password field. Any other page says nothing:
 * the statement may have arrived before.
 *
 * @param requestUrl absolute, or relative to the page
 */
export function leadsToSignIn(response: TransportResponse, requestUrl: string): boolean {
  const { status, body } = response;
  if (status < 500 && findDetour(response, requestUrl).some((step) => signIn.test(step))) return true;
  const isPage = status >= 200 && status < 300 && body.trimStart().startsWith('<');
  return isPage && passwordField.test(body.slice(0, longestPage));
}
