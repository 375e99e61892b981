import type { UploadError, HttpErrorCode } from '../errors/UploadError.js';
import type { AcceptedResult } from '../session/Statement.js';
import type { TransportResponse } from '../transport/Transport.js';
import {
  parseErrorCode,
  parseLegacyStatus,
  parseRejectedFields,
  parseVendorMessage,
} from './parseErrorBody.js';
import { parseStatement } from './parseStatement.js';
import { parseRetryAfter } from './retryAfter.js';

/** A parsed response. `STATEMENT_DUPLICATE` is an error here; the session treats it as an acceptance. */
export type ParsedResponse =
  | { readonly ok: true; readonly result: AcceptedResult }
  | { readonly ok: false; readonly error: UploadError };

/** In characters. API responses are far shorter; parsing a longer body would only block the page. */
const longestBody = 4 * 1024 * 1024;

/** Parses a body as a JSON object; `null` if it is not JSON, not an object, or over 4 Mi characters long. */
function parseJsonObject(body: string): Readonly<Record<string, unknown>> | null {
  let value: unknown;
  try {
    if (body.length > longestBody) return null;
    // trim() also removes a byte order mark, which JSON.parse rejects.
    value = JSON.parse(body.trim());
  } catch {
    return null;
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}

/**
 * Maps an HTTP status to an error code, for bodies without a code; `null` if it is not an error status: the response is
 * unreadable.
 */
function toHttpErrorCode(status: number): HttpErrorCode | null {
  switch (status) {
    case 401:
    case 403:
      return 'not-authorized';
    case 404:
    case 405:
    case 410:
      return 'not-found';
    case 408:
      return 'request-timeout';
    case 413:
      return 'too-large-for-server';
    case 425: // Too Early: the same request can succeed a little later.
    case 429:
      return 'too-many-requests';
    default:
      if (status >= 500 && status < 600) return 'server-unavailable';
      return status >= 400 && status < 500 ? 'not-accepted' : null;
  }
}

function parseErrorResponse(
  json: Readonly<Record<string, unknown>> | null,
  httpStatus: number,
  retryAt: number | null,
): UploadError {
  // A body with a statement id describes a success: its `months` and `status` are not error fields.
  const isStatement = json !== null && parseStatement(json) !== null;
  const refusal =
    json === null
      ? null
      : (parseErrorCode(json) ??
        (isStatement ? null : (parseRejectedFields(json, httpStatus) ?? parseLegacyStatus(json))));
  if (refusal !== null) return { stage: 'api', ...refusal, httpStatus, retryAt };
  const code = toHttpErrorCode(httpStatus);
  if (code === null) return { stage: 'answer', code: 'answer-unreadable', httpStatus };
  const vendorMessage = isStatement ? null : parseVendorMessage(json);
  return { stage: 'http', code, httpStatus, vendorMessage, retryAt };
}

function parseRetryAt({ header }: TransportResponse, now: number): number | null {
  try {
    return parseRetryAfter(header('retry-after'), now);
  } catch {
    return null;
  }
}

function parseBody(response: TransportResponse, now: number): ParsedResponse {
  const { status } = response;
  const json = parseJsonObject(response.body);
  const isGood = status >= 200 && status < 300;
  if (json !== null && isGood && parseErrorCode(json) === null) {
    const result = parseStatement(json);
    if (result !== null) return { ok: true, result };
  }
  return { ok: false, error: parseErrorResponse(json, status, parseRetryAt(response, now)) };
}

/**
 * Parses a response of the upload API or of a proxy in front of it. Classifies by error code first, then by the shape
 * of the body, then by HTTP status; never by message text. An error body counts even with a 2xx status; a success body
 * counts only with one.
 *
 * Never throws, whatever a custom transport returns.
 *
 * @param now the time in epoch milliseconds to which `Retry-After` seconds are added
 */
export function parseResponse(response: TransportResponse, now: number = Date.now()): ParsedResponse {
  try {
    return parseBody(response, now);
  } catch {
    return { ok: false, error: { stage: 'answer', code: 'answer-unreadable', httpStatus: 0 } };
  }
}
