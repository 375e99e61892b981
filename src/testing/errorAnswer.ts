import { errorCodes, type ErrorCode } from './errorCodes.js';
import { jsonAnswer } from './jsonAnswer.js';

/** The HTTP status of the codes that do not answer with 400. */
const statuses: Partial<Record<ErrorCode, number>> = {
  SESSION_NOT_FOUND: 404,
  SESSION_DELETED: 410,
  TRIAL_PERIOD_EXPIRED: 402,
  INVALID_API_KEY: 401,
};

/** The API's own error: a code, its wording (or another one), and the session's id as far as it is known. */
export function errorAnswer(code: ErrorCode, sessionId = '', message: string = errorCodes[code]): Response {
  return jsonAnswer(statuses[code] ?? 400, {
    session_id: sessionId,
    statement_id: '',
    error: { code, message },
  });
}
