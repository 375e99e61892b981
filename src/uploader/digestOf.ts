/** SHA-256 of bytes in hexadecimal; `null` where the platform has no Web Crypto: it is missing on plain http. */
export async function hashBytes(bytes: BufferSource): Promise<string | null> {
  try {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}
