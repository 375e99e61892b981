import type { UploadError } from 'statement-uploader';

/** Describes an error for your support team. The widget has already shown the borrower a message. */
export function reportError(error: UploadError): string {
  // The API responded with a code and a message, which the widget never shows.
  if (error.stage === 'api') return `${error.code} (${error.httpStatus}): ${error.vendorMessage}`;
  // A proxy or a gateway responded.
  if (error.stage === 'http') return `${error.code} (${error.httpStatus})`;
  // No response. If the body was sent, the statement may have arrived.
  if (error.stage === 'network') return error.bodySent ? `${error.code}, body sent` : error.code;
  // A file check, an option of yours, a cancel, or a response that cannot be parsed.
  return error.code;
}
