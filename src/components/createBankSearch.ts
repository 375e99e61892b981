import type { Bank } from '../banks/Bank.js';
import { bankEntries } from './bankEntries.js';
import type { BankEntry } from './BankEntry.js';
import type { BankOption } from './BankOption.js';
import { typoDistance } from './countSlips.js';
import { foldSpelling } from './foldSpelling.js';
import { rankBank, type TypoCount } from './rankBank.js';
import { parseIfscPrefix } from './readIfscPrefix.js';
import { tokenize } from './wordsOf.js';

/** Finds banks by what was typed, the best first. Nothing typed: the popular ones, then all others. */
export type BankSearch = (query: string) => readonly BankOption[];

const exactly: TypoCount = (typed, word) => (word.startsWith(typed) ? 0 : null);

/** Allows one slip in a word of four letters and two in one of eight; each pair of words is compared once. */
function createForgiving(): TypoCount {
  const known = new Map<string, number | null>();
  return (typed, word) => {
    const pair = `${typed} ${word}`;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const slips = typoDistance(typed, word, typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2);
    known.set(pair, slips);
    return slips;
  };
}

function fold({ words, ...entry }: BankEntry): BankEntry {
  const folded = words.map(foldSpelling);
  return { ...entry, words: folded, joined: folded.join('') };
}

/**
 * Makes the index for a list of banks once. A former bank that the list holds goes out by its own identifier: the API keeps it
 * for what the bank printed before it became part of another, and that one's reads what was printed since.
 */
export function createBankSearch(banks: readonly Bank[]): BankSearch {
  const bearers = new Map(
    banks.flatMap((bank) => (bank.formerNames ?? []).map((former) => [former, bank.name])),
  );
  const resting = [...banks.filter((bank) => bank.popular), ...banks.filter((bank) => !bank.popular)].map(
    (bank): BankOption => {
      const now = bearers.get(bank.name);
      return { bank, former: now === undefined ? null : { name: bank.name, now } };
    },
  );
  const listed = new Set(banks.map(({ name }) => name));
  const index = resting.map((option) => bankEntries(option, listed));
  const folded = index.map((entries) => entries.map(fold));
  const byPrefix = new Map(
    resting.flatMap((option) => (option.bank.ifscPrefixes ?? []).map((prefix) => [prefix, option])),
  );

  const find = (
    typed: readonly string[],
    entries: typeof index,
    slipsOf: TypoCount,
    owner?: BankOption,
  ): readonly BankOption[] =>
    entries
      .flatMap((ofBank) => {
        const fits = ofBank.flatMap((entry) => {
          const rank = entry.option === owner ? 0 : rankBank(typed, entry, slipsOf);
          return rank === null ? [] : [{ option: entry.option, rank }];
        });
        return fits.toSorted((a, b) => a.rank - b.rank).slice(0, 1);
      })
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ option }) => option);

  return (query) => {
    const prefix = parseIfscPrefix(query);
    const typed = prefix === null ? tokenize(query, true) : [prefix.toLowerCase()];
    if (typed.length === 0) return resting;
    const owner = byPrefix.get(typed.join('').toUpperCase());
    if (prefix !== null && owner) return [owner];
    const found = find(typed, index, exactly, owner);
    return found.length > 0 ? found : find(typed.map(foldSpelling), folded, createForgiving());
  };
}
