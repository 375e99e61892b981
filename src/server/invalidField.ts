import { RouteError } from './Refusal.js';

/** A field that is missing, wrong, or not welcome. `message` names documented fields only, never what came. */
export function invalidField(message: string): RouteError {
  return new RouteError(400, 'invalid-field', message);
}
