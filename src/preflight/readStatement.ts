import type { Bank } from '../banks/Bank.js';
import { readFirstPages } from '../pdf/text/readFirstPages.js';
import { type BankSuggestion, suggestBank } from './suggestBank.js';

/** The days that a statement says it covers, both included, as `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const months = 'janfebmaraprmayjunjulaugsepoctnovdec';
const day = String.raw`(\d{1,4})(?:st|nd|rd|th)?[-/., ]{1,2}(\d{1,2}|[a-z]{3,9})[-/., ]{1,2}(\d{1,4})`;
/** "Period: 01/04/2024 to 30/06/2024", "From 1 Apr 2024 To : 30 Jun 2024", "between 2024-04-01 and 2024-06-30". */
const printed = new RegExp(
  String.raw`(?:period|from|between|statement)\b[^\d\n]{0,40}${day}[^\d\n]{1,20}${day}(?!\d)`,
  'gi',
);

/** The period that a statement prints, days before months as in India; `null` when it prints none that makes sense. */
export function readPeriod(text: string): Period | null {
  for (const match of text.slice(0, 10_000).matchAll(printed)) {
    const [from, to] = [toDay(match[1], match[2], match[3]), toDay(match[4], match[5], match[6])];
    if (from && to && from <= to) return { from, to };
  }
  return null;
}

function toDay(first: string = '', middle: string = '', last: string = ''): string | null {
  const yearFirst = first.length === 4;
  // Two digits, or four.
  const year = Number(yearFirst ? first : last) + (!yearFirst && last.length === 2 ? 2_000 : 0);
  const named = months.indexOf(middle.slice(0, 3).toLowerCase());
  const month = /\d/.test(middle) ? Number(middle) : named % 3 === 0 ? named / 3 + 1 : 0;
  const number = Number(yearFirst ? last : first);
  const time = Date.UTC(year, month - 1, number);
  // What Date moves to another day is not a day.
  if (month < 1 || year < 1_990 || year > 2_100 || new Date(time).getUTCDate() !== number) return null;
  return new Date(time).toISOString().slice(0, 10);
}

/** What the first pages of a statement tell. */
export interface StatementReading {
  /** Pictures, and next to no text. */
  readonly isScan: boolean;
  readonly suggestion: BankSuggestion | null;
  /** The days that it says it covers. */
  readonly period: Period | null;
}

/**
 * Reads the first pages of a file that opens. `password` is the one that `checkPassword` says was used, `''` if none
 * was needed; `null`: the file does not open, only its name is read. Never rejects.
 *
 * @param banks those that may be suggested
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
  // The first page may be a cover: then the second one tells.
  const { looks } = await readFirstPages(bytes, password, (texts) => {
    reading = read(texts);
    return reading.suggestion?.confidence === 'sure' && reading.period !== null;
  });
  return { isScan: looks === 'scan', ...reading };
}
