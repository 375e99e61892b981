import { type Span, type TextView, toLowerUnits } from './textView.js';
import { createWordSearch } from './wordSearch.js';

/** Letters. A shorter password also occurs by chance, in quotation marks too. */
const shortestEcho = 4;
/** Letters. From this length on, digits and letters mixed are neither a word, a date nor an amount. */
const unmistakable = 6;
const blank = '…';

const quotes: ReadonlySet<string> = new Set('"\'`´“”„‟‘’‚‛«»‹›');
const letterOrDigit = /[\p{L}\p{N}]/u;
const label = /passw(?:or)?d["'\]]{0,2}\s{0,3}(?:[:=]|is|was)\s{0,3}$/;
const longestLabel = 24;
const dateLike = /^\d{1,2}\p{L}{3,9}(?:\d\d){1,2}$/u;

/** Finds where a text repeats the password of its request. */
export interface PasswordEchoes {
  /** Whether the text is the password and nothing else. */
  readonly isWhole: (views: readonly TextView[]) => boolean;
  readonly find: (view: TextView) => readonly Span[];
}

/**
 * Creates the search for a password, in any letter case and escaped for HTML, URLs or JSON. What it finds is surely an
 * echo: the password as a whole value, in quotation marks or after the word "password"; alone in a sentence only where
 * it mixes letters and digits. Anything else may be a name or a date that is a borrower's password too.
 */
export function createPasswordEchoes(password: string): PasswordEchoes {
  const needle = toLowerUnits(password);
  const bare = needle.trim();
  const search = createWordSearch([needle]);
  const letters = Array.from(password).length;
  const isDistinct =
    letters >= unmistakable && /\d/.test(password) && /\p{L}/u.test(password) && !dateLike.test(password);

  function findAll({ text }: TextView): readonly number[] {
    const found: number[] = [];
    let state = search.start;
    for (let at = 0; at < text.length; at += 1) {
      state = search.read(state, text.charAt(at));
      if (state.length > 0) found.push(at + 1 - needle.length);
    }
    return found;
  }

  function isEcho({ text }: TextView, at: number): boolean {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + needle.length)];
    if (quotes.has(before) && quotes.has(after)) return true;
    if (letterOrDigit.test(after)) return false;
    return (
      label.test(text.slice(Math.max(0, at - longestLabel), at)) ||
      (isDistinct && !letterOrDigit.test(before))
    );
  }

  return {
    isWhole: (views) => views.some(({ text }) => text === needle || (bare !== '' && text.trim() === bare)),
    find: (view) =>
      letters < shortestEcho
        ? []
        : findAll(view)
            .filter((at) => isEcho(view, at))
            .map((at) => ({
              start: view.startOf(at),
              end: view.endOf(at + needle.length - 1),
              replacement: blank,
            })),
  };
}
