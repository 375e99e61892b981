import type { Bank } from '../banks/Bank.js';

/** A bank in the picker's list. */
export interface BankOption {
  /** Its identifier is the one that goes out. */
  readonly bank: Bank;
  /** The name to show instead of the bank's own, because it was found by that one, and the bank that bears it now. */
  readonly former: { readonly name: string; readonly now: string } | null;
}
