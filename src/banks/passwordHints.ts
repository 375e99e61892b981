/** What a bank's password for statements usually is. The words are in the messages. */
export interface BankPasswordHint {
  /** Which words: how such a password is made. */
  readonly rule:
    | 'customer-id'
    /** First four letters of the name in lower case, day and month of birth. */
    | 'name-lower-birth'
    /** First four letters of the name in upper case, day and month of birth. */
    | 'name-upper-birth'
    /** Kotak's customer relationship number. */
    | 'crn'
    /** Last five digits of the registered mobile number, and the date of birth in some form. */
    | 'mobile-birth';
  /** `usual`: say "usually". `unsure`: sources differ about the form, so say "often", and the general hint with it. */
  readonly sureness: 'usual' | 'unsure';
}

/**
 * Hints by bank identifier. Rules differ by product, channel and year: a hint is never a promise, and a bank that is
 * not listed has the general one only (the e-mail that the PDF came in states the rule).
 */
export const passwordHints: Readonly<Record<string, BankPasswordHint>> = {
  hdfc: { rule: 'customer-id', sureness: 'usual' },
  icici: { rule: 'name-lower-birth', sureness: 'usual' },
  axis: { rule: 'name-upper-birth', sureness: 'usual' },
  kotak: { rule: 'crn', sureness: 'usual' },
  sbi: { rule: 'mobile-birth', sureness: 'unsure' },
};
