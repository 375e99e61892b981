import {
  type Transport,
  type TransportRequest,
  type TransportFailure,
  type TransportResponse,
  TransportError,
} from '../transport/Transport.js';

/** A response that a test gives. */
export interface FakeAnswer {
  /** Default 200. */
  readonly status?: number | undefined;
  /** A string is sent as it is, any other value as JSON. Default: an empty body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A request that waits for the test to act on it. */
export interface FakeRequest {
  /** The request as the transport received it. */
  readonly request: TransportRequest;
  /** Returns a field of the form; `null` when there is none, or when the body is not a `FormData`. */
  readonly field: (name: string) => FormDataEntryValue | null;
  /** Reports bytes sent. */
  readonly progress: (sent: number, total: number) => void;
  /** Responds. Has no effect after a response, a failure or an abort. */
  readonly answer: (answer?: FakeAnswer) => void;
  /** Fails the request without a response. `bodySent` defaults to whether the last reported progress was complete. */
  readonly fail: (reason: Exclude<TransportFailure, 'aborted'>, bodySent?: boolean) => void;
}

/** A transport that a test controls. */
export interface FakeTransport {
  /** Value for the prop `transport`. */
  readonly transport: Transport;
  /** All requests so far, oldest first. */
  readonly requests: readonly FakeRequest[];
  /** Resolves to the next request not yet returned, as soon as it arrives. */
  readonly nextRequest: () => Promise<FakeRequest>;
}

function toResponse({ status = 200, body = '', headers = {} }: FakeAnswer): TransportResponse {
  const all = new Headers(headers);
  return {
    status,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    header: (name) => all.get(name),
  };
}

const ignore = (): void => {};

function open(request: TransportRequest): { request: FakeRequest; response: Promise<TransportResponse> } {
  const { signal, body, onProgress } = request;
  let allSent = false;
  let resolve: (response: TransportResponse) => void = ignore;
  let reject: (error: TransportError) => void = ignore;
  const promise = new Promise<TransportResponse>((...settle) => {
    [resolve, reject] = settle;
  });
  const abort = (): void => reject(new TransportError('aborted', allSent));
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return {
    response: promise,
    request: {
      request,
      field: (name) => (body instanceof FormData ? body.get(name) : null),
      progress: (sent, total) => {
        allSent = sent === total;
        onProgress({ sent, total });
      },
      answer: (answer = {}) => resolve(toResponse(answer)),
      fail: (reason, bodySent = allSent) => reject(new TransportError(reason, bodySent)),
    },
  };
}

/**
 * Creates a transport for unit tests that records each request and waits until the test answers or fails it. Uses no
 * timers and no network. An aborted request rejects as in a real transport.
 *
 * @example
 * ```ts
 * const { transport, nextRequest } = createFakeTransport();
 * // …render with `transport`, pick a file…
 * const request = await nextRequest();
 * request.progress(50, 100);
 * request.answer({ status: 400, body: { error: { code: 'PDF_IS_IMAGE' } } });
 * ```
 */
export function createFakeTransport(): FakeTransport {
  const requests: FakeRequest[] = [];
  const waiting: ((request: FakeRequest) => void)[] = [];
  let handedOut = 0;
  return {
    requests,
    transport: (request) => {
      const opened = open(request);
      requests.push(opened.request);
      const taker = waiting.shift();
      if (taker) {
        handedOut += 1;
        taker(opened.request);
      }
      return opened.response;
    },
    nextRequest: () => {
      const next = requests[handedOut];
      if (next) {
        handedOut += 1;
        return Promise.resolve(next);
      }
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
  };
}
