import type { Bank } from '../banks/Bank.js';
import { readFirstPages } from '../pdf/text/readFirstPages.js';
import { type BankSuggestion, suggestBank } from './suggestBank.js';

/** The period that a statement states, as `YYYY-MM-DD`; both days are included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const months = 'janfebmaraprmayjunjulaugsepoctnovdec';
const day = String.raw`(\d{1,4})(?:st|nd|rd|th)?[-/., ]{1,2}(\d{1,2}|[a-z]{3,9})[-/., ]{1,2}(\d{1,4})`;
/**
 * Matches "Period: 01/04/2024 to 30/06/2024", "From 1 Apr 2024 To : 30 Jun 2024" and "between 2024-04-01 and
 * 2024-06-30".
 */
const printed = new RegExp(
  String.raw`(?:period|from|between|statement)\b[^\d\n]{0,40}${day}[^\d\n]{1,20}${day}(?!\d)`,
  'gi',
);

/** Parses the period that a statement prints, with the day before the month, as in India; `null` if none is valid. */
export function readPeriod(text: string): Period | null {
  for (const match of text.slice(0, 10_000).matchAll(printed)) {
    const [from, to] = [toDay(match[1], match[2], match[3]), toDay(match[4], match[5], match[6])];
    if (from && to && from <= to) return { from, to };
  }
  return null;
}

function toDay(first: string = '', middle: string = '', last: string = ''): string | null {
  const yearFirst = first.length === 4;
  // Years have two or four digits.
  const year = Number(yearFirst ? first : last) + (!yearFirst && last.length === 2 ? 2_000 : 0);
  const named = months.indexOf(middle.slice(0, 3).toLowerCase());
  const month = /\d/.test(middle) ? Number(middle) : named % 3 === 0 ? named / 3 + 1 : 0;
  const number = Number(yearFirst ? last : first);
  const time = Date.UTC(year, month - 1, number);
  // Date rolls days that do not exist over into the next month.
  if (month < 1 || year < 1_990 || year > 2_100 || new Date(time).getUTCDate() !== number) return null;
  return new Date(time).toISOString().slice(0, 10);
}

/** The result of reading the first pages of a statement. */
export interface StatementReading {
  /** Whether the pages have images and almost no text. */
  readonly isScan: boolean;
  readonly suggestion: BankSuggestion | null;
  readonly period: Period | null;
}

/**
 * Reads the first pages of a statement. Never rejects.
 *
 * @param password the `used` password of `checkPassword`; `''` if the file needs none; `null` if the file does not
 *   open, in which case only its name is used
 * @param banks the banks that may be suggested
 */
export async function readStatement(
  bytes: Uint8Array,
  password: string | null,
  fileName: string,
  banks: readonly Bank[],
): Promise<StatementReading> {
  if (password === null) {
    return { isScan: false, suggestion: suggestBank('', fileName, banks), period: null };
  }
  const read = (texts: readonly string[]) => {
    const text = texts.join('\n');
    return { suggestion: suggestBank(text, fileName, banks), period: readPeriod(text) };
  };
  let reading = read([]);
  // The first page may be a cover, so read the second one if the first is not enough.
  const { looks } = await readFirstPages(bytes, password, (texts) => {
    reading = read(texts);
    return reading.suggestion?.confidence === 'sure' && reading.period !== null;
  });
  return { isScan: looks === 'scan', ...reading };
}
