import type { UploadError, HttpErrorCode } from '../errors/UploadError.js';
import type { AcceptedResult } from '../session/Statement.js';
import type { TransportResponse } from '../transport/Transport.js';
import { isSameSession } from './isSameSession.js';
import { leadsToSignIn } from './leadsToSignIn.js';
import {
  type ApiRefusal,
  parseErrorCode,
  parseLegacyStatus,
  parseRejectedFields,
  parseVendorMessage,
} from './parseErrorBody.js';
import { parseStatement } from './parseStatement.js';
import { parseRetryAfter } from './retryAfter.js';
import { hasError } from './schemas.js';

/** A parsed response. `STATEMENT_DUPLICATE` is an error here; the session treats it as an acceptance. */
export type ParsedResponse =
  | { readonly ok: true; readonly result: AcceptedResult }
  | { readonly ok: false; readonly error: UploadError };

/** The request that a response belongs to. */
export interface SentRequest {
  /** A response that names another session is not about this statement. */
  readonly sessionId?: string | undefined;
  /** Used to detect a redirect. */
  readonly url?: string | undefined;
  /** The request carried an `Idempotency-Key`. Then 409 means that the first request is still being processed. */
  readonly keySent?: boolean | undefined;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** In characters, far above any response of the API. Parsing more would block the page. */
const longestBody = 4 * 1024 * 1024;

/**
 * Parses a body into an object; `null` if it is not JSON, not an object, or longer than 4 Mi characters.
 */
function parseJsonObject(body: string): JsonObject | null {
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

/** Returns true if a body names the session of the request, or none. */
function isAbout({ session_id: id }: JsonObject, sessionId: string | undefined): boolean {
  if (sessionId === undefined || (typeof id !== 'string' && typeof id !== 'number')) return true;
  const named = String(id).trim();
  return named === '' || isSameSession(named, sessionId);
}

/** The values of `status` in a success. */
const successes: ReadonlySet<unknown> = new Set([undefined, null, '', 1, '1']);

/** Returns true if a body has neither an error nor a `status` other than 1. */
function saysSuccess(json: JsonObject): boolean {
  return !hasError(json) && successes.has(json['status']);
}

const httpErrorCodes: Readonly<Partial<Record<number, HttpErrorCode>>> = {
  401: 'signed-out',
  403: 'not-authorized',
  404: 'not-found',
  405: 'not-found',
  408: 'request-timeout',
  410: 'not-found',
  413: 'too-large-for-server',
  // Of Laravel: the page's session has ended.
  419: 'signed-out',
  // Too Early: the same request is welcome a little later.
  425: 'too-many-requests',
  429: 'too-many-requests',
  // Of IIS: Login Time-out.
  440: 'signed-out',
  // Network Authentication Required: the sign-in page of a network.
  511: 'signed-out',
};

/**
 * Maps an HTTP status to an error code, for bodies without a code; `null` if it is not an error status: the response is
 * unreadable.
 */
function toHttpErrorCode(status: number, keySent: boolean): HttpErrorCode | null {
  if (status < 400 || status >= 600) return null;
  // The first request with the same key is under way (draft-ietf-httpapi-idempotency-key-header).
  if (status === 409 && keySent) return 'too-many-requests';
  return httpErrorCodes[status] ?? (status < 500 ? 'not-accepted' : 'server-unavailable');
}

/** Returns true for the shape with which the API's framework rejects an API key. A host's login check has others. */
function isFromApi(json: JsonObject | null): boolean {
  return json !== null && typeof json['detail'] === 'string' && Object.keys(json).length === 1;
}

function parseRefusal(json: JsonObject, httpStatus: number): ApiRefusal | null {
  const coded = parseErrorCode(json, httpStatus);
  if (coded !== null) return coded;
  // A body with a statement's id is a success: its `months` and `status` are not errors.
  return parseStatement(json) === null
    ? (parseRejectedFields(json, httpStatus) ?? parseLegacyStatus(json, httpStatus))
    : null;
}

function parseErrorResponse(
  json: JsonObject | null,
  response: TransportResponse,
  retryAt: number | null,
  { url, keySent = false }: SentRequest,
): UploadError {
  const { status: httpStatus } = response;
  const refusal = json && parseRefusal(json, httpStatus);
  if (refusal !== null) return { stage: 'api', ...refusal, httpStatus, retryAt };
  const isApis401 = httpStatus === 401 && isFromApi(json);
  const isSignedOut = url !== undefined && leadsToSignIn(response, url);
  const code = isSignedOut
    ? 'signed-out'
    : isApis401
      ? 'not-authorized'
      : toHttpErrorCode(httpStatus, keySent);
  if (code === null) return { stage: 'answer', code: 'answer-unreadable', httpStatus };
  const vendorMessage = json && parseStatement(json) === null ? parseVendorMessage(json) : null;
  return { stage: 'http', code, httpStatus, vendorMessage, retryAt };
}

function parseRetryAt({ header }: TransportResponse, now: number): number | null {
  try {
    return parseRetryAfter(header('retry-after'), now, header('date'));
  } catch {
    return null;
  }
}

function parseBody(response: TransportResponse, now: number, sent: SentRequest): ParsedResponse {
  const { status } = response;
  const body = parseJsonObject(response.body);
  // A body about another session says nothing about this one: only the HTTP status counts.
  const json = body && isAbout(body, sent.sessionId) ? body : null;
  const isGood = status >= 200 && status < 300;
  if (json !== null && isGood && saysSuccess(json)) {
    const result = parseStatement(json);
    if (result !== null) return { ok: true, result };
  }
  return { ok: false, error: parseErrorResponse(json, response, parseRetryAt(response, now), sent) };
}

/**
 * Parses a response of the upload API, or of a proxy. A documented code decides first, then the shape of the body, then
 * the HTTP status; texts never do. For a status that gateways use, only a code overrides the status. The shape of an
 * error counts under 2xx too. The shape of a success counts only under 2xx, and only if the body has no error, no
 * `status` other than 1, and no other session. Otherwise it is unknown whether the statement was accepted.
 *
 * Never throws, whatever a custom transport returns.
 *
 * @param now the time in epoch milliseconds to which `Retry-After` seconds are added
 */
export function parseResponse(
  response: TransportResponse,
  now: number = Date.now(),
  sent: SentRequest = {},
): ParsedResponse {
  try {
    return parseBody(response, now, sent);
  } catch {
    return { ok: false, error: { stage: 'answer', code: 'answer-unreadable', httpStatus: 0 } };
  }
}
