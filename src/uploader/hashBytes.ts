/** Returns the SHA-256 of bytes in Base64; `null` without Web Crypto, which is missing on plain http. */
export async function hashBytes(bytes: BufferSource): Promise<string | null> {
  try {
    return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
  } catch {
    return null;
  }
}
