/** Why a request got no response. */
export type TransportFailure = 'aborted' | 'failed' | 'stalled' | 'answer-timeout';

/** The only error that a {@link Transport} rejects with. It contains no URL, header or body. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly reason: TransportFailure;
  /** True when the whole body had been sent before the failure: the server may have acted on it. */
  readonly bodySent: boolean;

  constructor(reason: TransportFailure, bodySent: boolean) {
    super(`The request got no answer: ${reason}`);
    this.reason = reason;
    this.bodySent = bodySent;
  }
}

/** One request to the endpoint. */
export interface TransportRequest {
  /** Absolute, or relative to the page. */
  readonly url: string;
  readonly method: 'POST';
  /** Without `Content-Type`, which the body determines. */
  readonly headers: Readonly<Record<string, string>>;
  /** A form, or a Blob whose `type` is the content type with its boundary. */
  readonly body: FormData | Blob;
  /** `include` also sends cookies to another origin. */
  readonly credentials: 'same-origin' | 'include';
  /**
   * Milliseconds without a byte moving while the body leaves, after which the attempt is given up. No limit if it is
   * not a positive number.
   */
  readonly stallTimeout: number;
  /** Milliseconds to wait for the answer once the body has left. No limit if it is not a positive number. */
  readonly answerTimeout: number;
  readonly signal: AbortSignal;
  /**
   * Called as bytes are sent, as often as the platform reports it; `sent === total` means that the whole body was sent.
   */
  readonly onProgress: (progress: { readonly sent: number; readonly total: number }) => void;
}

/** A response of any status. */
export interface TransportResponse {
  readonly status: number;
  /** The whole body as text; empty if there is none. */
  readonly body: string;
  /** Returns a header by its case-insensitive name; `null` when absent or hidden by CORS. */
  readonly header: (name: string) => string | null;
  /** The address that answered, after redirects: by it, a redirect to a sign-in page is told from an answer. */
  readonly url?: string | undefined;
}

/**
 * Sends one request. Resolves with a response of any status; rejects only with a `TransportError`, when there is none.
 * Aborting `signal` rejects with reason `aborted`.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;
