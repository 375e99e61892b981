import {
  detailAnswer,
  errorAnswer,
  errorCodes,
  type ErrorCode,
  fieldAnswer,
  jsonAnswer,
} from './refusals.js';
import type { ScenarioName } from './scenarios.js';

const page = (status: number, title: string): Response =>
  new Response(`<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });

const text = (status: number, body: string | null, type = 'text/plain'): Response =>
  new Response(body, { status, headers: { 'content-type': type } });

const old = (status: number, message: string, http = 400): Response => jsonAnswer(http, { message, status });

const canned: Partial<Record<ScenarioName, (sessionId: string) => Response>> = {
  'unknown-code': (id) =>
    jsonAnswer(400, {
      session_id: id,
      statement_id: '',
      error: { code: 'STATEMENT_TOO_OLD', message: 'The statement is too old' },
    }),
  'file-required': () => fieldAnswer('file'),
  'bank-required': () => fieldAnswer('bank_name'),
  'old-validation': () => old(0, 'Invalid form data'),
  'old-trial-over': () => old(2, 'Trial period over', 402),
  'old-password': () => old(3, 'Password incorrect'),
  'old-mismatch': () => old(4, 'Not the statement of this bank'),
  'old-undetected': () => old(5, 'Unable to detect bank'),
  'old-unparsable': () => old(6, 'PDF is not parsable or is an image'),
  'old-unsupported': () => old(7, 'Unsupported columns'),
  'signed-out': () => jsonAnswer(401, { error: 'session_expired', message: 'Please log in' }),
  unauthorized: () => detailAnswer(401, 'Authentication credentials were not provided.'),
  forbidden: () => detailAnswer(403, 'You do not have permission to perform this action.'),
  'unsupported-media-type': () => detailAnswer(415, 'Unsupported media type "application/pdf" in request.'),
  'too-many-requests': () =>
    detailAnswer(429, 'Request was throttled. Expected available in 2 seconds.', { 'retry-after': '2' }),
  'not-found': () => page(404, '404 Not Found'),
  'request-timeout': () => page(408, '408 Request Time-out'),
  'too-large': () => page(413, '413 Request Entity Too Large'),
  'server-error': () => text(500, 'Internal Server Error'),
  'bad-gateway': () => page(502, '502 Bad Gateway'),
  'service-unavailable': () => text(503, 'upstream connect error or disconnect/reset before headers'),
  'gateway-timeout': () => text(504, null),
  'network-sign-in': () => page(511, '511 Network Authentication Required'),
  'empty-answer': () => text(200, null, 'application/json'),
  'cut-answer': (id) => text(200, `{"session_id":${JSON.stringify(id)},"bank_name":"hd`, 'application/json'),
  'html-answer': () => page(200, 'Please log in'),
  'other-schema': () => jsonAnswer(200, { ok: true, data: [] }),
};

const isErrorCode = (name: string): name is ErrorCode => Object.hasOwn(errorCodes, name);

/** Returns the response of a scenario that does not depend on the file; `null` for one that does. */
export function cannedAnswer(scenario: ScenarioName, sessionId: string): Response | null {
  const code = scenario.toUpperCase().replaceAll('-', '_');
  if (isErrorCode(code)) return errorAnswer(code, sessionId);
  return canned[scenario]?.(sessionId) ?? null;
}
