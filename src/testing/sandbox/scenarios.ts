/**
 * Scenarios by name, with a description. They simulate what a file cannot show. A request that chooses one gets it
 * every time; with the suffix `-once` (`bad-gateway-once`), only the first time that the file is sent in a session.
 */
export const scenarios = {
  // Accepted, with a complication
  'lost-answer': 'The statement is accepted, but the connection breaks before the response.',
  'slow-reading': 'The server takes four seconds to read the statement.',
  'details-follow': '200 with `identity: null`: the statement is accepted, and read within a day.',
  // The connection
  'connection-reset': 'The connection breaks, and the statement is not stored.',
  silent: 'The server never responds; the connection stays open.',
  // The API's own error codes, whatever the file contains
  'password-incorrect': '400 PASSWORD_INCORRECT',
  'bank-name-undetected': '400 BANK_NAME_UNDETECTED',
  'bank-name-mismatch': '400 BANK_NAME_MISMATCH',
  'pdf-is-image': '400 PDF_IS_IMAGE',
  'statement-unsupported-format': '400 STATEMENT_UNSUPPORTED_FORMAT',
  'out-of-date-range': '400 OUT_OF_DATE_RANGE',
  'statement-duplicate': '400 STATEMENT_DUPLICATE',
  'invalid-file-object': '400 INVALID_FILE_OBJECT',
  'empty-file': '400 EMPTY_FILE',
  'missing-file-object': '400 MISSING_FILE_OBJECT',
  'invalid-file-url': '400 INVALID_FILE_URL',
  'invalid-base-64': '400 INVALID_BASE_64',
  'invalid-account-category': '400 INVALID_ACCOUNT_CATEGORY',
  'session-not-found': '404 SESSION_NOT_FOUND',
  'session-expired': '400 SESSION_EXPIRED',
  'session-deleted': '410 SESSION_DELETED',
  'trial-period-expired': '402 TRIAL_PERIOD_EXPIRED',
  'invalid-api-key': '401 INVALID_API_KEY',
  'statement-too-many-pages': '400 STATEMENT_TOO_MANY_PAGES',
  'statement-no-transactions': '400 STATEMENT_NO_TRANSACTIONS',
  'extraction-failed': '400 EXTRACTION_FAILED',
  unparsable: '400 UNPARSABLE',
  'unknown-code': '400 with an undocumented code.',
  // Field errors
  'file-required': '400 `{"file":["This field is required."],"status":0}`',
  'bank-required': '400 `{"bank_name":["This field is required."],"status":0}`',
  // The older flow: a message and a number
  'old-validation': '400, status 0: validation.',
  'old-trial-over': '402, status 2: the trial is over.',
  'old-password': '400, status 3: the password.',
  'old-mismatch': '400, status 4: another bank.',
  'old-undetected': '400, status 5: no bank could be told.',
  'old-unparsable': '400, status 6: not parsable, or an image.',
  'old-unsupported': '400, status 7: columns that are not supported.',
  // Around the API
  'signed-out': '401 of the lender’s own login check.',
  unauthorized: '401 with a `detail`: no credentials.',
  forbidden: '403 with a `detail`.',
  'unsupported-media-type': '415 with a `detail`.',
  'too-many-requests': '429 with a `detail` and `Retry-After: 2`.',
  'not-found': '404, an HTML page.',
  'request-timeout': '408, an HTML page.',
  'too-large': '413, an HTML page.',
  'server-error': '500, plain text.',
  'bad-gateway': '502, an HTML page.',
  'service-unavailable': '503, plain text.',
  'gateway-timeout': '504, an empty body.',
  'network-sign-in': '511, an HTML page.',
  // A good status with a bad body
  'empty-answer': '200, an empty body.',
  'cut-answer': '200, truncated JSON.',
  'html-answer': '200, an HTML login page.',
  'other-schema': '200, JSON with another schema.',
} as const;

/** The name of a scenario. */
export type ScenarioName = keyof typeof scenarios;

/** A scenario that applies every time, or only the first time that a file is sent. */
export type ScenarioChoice = ScenarioName | `${ScenarioName}-once`;
