function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the SHA-256 of bytes in hexadecimal; `null` without Web Crypto, which is missing on plain http. */
export async function hashBytes(bytes: BufferSource): Promise<string | null> {
  try {
    return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  } catch {
    return null;
  }
}

/** Returns 32 random hexadecimal digits. Not by `randomUUID()`, which is missing on plain http. */
export function createRandomHex(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}
