import type { Bank } from '../banks/Bank.js';
import { readFirstPages } from '../pdf/text/readFirstPages.js';
import { type Period, readPeriod } from './readPeriod.js';
import { hasTransactions, pageBreak } from './statementParts.js';
import type { BankSuggestion } from './suggestBank.js';

export { readPeriod };

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
  // A chunk of its own, because its tables are large.
  const reader = await import('./suggestBank.js').catch(() => null);
  const read = (texts: readonly string[]) => {
    const text = texts.join(pageBreak);
    return { suggestion: reader?.suggestBank(text, fileName, banks) ?? null, period: readPeriod(text) };
  };
  if (password === null) return { isScan: false, ...read([]) };
  let reading = read([]);
  // The first pages may be covers, and the IFSC may stand on the last page.
  const { looks } = await readFirstPages(bytes, password, (texts) => {
    reading = read(texts);
    const isSure = reading.suggestion?.confidence === 'sure' && reading.period !== null;
    return isSure && hasTransactions(texts.join(pageBreak));
  });
  return { isScan: looks === 'scan', ...reading };
}
