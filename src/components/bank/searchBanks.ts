import type { Bank } from '../../banks/Bank.js';
import { tokenize, typoDistance, foldSpelling } from './fuzzyMatch.js';

/** A bank in the picker's list. */
export interface BankOption {
  /** Its identifier is the one that goes out. */
  readonly bank: Bank;
  /** The name to show instead of the bank's own, because it was found by that one, and the bank that bears it now. */
  readonly former: { readonly name: string; readonly now: string } | null;
}

/** Something that an option of the bank picker is found by: one of its names, in words. */
interface BankEntry {
  readonly words: readonly string[];
  /** The same without blanks: who types `indus ind` or `citi bank` finds IndusInd and Citibank. */
  readonly joined: string;
  readonly option: BankOption;
  /** Added to its rank. */
  readonly handicap: number;
}

/** Slips between a typed word and the beginning of a word of an entry; `null` is too many. */
type TypoCount = (typed: string, word: string) => number | null;

/**
 * How well an entry fits: 0 is best, `null` is not at all. Each typed word has to begin a word of the entry, or all of
 * them together the whole. A slip weighs more than where the words stand.
 */
function rankBank(
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

function createEntry(text: string, option: BankOption, handicap = 0): BankEntry {
  const words = tokenize(text);
  return { words, joined: words.join(''), option, handicap };
}

/**
 * What a bank of the list is found by. A former name shows its own option, unless the bank that bore it is `listed`
 * with an identifier of its own: that option goes first then, and this bank's follows under its own name, for what it
 * has printed since.
 */
function bankEntries(option: BankOption, listed: ReadonlySet<string>): readonly BankEntry[] {
  const { bank } = option;
  const { id, name, formerNames = [] } = bank;
  const aliases = (bank.aliases ?? []).filter((alias) => !formerNames.includes(alias));
  return [
    ...[id, name, ...aliases].map((text) => createEntry(text, option)),
    // Words of several names at once, such as "SBI Bank".
    createEntry([name, ...aliases].join(' '), option, 4),
    ...formerNames.map((former) =>
      listed.has(former)
        ? createEntry(former, option, 3)
        : createEntry(former, { bank, former: { name: former, now: name } }, 0.5),
    ),
  ];
}

/**
 * An IFSC: four letters, a zero, six characters; perhaps with its label before it, and the zero typed as the letter.
 */
const code = /^(?:ifsc?(?:code)?)?([A-Z]{4})(?:0[A-Z\d]{0,6}|O\d{6})$/i;

/**
 * What begins the IFSC that was typed or pasted, in capitals, as soon as its zero is there; `null` for anything else.
 */
function parseIfscPrefix(query: string): string | null {
  return code.exec(query.replace(/[^\p{L}\p{N}]/gu, ''))?.[1]?.toUpperCase() ?? null;
}

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
 * Makes the index for a list of banks once. A former bank that the list holds goes out by its own identifier: the API
 * keeps it for what the bank printed before it became part of another, and that one's reads what was printed since.
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
