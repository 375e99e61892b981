import type { UploadError } from '../errors/UploadError.js';
import type { TransportResponse } from '../transport/Transport.js';
import type { ParsedResponse } from './ParsedAnswer.js';
import { parseRetryAfter } from './parseRetryAfter.js';
import { parseStatement } from './readAcceptedResult.js';
import { parseErrorCode } from './readErrorCode.js';
import { parseJsonObject } from './readJsonObject.js';
import { parseLegacyStatus } from './readOldStatus.js';
import { parseRejectedFields } from './readRejectedFields.js';
import { parseVendorMessage } from './readVendorMessage.js';
import { toHttpErrorCode } from './toHttpErrorCode.js';

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
 * Reads an answer of the upload API, or of whatever stands in between. A code decides first, then the shape, then the HTTP
 * status; wording never does. An error's shape counts under a good status too, a success's shape under a bad one does not.
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
