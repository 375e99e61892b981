import type { Transport, TransportRequest } from '../transport/Transport.js';
import type { UploadFields } from './UploadForm.js';

/** One attempt to upload one statement. */
export interface UploadRequest
  extends
    UploadFields,
    Pick<
      TransportRequest,
      'headers' | 'credentials' | 'stallTimeout' | 'answerTimeout' | 'signal' | 'onProgress'
    > {
  /** Absolute or relative to the page. */
  readonly endpoint: string | URL;
  /** Asks the API how far it is with the session's statements. */
  readonly includeProgress: boolean;
  readonly transport: Transport;
}
