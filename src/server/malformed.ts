import { RouteError } from './Refusal.js';

/** The body is not the form that its content type says. The API has one code for it. */
export function malformed(message: string): RouteError {
  return new RouteError(400, 'INVALID_FILE_OBJECT', message);
}
