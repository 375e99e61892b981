import { jsonAnswer } from './jsonAnswer.js';
import type { Refusal } from './Refusal.js';

/** A refusal in the shape of the API's own errors. */
export function refusalAnswer({ status, code, message, headers }: Refusal): Response {
  const body = { session_id: '', statement_id: '', error: { code, message } };
  return jsonAnswer(status, JSON.stringify(body), headers);
}
