import { sha256 } from './sha256.js';

/** An id in the form of a UUID that is always the same for the same words. */
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
