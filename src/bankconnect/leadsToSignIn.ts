import type { TransportResponse } from '../transport/Transport.js';

/** What a step of a path to a sign-in page is called. */
const signIn = /login|logon|signin|signon|\b(?:log|sign)[-_][io]n\b|auth(?!ors?\b)|sso|saml|oidc/i;
/** With limits: without them, a hostile page takes minutes. */
const passwordField = /<input\b[^>]{0,500}\btype\s{0,5}=\s{0,5}["']?password\b/i;
/** Characters. */
const longestPage = 256 * 1024;

function stepsOf({ host, pathname }: URL): readonly string[] {
  return [host, ...pathname.split('/')];
}

/** The parts of the address that answered which the request was not sent to: its host, and the steps of its path. */
function findDetour({ status, url, header }: TransportResponse, requestUrl: string): readonly string[] {
  try {
    const asked = new URL(requestUrl, typeof document === 'undefined' ? undefined : document.baseURI);
    const target = status >= 300 && status < 400 ? header('location') : url;
    const before = stepsOf(asked);
    return stepsOf(new URL(target ?? '', asked)).filter((step) => !before.includes(step));
  } catch {
    return [];
  }
}

/**
 * Whether the host's server has sent a borrower who is signed out to a sign-in page, which XMLHttpRequest follows: the
 * address that answered says so, or a page with a password field came in place of an answer. Another page says nothing:
 * the statement may have arrived before it.
 *
 * @param requestUrl absolute, or relative to the page
 */
export function leadsToSignIn(response: TransportResponse, requestUrl: string): boolean {
  const { status, body } = response;
  if (status < 500 && findDetour(response, requestUrl).some((step) => signIn.test(step))) return true;
  const isPage = status >= 200 && status < 300 && body.trimStart().startsWith('<');
  return isPage && passwordField.test(body.slice(0, longestPage));
}
