/** One or two letters that stand for a bank: of its first two words that are not on every bank's door. */
export function toMonogram(name: string): string {
  return name
    .replace(/^the /i, '')
    .replace(/[\s(]+(?:bank(?! of)|co-?op\w*|now)\b.*$/i, '')
    .split(/[\s-]+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word) && !/^(?:of|the|and)$/i.test(word))
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0).toUpperCase())
    .join('');
}
