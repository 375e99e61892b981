/**
 * Returns the edit distance between the typed text and the closest prefix of a word: the number of letters replaced,
 * missing or added, and of adjacent letters swapped. Returns `null` for more than `most`. Also returns `null` if
 * neither of the first two typed letters is among the first two of the word: such typing errors are rare, and the check
 * skips most words cheaply.
 */
export function typoDistance(typed: string, word: string, most: number): number | null {
  if (word.startsWith(typed)) return 0;
  const [a, b] = typed;
  const [c, d] = word;
  if (word.length < typed.length - most || (a !== c && a !== d && b !== c && b !== d)) return null;
  const width = Math.min(word.length, typed.length + most);
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: width + 1 }, (_, index) => index);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    let fewest = row;
    for (let column = 1; column <= width; column += 1) {
      const typedHere = typed[row - 1];
      const wordHere = word[column - 1];
      let slips = (last[column - 1] ?? Infinity) + (typedHere === wordHere ? 0 : 1);
      slips = Math.min(slips, (last[column] ?? Infinity) + 1, (next[column - 1] ?? Infinity) + 1);
      if (typedHere === word[column - 2] && typed[row - 2] === wordHere)
        slips = Math.min(slips, (beforeLast[column - 2] ?? Infinity) + 1);
      next.push(slips);
      fewest = Math.min(fewest, slips);
    }
    if (fewest > most) return null;
    [beforeLast, last] = [last, next];
  }
  return Math.min(...last);
}

/** Normalizes spellings that sound alike in India: Lakshmi and Laxmi, Zilla and Jila, Gramin and Grameen. */
export function foldSpelling(word: string): string {
  const folded = word
    .replace(/ph/g, 'f')
    .replace(/(?<=[bcdgjkpst])h/g, '')
    .replace(/(?<=.)x/g, 'ks')
    .replace(/[cq]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
    .replace(/ee/g, 'i')
    .replace(/oo/g, 'u')
    .replace(/(.)\1+/g, '$1');
  // Keep short words: the rest of a folded abbreviation would be a prefix of many words.
  return folded.length < 3 ? word : folded;
}

/** Words that people often add or omit. */
const fillers = ['and', 'limited', 'ltd', 'of', 'the'];

/**
 * Splits a bank's name or a query into words: lower case, without accents, punctuation and fillers, and with every
 * spelling of "Co-operative" as "coop".
 * @param isTyped whether to drop the last word also if it is the beginning of a filler, which may still be incomplete
 */
export function tokenize(text: string, isTyped = false): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bco[-. ]?op[a-z]*/g, 'coop')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word, index, all) => {
      const isOnItsWay = isTyped && index > 0 && index === all.length - 1;
      return !fillers.some((filler) => (isOnItsWay ? filler.startsWith(word) : filler === word));
    });
}
