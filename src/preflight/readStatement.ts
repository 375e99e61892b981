import type { Bank } from '../banks/Bank.js';
import { readFirstPages } from '../pdf/text/readFirstPages.js';
import { type Period, readPeriod } from './readPeriod.js';
import { type BankSuggestion, suggestBank } from './suggestBank.js';

/** What the first pages of a statement tell. */
export interface StatementReading {
  /** Pictures, and next to no text. */
  readonly isScan: boolean;
  readonly suggestion: BankSuggestion | null;
  /** The days that it says it covers. */
  readonly period: Period | null;
}

/**
 * Reads the first pages of a file that opens. `password` is the one that `checkPassword` says was used, `''` if none was needed;
 * `null`: the file does not open, only its name is read. Never rejects.
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
