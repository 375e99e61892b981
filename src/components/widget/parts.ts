/**
 * The values of `data-part`. Together with `data-state`, they are the public contract for styles and integrators'
 * tests: a change here is a breaking change.
 */
export const parts = [
  'root', // the root section; `data-color-scheme`
  'dropzone', // the drop target; `data-state`: idle, dragging, disabled
  'missed', // what to do after a drop that brought no file
  'session-notice', // the notice that the session ends soon
  'overall', // the number of received files
  'statements', // the list of statements
  'statement', // an item of the list; `data-state`: the status
  'password-form', // `data-state`: required, refused
  'bank-picker', // `data-state`: required, undetected, mismatch
  'progress', // the progress bar; `data-state`: uploading, processing
  'error', // `data-code`: the error code
  'accounts', // the list of accounts
  'account', // an item of it; `data-state`: complete, incomplete, details-follow, received (months unknown)
  'identity', // bank, masked number, and with `revealIdentity` more
  'month', // `data-month`: YYYY-MM; `data-state`: received, partial, missing
  'still-needed', // the sentence about missing months
  'action', // a button; `data-action`: the action's name
] as const;

/** The value of a `data-part`. */
export type Part = (typeof parts)[number];
