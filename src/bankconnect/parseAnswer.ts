import type { UploadError } from '../errors/UploadError.js';
import type { TransportResponse } from '../transport/Transport.js';
import type { ParsedAnswer } from './ParsedAnswer.js';
import { parseRetryAfter } from './parseRetryAfter.js';
import { readAcceptedResult } from './readAcceptedResult.js';
import { readErrorCode } from './readErrorCode.js';
import { readJsonObject } from './readJsonObject.js';
import { readOldStatus } from './readOldStatus.js';
import { readRejectedFields } from './readRejectedFields.js';
import { readVendorMessage } from './readVendorMessage.js';
import { toHttpErrorCode } from './toHttpErrorCode.js';

function readError(
  json: Readonly<Record<string, unknown>> | null,
  httpStatus: number,
  retryAt: number | null,
): UploadError {
  // A body with a statement's id is the one of a success: its `months` and `status` are no complaints.
  const isStatement = json !== null && readAcceptedResult(json) !== null;
  const refusal =
    json === null
      ? null
      : (readErrorCode(json) ??
        (isStatement ? null : (readRejectedFields(json, httpStatus) ?? readOldStatus(json))));
  if (refusal !== null) return { stage: 'api', ...refusal, httpStatus, retryAt };
  const code = toHttpErrorCode(httpStatus);
  if (code === null) return { stage: 'answer', code: 'answer-unreadable', httpStatus };
  const vendorMessage = isStatement ? null : readVendorMessage(json);
  return { stage: 'http', code, httpStatus, vendorMessage, retryAt };
}

function readRetryAt({ header }: TransportResponse, now: number): number | null {
  try {
    return parseRetryAfter(header('retry-after'), now);
  } catch {
    return null;
  }
}

function readAnswer(response: TransportResponse, now: number): ParsedAnswer {
  const { status } = response;
  const json = readJsonObject(response.body);
  const isGood = status >= 200 && status < 300;
  if (json !== null && isGood && readErrorCode(json) === null) {
    const result = readAcceptedResult(json);
    if (result !== null) return { ok: true, result };
  }
  return { ok: false, error: readError(json, status, readRetryAt(response, now)) };
}

/**
 * Reads an answer of the upload API, or of whatever stands in between. A code decides first, then the shape, then the HTTP
 * status; wording never does. An error's shape counts under a good status too, a success's shape under a bad one does not.
 *
 * Never throws, whatever a transport of the host's own hands in.
 *
 * @param now epoch milliseconds that `Retry-After` is counted from
 */
export function parseAnswer(response: TransportResponse, now: number = Date.now()): ParsedAnswer {
  try {
    return readAnswer(response, now);
  } catch {
    return { ok: false, error: { stage: 'answer', code: 'answer-unreadable', httpStatus: 0 } };
  }
}
