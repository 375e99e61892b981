/** Returns whether there is Web Crypto: plain http pages lack it. */
export function hasSubtle(): boolean {
  const platform: Partial<Crypto> | undefined = globalThis.crypto;
  return platform?.subtle !== undefined;
}

/**
 * Returns Web Crypto's functions.
 * @throws on plain http pages, which lack them
 */
export function getSubtle(): SubtleCrypto {
  if (!hasSubtle()) throw new TypeError('Web Crypto is missing: the page is not secure.');
  return crypto.subtle;
}
