/**
 * The parts of the widget, as the value of their `data-part`. With `data-state` they are the public contract
 * for styling and for integrators' tests: a change here is a breaking change.
 */
export const parts = [
  'root', // the section; `data-color-scheme`
  'dropzone', // where files are dropped; `data-state`: idle, dragging, disabled
  'session-notice', // the link ends in a few minutes
  'overall', // how many of the files have been received
  'statements', // the list
  'statement', // an item of the list; `data-state`: the status
  'password-form', // `data-state`: required, refused
  'bank-picker', // `data-state`: required, undetected, mismatch
  'progress', // the bar; `data-state`: uploading, processing
  'error', // `data-code`: the code
  'accounts', // the list of accounts
  'account', // an item of it; `data-state`: complete, incomplete, details-follow, received (months unknown)
  'identity', // whose account
  'month', // `data-month`: YYYY-MM; `data-state`: received, partial, missing
  'still-needed', // the sentence about missing months
  'action', // a button; `data-action`: what it does
] as const;

/** The value of a `data-part`. */
export type Part = (typeof parts)[number];
