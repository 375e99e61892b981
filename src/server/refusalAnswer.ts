import { jsonResponse } from './jsonAnswer.js';
import type { RouteError } from './Refusal.js';

/** A refusal in the shape of the API's own errors. */
export function errorResponse({ status, code, message, headers }: RouteError): Response {
  const body = { session_id: '', statement_id: '', error: { code, message } };
  return jsonResponse(status, JSON.stringify(body), headers);
}
