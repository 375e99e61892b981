/**
 * The codes of the API's own errors, with the API's wording. The wordings of `EMPTY_FILE`, `INVALID_API_KEY` and the last
 * four are made up: the API documents none.
 */
export const errorCodes = {
  PASSWORD_INCORRECT: 'The provided password is incorrect',
  BANK_NAME_UNDETECTED: 'Unable to detect bank. Please provide BANK NAME.',
  BANK_NAME_MISMATCH: 'Not this bank statement',
  PDF_IS_IMAGE: 'Scanned images are not supported',
  STATEMENT_UNSUPPORTED_FORMAT: 'The statement format is not supported',
  OUT_OF_DATE_RANGE: 'No transactions in expected date range',
  STATEMENT_DUPLICATE: 'A duplicate statement has been detected',
  INVALID_FILE_OBJECT: 'File object is invalid',
  EMPTY_FILE: 'The file is empty',
  MISSING_FILE_OBJECT: 'This file object is required',
  INVALID_FILE_URL: 'This file url is invalid',
  INVALID_BASE_64: 'Invalid Base 64 string',
  INVALID_ACCOUNT_CATEGORY: "account_category' should be 'SAVINGS', 'CURRENT' or 'OVERDRAFT'",
  SESSION_NOT_FOUND: 'The provided Session ID is invalid',
  SESSION_EXPIRED: 'The provided Session ID is invalid',
  SESSION_DELETED: 'The provided Session ID is invalid',
  TRIAL_PERIOD_EXPIRED: 'Your trial period has expired. Please request FinBox to upgrade your plan',
  INVALID_API_KEY: 'The provided API key is invalid',
  STATEMENT_TOO_MANY_PAGES: 'The statement has too many pages',
  STATEMENT_NO_TRANSACTIONS: 'The statement has no transactions',
  EXTRACTION_FAILED: 'The statement could not be extracted',
  UNPARSABLE: 'The statement could not be parsed',
} as const;

/** A code of the API's own errors. */
export type ErrorCode = keyof typeof errorCodes;
