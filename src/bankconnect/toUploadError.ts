import type { UploadError } from '../errors/UploadError.js';
import { TransportError } from '../transport/Transport.js';

/** What a transport's rejection means. Anything but a {@link TransportError} comes from a transport of the host's own. */
export function toUploadError(thrown: unknown): UploadError {
  if (!(thrown instanceof TransportError)) return { stage: 'host', code: 'host-failed', cause: thrown };
  const { reason, bodySent } = thrown;
  switch (reason) {
    case 'aborted':
      return { stage: 'borrower', code: 'canceled' };
    case 'failed':
      return { stage: 'network', code: bodySent ? 'connection-lost' : 'connection-failed', bodySent };
    case 'stalled':
      return { stage: 'network', code: 'connection-stalled', bodySent };
    case 'answer-timeout':
      return { stage: 'network', code: 'answer-timeout', bodySent };
  }
}
