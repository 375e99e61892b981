/** Words that people add or leave out as they like. */
const fillers = ['and', 'limited', 'ltd', 'of', 'the'];

/**
 * The words of a bank's name, or of what was typed to find it: in lower case without accents and punctuation, every spelling of
 * Co-operative alike, and without fillers. `isTyped`: the last word may be the beginning of a filler that is on its way.
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
