/** Creates a response with a JSON body. */
export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });
}

/** Creates the response to a form field that the API rejects. */
export function fieldAnswer(field: string, complaint = 'This field is required.'): Response {
  return jsonAnswer(400, { [field]: [complaint], status: 0 });
}

/** Creates a response of the framework in front of the API, with one sentence. */
export function detailAnswer(
  status: number,
  detail: string,
  headers?: Readonly<Record<string, string>>,
): Response {
  return jsonAnswer(status, { detail }, headers);
}

/**
 * The codes of the API's own errors, with the API's messages. The messages of `EMPTY_FILE`, `INVALID_API_KEY` and the
 * last four are invented, because the API documents none.
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

/** The HTTP status of the codes that do not use 400. */
const statuses: Partial<Record<ErrorCode, number>> = {
  SESSION_NOT_FOUND: 404,
  SESSION_DELETED: 410,
  TRIAL_PERIOD_EXPIRED: 402,
  INVALID_API_KEY: 401,
};

/** Creates an error of the API: a code, its message (or another one), and the session's id if known. */
export function errorAnswer(code: ErrorCode, sessionId = '', message: string = errorCodes[code]): Response {
  return jsonAnswer(statuses[code] ?? 400, {
    session_id: sessionId,
    statement_id: '',
    error: { code, message },
  });
}
