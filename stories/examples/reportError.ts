import type { UploadError } from 'statement-uploader';

/** What your support wants to know. The borrower has read our words already; these are for you. */
export function reportError(error: UploadError): string {
  // Answered by the API: a code, and its own wording, which no borrower sees.
  if (error.stage === 'api') return `${error.code} (${error.httpStatus}): ${error.vendorMessage}`;
  // Answered by something in between.
  if (error.stage === 'http') return `${error.code} (${error.httpStatus})`;
  // Not answered. Once the body was sent, the statement may have arrived.
  if (error.stage === 'network') return error.bodySent ? `${error.code}, after the body` : error.code;
  // The file, a setting, a cancel, or an answer that nobody can read.
  return error.code;
}
