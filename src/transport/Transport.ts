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

/** One request to the endpoint. */
export interface TransportRequest {
  /** Absolute or relative to the page. */
  readonly url: string;
  readonly method: 'POST';
  /** Without `Content-Type`: the body brings it along. */
  readonly headers: Readonly<Record<string, string>>;
  /** A form, or a Blob whose `type` is the content type with its boundary. */
  readonly body: FormData | Blob;
  /** `include` sends cookies to another origin too. */
  readonly credentials: 'same-origin' | 'include';
  /** Milliseconds without a byte moving while the body leaves, after which the attempt is given up. */
  readonly stallTimeout: number;
  /** Milliseconds to wait for the answer once the body has left. */
  readonly answerTimeout: number;
  readonly signal: AbortSignal;
  /** Called as bytes leave, as often as the platform tells; `sent === total` says that the whole body has left. */
  readonly onProgress: (progress: { readonly sent: number; readonly total: number }) => void;
}

/** An answer of any status. */
export interface TransportResponse {
  readonly status: number;
  /** The whole body as text; empty when there is none. */
  readonly body: string;
  /** A header by its name, in any case; `null` when absent or hidden by CORS. */
  readonly header: (name: string) => string | null;
}

/**
 * Carries one request. Resolves with an answer of any status; rejects with a `TransportError` when there is none,
 * and with nothing else. Aborting `signal` rejects with reason `aborted`.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;
