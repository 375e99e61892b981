/** Why a request got no answer. */
export type TransportFailure = 'aborted' | 'failed' | 'stalled' | 'answer-timeout';

/** The one error that a {@link Transport} rejects with. It carries no URL, no header and no body. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly reason: TransportFailure;
  /** True when the whole body had left before it went wrong: the server may have acted on it. */
  readonly bodySent: boolean;

  constructor(reason: TransportFailure, bodySent: boolean) {
    super(`The request got no answer: ${reason}`);
    this.reason = reason;
    this.bodySent = bodySent;
  }
}
