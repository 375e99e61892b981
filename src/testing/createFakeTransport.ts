import {
  type Transport,
  type TransportRequest,
  type TransportFailure,
  type TransportResponse,
  TransportError,
} from '../transport/Transport.js';

/** An answer that a test gives. */
export interface FakeAnswer {
  /** Default 200. */
  readonly status?: number | undefined;
  /** Sent as it is when it is a text, otherwise as JSON. Default: an empty body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** One request that is waiting for the test to do something about it. */
export interface FakeRequest {
  /** What was asked for, as the transport got it. */
  readonly request: TransportRequest;
  /** A field of the form; `null` when there is none, or when the body is no `FormData`. */
  readonly field: (name: string) => FormDataEntryValue | null;
  /** Reports bytes that left. */
  readonly progress: (sent: number, total: number) => void;
  /** Answers. Too late, after an answer, a failure or an abort, it does nothing. */
  readonly answer: (answer?: FakeAnswer) => void;
  /** Ends it without an answer. `bodySent` is by default what the last progress said. */
  readonly fail: (reason: Exclude<TransportFailure, 'aborted'>, bodySent?: boolean) => void;
}

/** A transport that does nothing by itself. */
export interface FakeTransport {
  /** For the prop `transport`. */
  readonly transport: Transport;
  /** Every request so far, oldest first. */
  readonly requests: readonly FakeRequest[];
  /** The next request that was not handed out yet, as soon as it is there. */
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
 * A transport for unit tests, wholly in the test's hands: it records each request and waits until the test answers it
 * or lets it fail. No timers, no network. An aborted request rejects as a real one does.
 *
 * @example const { transport, nextRequest } = createFakeTransport(); // …render with `transport`, pick a file… const
 *   request = await nextRequest(); request.progress(50, 100); request.answer({ status: 400, body: { error: { code:
 *   'PDF_IS_IMAGE' } } });
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
