/**
 * The documented error codes of the upload API, as sent by the API.
 * Codes that are not in this list are passed on as received (see {@link ApiError.code}).
 */
export const apiErrorCodes = [
  'PASSWORD_INCORRECT',
  'BANK_NAME_UNDETECTED',
  'BANK_NAME_MISMATCH',
  'PDF_IS_IMAGE',
  'STATEMENT_UNSUPPORTED_FORMAT',
  'OUT_OF_DATE_RANGE',
  'STATEMENT_DUPLICATE',
  'INVALID_FILE_OBJECT',
  'EMPTY_FILE',
  'MISSING_FILE_OBJECT',
  'INVALID_FILE_URL',
  'INVALID_BASE_64',
  'INVALID_ACCOUNT_CATEGORY',
  'SESSION_NOT_FOUND',
  'SESSION_EXPIRED',
  'SESSION_DELETED',
  'TRIAL_PERIOD_EXPIRED',
  'INVALID_API_KEY',
  'STATEMENT_TOO_MANY_PAGES',
  'STATEMENT_NO_TRANSACTIONS',
  'EXTRACTION_FAILED',
  'UNPARSABLE',
] as const;

/** A documented error code of the upload API. */
export type ApiErrorCode = (typeof apiErrorCodes)[number];
