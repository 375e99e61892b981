import type { TransportRequest, TransportFailure } from '../../../src/transport/Transport.js';
import type { PickedFile } from './PickedFile.js';

/** One request as it arrived at the server of the model. */
export interface Sent {
  readonly request: TransportRequest;
  /** The position in the common sequence of acts and requests. */
  readonly order: number;
  readonly picked: PickedFile;
  readonly sessionId: string;
  readonly bank: string | null;
  readonly password: string | null;
  readonly idempotencyKey: string | null;
  /** The request is pending, although the client may have aborted it. */
  pending: boolean;
  /**
   * The result that the client received. `passing`: may be retried automatically. `final`: only the borrower can retry.
   */
  heard: 'accepted' | 'passing' | 'final' | null;
  /** The earliest time of a retry, in epoch milliseconds. */
  notBefore: number;
  readonly answer: (status: number, body: string, headers?: Readonly<Record<string, string>>) => void;
  readonly fail: (reason: TransportFailure, bodySent: boolean) => void;
}
