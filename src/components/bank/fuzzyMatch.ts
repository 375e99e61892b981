/**
 * How many typing slips lie between what was typed and the beginning of a word: letters wrong, missing, added, or two
 * neighbours swapped. The rest of the word may still be to come. More than `most` is `null`, and so is more than one in
 * the first two letters: nobody mistypes these twice, and most words need no closer look then.
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

/** Spellings that sound alike in India are made alike: Lakshmi and Laxmi, Zilla and Jila, Gramin and Grameen. */
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
  // What is left of an abbreviation would begin anything.
  return folded.length < 3 ? word : folded;
}

/** Words that people add or leave out as they like. */
const fillers = ['and', 'limited', 'ltd', 'of', 'the'];

/**
 * The words of a bank's name, or of what was typed to find it: in lower case without accents and punctuation, every
 * spelling of Co-operative alike, and without fillers. `isTyped`: the last word may be the beginning of a filler that
 * is on its way.
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
