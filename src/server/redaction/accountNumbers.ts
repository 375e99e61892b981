import { maskAccountNumber } from '../../bankconnect/maskAccountNumber.js';
import type { Span, TextView } from './textView.js';
import { createWordSearch, type WordState } from './wordSearch.js';

/** Letters and digits. Shorter numbers also occur in dates and amounts. */
const shortest = 6;
/** From this length on, a number is found inside of longer ones: none of them is equal by chance. */
const unmistakable = 9;
/** No account number is longer (ISO 13616: 34); a hostile one may be. */
const longest = 64;
/** Accounts of one response. Each costs memory. */
const most = 5_000;
/** Separators between two digits of a number. */
const widestGap = 2;

const digit = /\d/;
const letterOrDigit = /[\p{L}\p{N}]/u;
/** Values whose groups of digits are known to be something else: a month, a date with or without a time, a UUID. */
const otherwiseGrouped =
  /^(?:\d{4}-\d\d(?:-\d\d(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?)?|\d\d[-/. ]\d\d[-/. ]\d{2,4}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;
/** Words that introduce a number in a sentence. The short ones also occur in a UUID. */
const labelled =
  /(?<![\p{L}\p{N}])(?:account[^\p{L}\p{N}]{0,3}|(?:acct|acc|a\/c)[^\p{L}\p{N}]{1,3})(?:(?:number|num|no|nr)[^\p{L}\p{N}]{0,5})?(?:is\s)?((?:\d[ -]?){9,34})/giu;
const longNumber = /(?<![\w-])\d(?:[ -]?\d){8,33}(?![\w-])/g;
const startsWithDate = /^(?:\d{4}-\d\d|\d\d[ -]\d\d[ -]\d{4})(?!\d)/;
const anyNumber = /\d(?:[ -]?\d){5,63}/g;

/** Returns the account numbers that a sentence introduces as such. */
export function readLabelledNumbers(text: string): readonly string[] {
  return Array.from(text.matchAll(labelled), ([, number = '']) => number);
}

/** Returns what may be account numbers in a sentence about an error: long numbers that do not start with a date. */
export function readSentenceNumbers(text: string): readonly string[] {
  const long = Array.from(text.matchAll(longNumber), ([number]) => number);
  return [...readLabelledNumbers(text), ...long.filter((number) => !startsWithDate.test(number))];
}

/** Returns the account numbers in the value of a field of them: the value itself, or what a sentence there mentions. */
export function readAccountNumbers(text: string): readonly string[] {
  return [text, ...Array.from(text.matchAll(anyNumber), ([number]) => number)];
}

/** Expands a JSON number to its digits: `4.5e3` to `4500`. */
export function toDigits(number: string): string {
  const [, whole = '', fraction = '', power = '0'] =
    /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(number) ?? [];
  const exponent = Number(power);
  if (fraction === '' && exponent === 0) return whole;
  const places = Math.min(Math.max(exponent, 0), longest);
  return whole + fraction.slice(0, places).padEnd(places, '0');
}

/** Whether a text has enough digits to be an account number, or a part of a sentence that holds one. */
export function hasDigits(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) >= shortest;
}

/** The number without separators and leading zeros; with the zeros if hardly anything else is left. */
function toKey(number: string): string {
  const whole = Array.from(number.toLowerCase().matchAll(/[\p{L}\p{N}]/gu), ([letter]) => letter).join('');
  const significant = whole.replace(/^0+/, '');
  return significant.length >= shortest ? significant : whole;
}

/** Finds any of a set of account numbers, in one pass over a text, however many they are. */
export interface AccountNumberSearch {
  readonly find: (text: string, view: TextView) => readonly Span[];
}

/** The letters and digits of a text, without what separates them. */
class Letters {
  readonly view: TextView;
  readonly #units: number[] = [];

  constructor(view: TextView) {
    this.view = view;
    for (let unit = 0; unit < view.text.length; unit += 1)
      if (letterOrDigit.test(view.text.charAt(unit))) this.#units.push(unit);
  }

  get length(): number {
    return this.#units.length;
  }

  unit(index: number): number {
    return this.#units[index] ?? -1;
  }

  at(index: number): string {
    return this.view.text.charAt(this.unit(index));
  }

  /** Whether a letter can belong to the same number as the one before it. */
  followsOn(index: number): boolean {
    return index > 0 && this.unit(index) - this.unit(index - 1) <= widestGap + 1;
  }

  /** From one letter to another, with what separates them. */
  slice(first: number, last: number): string {
    return this.view.text.slice(this.unit(first), this.unit(last) + 1);
  }

  isSurroundedByDigits(first: number, last: number): boolean {
    const { text } = this.view;
    return digit.test(text.charAt(this.unit(first) - 1)) || digit.test(text.charAt(this.unit(last) + 1));
  }
}

/** @throws RangeError for more numbers than a real response has */
export function createAccountNumberSearch(numbers: readonly string[]): AccountNumberSearch {
  const keys = new Set(
    numbers.map(toKey).filter((key) => key.length >= shortest && key.length <= longest && hasDigits(key)),
  );
  if (keys.size > most) throw new RangeError('The answer has too many accounts.');
  const search = createWordSearch(keys);

  return {
    find: (text, view) => {
      if (keys.size === 0) return [];
      const letters = new Letters(view);
      const isOther = otherwiseGrouped.test(text);

      /** A short number has to stand alone; digits in groups must not be those of a date. */
      function isNumber(first: number, last: number, length: number): boolean {
        const number = letters.slice(first, last);
        const isGrouped = number.length > last - first + 1;
        if (isGrouped && (isOther || otherwiseGrouped.test(number))) return false;
        return length >= unmistakable || !letters.isSurroundedByDigits(first, last);
      }

      /** Pairs of letters, in their order: where a number starts and ends. Those that overlap are one. */
      const found: [first: number, last: number][] = [];
      /** For each letter, the first of the zeros before it. */
      const zeros = new Int32Array(letters.length);
      let state = search.start;
      for (let last = 0; last < letters.length; last += 1) {
        const followsOn = letters.followsOn(last);
        zeros[last] = followsOn && letters.at(last - 1) === '0' ? (zeros[last - 1] ?? last) : last;
        state = search.read(followsOn ? state : search.start, letters.at(last));
        for (let word: WordState | null = state; word !== null && word.length > 0; word = word.shorter) {
          let first = zeros[last - word.length + 1] ?? 0;
          if (!isNumber(first, last, word.length)) continue;
          while ((found.at(-1)?.[1] ?? -1) >= first) first = Math.min(first, found.pop()?.[0] ?? first);
          found.push([first, last]);
          break;
        }
      }
      return found.map(([first, last]) => ({
        start: view.startOf(letters.unit(first)),
        end: view.endOf(letters.unit(last)),
        replacement: maskAccountNumber(letters.slice(first, last).toUpperCase()),
      }));
    },
  };
}
