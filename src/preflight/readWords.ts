import type { Bank } from '../banks/Bank.js';
import { type Period, readPeriod } from './readPeriod.js';
import { hasTransactions, pageBreak } from './statementParts.js';
import { type BankSuggestion, suggestBank } from './suggestBank.js';

/** What the words of a statement tell. */
export interface WordsRead {
  readonly suggestion: BankSuggestion | null;
  readonly period: Period | null;
  /** Whether no further page can tell more. */
  readonly isEnough: boolean;
}

/**
 * Reads the words of a statement's first pages, and the name of its file. A chunk of its own, because its tables are
 * large.
 */
export function readWords(texts: readonly string[], fileName: string, banks: readonly Bank[]): WordsRead {
  const text = texts.join(pageBreak);
  const suggestion = suggestBank(text, fileName, banks);
  const period = readPeriod(text);
  const isSure = suggestion?.confidence === 'sure' && period !== null;
  return { suggestion, period, isEnough: isSure && hasTransactions(text) };
}
