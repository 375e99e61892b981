import type { Bank } from '../../banks/Bank.js';
import { tokenize, typoDistance, foldSpelling } from './fuzzyMatch.js';

/** An option of the bank picker. */
export interface BankOption {
  /** The bank whose identifier is sent. */
  readonly bank: Bank;
  /** The former name to show, because the search matched it, and the current name of the bank. */
  readonly former: { readonly name: string; readonly now: string } | null;
}

/** A searchable name of an option, as words. */
interface BankEntry {
  readonly words: readonly string[];
  /** The words without spaces, so that `indus ind` finds IndusInd and `citi bank` finds Citibank. */
  readonly joined: string;
  readonly option: BankOption;
  /** Added to the rank of this name. */
  readonly handicap: number;
}

/** Counts the typing errors between a typed word and the beginning of a word of an entry; `null` if too many. */
type TypoCount = (typed: string, word: string) => number | null;

/**
 * Ranks how well an entry matches: 0 is best, `null` is no match. Either each typed word matches the beginning of a
 * word of the entry, or all of them joined match the beginning of the joined name. One typing error counts more than
 * the position of the words.
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
 * Returns the searchable names of a bank. A former name produces an option that shows it, unless the former bank is
 * itself `listed`. In that case its own option ranks first, and this bank follows under its current name, for
 * statements printed since.
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
 * An IFSC, complete or in part: four letters, a zero and six characters, optionally after its label. Accepts the letter
 * O as the zero if six digits follow.
 */
const code = /^(?:ifsc?(?:code)?)?([A-Z]{4})(?:0[A-Z\d]{0,6}|O\d{6})$/i;

/** Returns the bank's four letters of an IFSC, in upper case, once its zero is typed; `null` for any other query. */
function parseIfscPrefix(query: string): string | null {
  return code.exec(query.replace(/[^\p{L}\p{N}]/gu, ''))?.[1]?.toUpperCase() ?? null;
}

/** Finds banks, best match first. An empty query returns all banks, the popular ones first. */
export type BankSearch = (query: string) => readonly BankOption[];

const exactly: TypoCount = (typed, word) => (word.startsWith(typed) ? 0 : null);

/** Allows one typing error in words of four letters or more, two from eight letters on. Caches each comparison. */
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
 * Creates the search index for a list of banks. A former bank that is listed keeps its own identifier: the API uses it
 * for statements printed before the merger, and the identifier of the current bank for those printed since.
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
