import type { BankOption } from './BankOption.js';

/** Something that an option of the bank picker is found by: one of its names, in words. */
export interface BankEntry {
  readonly words: readonly string[];
  /** The same without blanks: who types `indus ind` or `citi bank` finds IndusInd and Citibank. */
  readonly joined: string;
  readonly option: BankOption;
  /** Added to its rank. */
  readonly handicap: number;
}
