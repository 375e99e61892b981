import type { TransportRequest, TransportFailure } from '../../../src/transport/Transport.js';
import type { PickedFile } from './PickedFile.js';

/** One request as it arrived at the server of the model. */
export interface Sent {
  readonly request: TransportRequest;
  /** Counts acts and requests together, so that one can be said to come before the other. */
  readonly order: number;
  readonly picked: PickedFile;
  readonly sessionId: string;
  readonly bank: string | null;
  readonly password: string | null;
  readonly idempotencyKey: string | null;
  /** Nothing has become of it yet; the client may have given it up all the same. */
  pending: boolean;
  /**
   * What it led to, as far as the client has heard. `passing`: may be tried again by itself. `final`: not without the
   * borrower.
   */
  heard: 'accepted' | 'passing' | 'final' | null;
  /** Epoch milliseconds before which the server does not want to see it again. */
  notBefore: number;
  readonly answer: (status: number, body: string, headers?: Readonly<Record<string, string>>) => void;
  readonly fail: (reason: TransportFailure, bodySent: boolean) => void;
}
