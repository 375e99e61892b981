/** The usual form of a bank's statement passwords. The texts are in the messages. */
export interface BankPasswordHint {
  /** Selects the message: how the password is composed. */
  readonly rule:
    | 'customer-id'
    /** First four letters of the name in lower case, then day and month of birth. */
    | 'name-lower-birth'
    /** First four letters of the name in upper case, then day and month of birth. */
    | 'name-upper-birth'
    /** Kotak's customer relationship number. */
    | 'crn'
    /** Last five digits of the registered mobile number, then the date of birth in some form. */
    | 'mobile-birth';
  /** `usual`: the message says "usually". `unsure`: sources disagree about the form, so the message says "often". */
  readonly sureness: 'usual' | 'unsure';
}

/**
 * Hints by bank identifier. Rules differ by product, channel and year, so a hint is never certain. For other banks, the
 * widget shows only the general hint: the rule is in the e-mail that the PDF was attached to.
 */
export const passwordHints: Readonly<Record<string, BankPasswordHint>> = {
  hdfc: { rule: 'customer-id', sureness: 'usual' },
  icici: { rule: 'name-lower-birth', sureness: 'usual' },
  axis: { rule: 'name-upper-birth', sureness: 'usual' },
  kotak: { rule: 'crn', sureness: 'usual' },
  sbi: { rule: 'mobile-birth', sureness: 'unsure' },
};
