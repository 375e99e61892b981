/** Returns the SHA-256 hash as 64 hexadecimal digits. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Replaces all but the last four characters of an account number with `X`. */
export function maskNumber(number: string): string {
  return number.slice(-4).padStart(number.length, 'X');
}

/** Returns an id in the form of a UUID that is always the same for the same words. */
export async function stableId(...words: readonly string[]): Promise<string> {
  const hex = await sha256(words.join('\n'));
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
