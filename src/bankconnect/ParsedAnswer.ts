import type { UploadError } from '../errors/UploadError.js';
import type { AcceptedResult } from '../session/Statement.js';

/** What an answer comes to. `STATEMENT_DUPLICATE` is an error here: whether it counts as one is for the session to decide. */
export type ParsedResponse =
  | { readonly ok: true; readonly result: AcceptedResult }
  | { readonly ok: false; readonly error: UploadError };
