import type { Bank } from '../bankconnect/Bank.js';
import { isNear } from './isNear.js';

/** Finds banks by what was typed, the best first. Nothing typed: the popular ones, then all others. */
export type BankSearch = (query: string) => readonly Bank[];

/** Words in lower case without accents and punctuation, so that "co-op." finds "Co Op". */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** How well one entry fits: 0 is best, `null` is not at all. Each typed word has to begin a word of the entry. */
function rank(typed: readonly string[], entry: readonly string[], fits: typeof isNear): number | null {
  const starts = typed.map((word) => entry.findIndex((other) => fits(other.slice(0, word.length), word)));
  if (starts.includes(-1)) return null;
  return starts[0] === 0 ? (entry.length === typed.length ? 0 : 1) : 2;
}

/** Makes the index for a list of banks once. */
export function createBankSearch(banks: readonly Bank[]): BankSearch {
  const resting = [...banks.filter((bank) => bank.popular), ...banks.filter((bank) => !bank.popular)];
  const index = resting.map((bank) => ({
    bank,
    entries: [bank.id, bank.name, ...(bank.aliases ?? [])].map(wordsOf),
  }));

  const find = (typed: readonly string[], fits: typeof isNear): readonly Bank[] =>
    index
      .flatMap(({ bank, entries }) => {
        const ranks = entries.map((entry) => rank(typed, entry, fits)).filter((value) => value !== null);
        return ranks.length > 0 ? [{ bank, best: Math.min(...ranks) }] : [];
      })
      .toSorted((a, b) => a.best - b.best)
      .map(({ bank }) => bank);

  return (query) => {
    const typed = wordsOf(query);
    if (typed.length === 0) return resting;
    const exact = find(typed, (a, b) => a === b);
    return exact.length > 0 ? exact : find(typed, isNear);
  };
}
