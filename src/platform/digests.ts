/** Returns the SHA-256 of bytes in Base64; `null` without Web Crypto, which is missing on plain http. */
export async function hashBytes(bytes: BufferSource): Promise<string | null> {
  try {
    return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
  } catch {
    return null;
  }
}

/** Returns 32 random hexadecimal digits. Not by `randomUUID()`, which is missing on plain http. */
export function createRandomHex(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) =>
    word.toString(16).padStart(8, '0'),
  ).join('');
}
