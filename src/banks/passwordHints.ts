/** How a bank's statement passwords are composed. The texts are in the messages. */
export type BankPasswordRule =
  | 'customer-id'
  /** First four letters of the name in lower case, then day and month of birth. */
  | 'name-lower-birth'
  /** First four letters of the name in upper case, then day and month of birth. */
  | 'name-upper-birth'
  /** Kotak's customer relationship number. */
  | 'crn'
  /** Last five digits of the mobile number, then the date of birth in some form: sources disagree, so "often". */
  | 'mobile-birth';

/**
 * Rules by bank identifier. Rules differ by product, channel and year, so a rule is never certain. For other banks, the
 * widget shows only the general hint: the rule is in the e-mail that the PDF was attached to.
 */
export const passwordHints: Readonly<Record<string, BankPasswordRule>> = {
  hdfc: 'customer-id',
  icici: 'name-lower-birth',
  axis: 'name-upper-birth',
  kotak: 'crn',
  sbi: 'mobile-birth',
};
