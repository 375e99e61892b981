import type { UploadError } from '../../../src/errors/UploadError.js';
import type { TransportRequest, TransportFailure } from '../../../src/transport/Transport.js';
import type { PickedFile } from './PickedFile.js';

/** What the client heard about a request, or why it has given up waiting. */
export interface Heard {
  /** `null`: accepted. */
  readonly error: UploadError | null;
  /** What has to follow by itself: another attempt, one as soon as the device is online, or none. */
  readonly next: 'retry' | 'pause' | 'none';
  /** The earliest time of that attempt, in epoch milliseconds. */
  readonly notBefore: number;
}

/** One request as it arrived at the server of the model. */
export interface Sent {
  readonly request: TransportRequest;
  /** The position in the common sequence of acts and requests. */
  readonly order: number;
  /** Which load of the page sent it. */
  readonly page: number;
  readonly picked: PickedFile;
  readonly sessionId: string;
  readonly uploadType: string | null;
  readonly bank: string | null;
  readonly password: string | null;
  readonly idempotencyKey: string | null;
  /** The request is pending, although the client may have aborted it. */
  pending: boolean;
  heard: Heard | null;
  /** An act ended the attempt: what was heard in the same turn does not count. */
  calledOff: boolean;
  /** The state shows what was heard. */
  isShown: boolean;
  bodySent: boolean;
  readonly answer: (status: number, body: string, headers?: Readonly<Record<string, string>>) => void;
  readonly fail: (reason: TransportFailure, bodySent: boolean) => void;
}

/** The server accepted the request, and the client knows it. */
export function isAccepted({ heard, calledOff }: Sent): boolean {
  return heard?.error === null && !calledOff;
}
