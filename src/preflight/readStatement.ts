import type { Bank } from '../banks/Bank.js';
import { readFirstPages } from '../pdf/text/readFirstPages.js';
import type { Period } from './readPeriod.js';
import type * as words from './readWords.js';
import type { BankSuggestion } from './suggestBank.js';

export { readPeriod } from './readPeriod.js';

/** The result of reading the first pages of a statement. */
export interface StatementReading {
  /** Whether the pages have images and almost no text. */
  readonly isScan: boolean;
  readonly suggestion: BankSuggestion | null;
  readonly period: Period | null;
}

const loadWords = (): Promise<typeof words> => import('./readWords.js');

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
  const reader = await loadWords().catch(() => null);
  let reading: Omit<StatementReading, 'isScan'> = { suggestion: null, period: null };
  if (password === null) {
    const { suggestion = null } = reader?.readWords([], fileName, banks) ?? {};
    return { isScan: false, suggestion, period: null };
  }
  // The first pages may be covers, and the IFSC may stand on the last page.
  const { looks } = await readFirstPages(bytes, password, (texts) => {
    const { isEnough, ...read } = reader?.readWords(texts, fileName, banks) ?? { ...reading, isEnough: true };
    reading = read;
    return isEnough;
  });
  return { isScan: looks === 'scan', ...reading };
}

/** Loads what {@link readStatement} needs besides its own code, and returns it. Rejects if it cannot be loaded. */
export async function prepareReader(): Promise<typeof readStatement> {
  await loadWords();
  return readStatement;
}
