import { parseResponse } from '../../../src/bankconnect/parseResponse.js';
import { toUploadError } from '../../../src/bankconnect/uploadStatement.js';
import type { UploadError } from '../../../src/errors/UploadError.js';
import type { TransportError, TransportResponse } from '../../../src/transport/Transport.js';
import { createRetries } from '../../../src/uploader/attempt/retries.js';
import type { Heard } from './Sent.js';

/** What follows an error by the engine's own rules, apart from how many attempts there are. */
export function hearError(thrown: TransportError | UploadError, keySent = false): Heard {
  const error = thrown instanceof Error ? toUploadError(thrown) : thrown;
  const retries = createRetries({ options: () => ({ maxAttempts: Infinity }), onDue: () => {} });
  const event = retries.decide('probe', error, keySent);
  if (event?.type === 'paused') return { error, next: 'pause', notBefore: 0 };
  if (event?.type === 'retry-scheduled') return { error, next: 'retry', notBefore: event.retryAt };
  return { error, next: 'none', notBefore: 0 };
}

/** What the client makes of a response. */
export function hearResponse(response: TransportResponse, keySent: boolean): Heard {
  const parsed = parseResponse(response);
  const isDuplicate = !parsed.ok && parsed.error.code === 'STATEMENT_DUPLICATE';
  return parsed.ok || isDuplicate
    ? { error: null, next: 'none', notBefore: 0 }
    : hearError(parsed.error, keySent);
}
