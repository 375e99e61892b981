/** The call of the API that a request has led to. */
export interface UpstreamTiming {
  /** Milliseconds since the Unix epoch. */
  readonly startedAt: number;
  /** Milliseconds from the call to the end of the API's response, or until the route gave up. */
  readonly duration: number;
  /**
   * Milliseconds of {@link duration} after the last byte of the request was ready to be sent: the API's own time.
   * `null` if it has not come that far.
   */
  readonly answerDuration: number | null;
  /** The API's HTTP status; `null` without a response. */
  readonly status: number | null;
  /** The API's own `X-Request-Id`, if it sent a well-formed one that is not the route's. */
  readonly requestId: string | null;
}

/** What every event tells of its request. */
export interface RequestTiming {
  /** Also sent to the API and to the caller, as `X-Request-Id`. */
  readonly requestId: string;
  /** Milliseconds since the Unix epoch. */
  readonly startedAt: number;
  /** Milliseconds since the Unix epoch. */
  readonly endedAt: number;
  /** Milliseconds from start to end. */
  readonly duration: number;
  /** Bytes of the request's body that were read. */
  readonly bytes: number;
  /**
   * Which request this is with its `Idempotency-Key`, as far as this process has seen them: 1, 2, … `null` without a
   * key, and for requests that were refused before it was looked at.
   */
  readonly attempt: number | null;
  /** `null` if the API was not called for this request. */
  readonly upstream: UpstreamTiming | null;
}

/** What ids in logs and headers are made of; longer ones, or with other characters, could forge lines of a log. */
const idForm = /^[\w.:/+=@-]{1,128}$/;

/** Returns whether a value can be the id of a request. */
export function isRequestId(value: unknown): value is string {
  return typeof value === 'string' && idForm.test(value);
}

/** Measures one request, from the moment at which it is created. */
export class RequestTrace {
  readonly requestId: string;
  readonly #startedAt = Date.now();
  readonly #start = performance.now();
  #attempt: number | null = null;
  #call: number | null = null;
  #sent: number | null = null;
  #answered: number | null = null;
  #status: number | null = null;
  #upstreamId: string | null = null;

  constructor(requestId: string) {
    this.requestId = requestId;
  }

  /** Whether the last byte for the API has been released: from then on, the API may have the whole form. */
  get isSent(): boolean {
    return this.#sent !== null;
  }

  noteAttempt(attempt: number): void {
    this.#attempt = attempt;
  }

  noteUpstreamCall(): void {
    this.#call = performance.now();
  }

  noteSent(): void {
    this.#sent = performance.now();
  }

  noteUpstreamAnswer({ status, headers }: Response): void {
    this.#status = status;
    const id = headers.get('x-request-id');
    this.#upstreamId = isRequestId(id) && id !== this.requestId ? id : null;
  }

  noteUpstreamEnd(): void {
    this.#answered = performance.now();
  }

  /** @param bytes of the body, read so far */
  measure(bytes: number): RequestTiming {
    const duration = performance.now() - this.#start;
    return {
      requestId: this.requestId,
      startedAt: this.#startedAt,
      endedAt: this.#startedAt + duration,
      duration,
      bytes,
      attempt: this.#attempt,
      upstream: this.#measureUpstream(),
    };
  }

  #measureUpstream(): UpstreamTiming | null {
    if (this.#call === null) return null;
    const end = this.#answered ?? performance.now();
    return {
      startedAt: this.#startedAt + (this.#call - this.#start),
      duration: end - this.#call,
      // A small form is complete before the call begins.
      answerDuration: this.#sent === null ? null : end - Math.max(this.#sent, this.#call),
      status: this.#status,
      requestId: this.#upstreamId,
    };
  }
}
