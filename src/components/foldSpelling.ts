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
