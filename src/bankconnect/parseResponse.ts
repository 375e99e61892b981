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

/**
 * What an answer comes to. `STATEMENT_DUPLICATE` is an error here: whether it counts as one is for the session to
 * decide.
 */
export type ParsedResponse =
  | { readonly ok: true; readonly result: AcceptedResult }
  | { readonly ok: false; readonly error: UploadError };

/** Characters. No answer of the API comes near it; parsing more would only block the page. */
const longestBody = 4 * 1024 * 1024;

/**
 * A body as an object with unknown values; `null` if it is not JSON, is JSON of another kind, or is over 4 Mi
 * characters.
 */
function parseJsonObject(body: string): Readonly<Record<string, unknown>> | null {
  let value: unknown;
  try {
    if (body.length > longestBody) return null;
    // trim() also takes away a byte order mark, which JSON.parse does not accept.
    value = JSON.parse(body.trim());
  } catch {
    return null;
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}

/**
 * What an HTTP status means when the body carries no code; `null` for a status that is no error: such an answer is
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
    case 425: // Too Early: the same request is welcome a little later.
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
  // A body with a statement's id is the one of a success: its `months` and `status` are no complaints.
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
 * Reads an answer of the upload API, or of whatever stands in between. A code decides first, then the shape, then the
 * HTTP status; wording never does. An error's shape counts under a good status too, a success's shape under a bad one
 * does not.
 *
 * Never throws, whatever a transport of the host's own hands in.
 *
 * @param now epoch milliseconds that `Retry-After` is counted from
 */
export function parseResponse(response: TransportResponse, now: number = Date.now()): ParsedResponse {
  try {
    return parseBody(response, now);
  } catch {
    return { ok: false, error: { stage: 'answer', code: 'answer-unreadable', httpStatus: 0 } };
  }
}
