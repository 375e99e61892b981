import type { BankEntry } from './BankEntry.js';

/** Slips between a typed word and the beginning of a word of an entry; `null` is too many. */
export type TypoCount = (typed: string, word: string) => number | null;

/**
 * How well an entry fits: 0 is best, `null` is not at all. Each typed word has to begin a word of the entry, or all of them
 * together the whole. A slip weighs more than where the words stand.
 */
export function rankBank(
  typed: readonly string[],
  { words, joined, handicap }: BankEntry,
  slipsOf: TypoCount,
): number | null {
  const hits = typed.map((one) => {
    const slips = words.map((word) => slipsOf(one, word) ?? Infinity);
    const fewest = Math.min(...slips);
    return { fewest, index: slips.indexOf(fewest) };
  });
  const all = typed.join('');
  const isWhole = joined.length === all.length;
  const place = isWhole ? 0 : hits[0]?.index !== 0 ? 2 : words.length > typed.length ? 1 : 0.5;
  const inWords = hits.reduce((sum, { fewest }) => sum + fewest, 0) * 8 + place;
  const inOne = (slipsOf(all, joined) ?? Infinity) * 8 + (isWhole ? 0 : 1);
  const best = Math.min(inWords, inOne) + handicap;
  return best < Infinity ? best : null;
}
