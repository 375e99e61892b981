import type { Transport, TransportRequest, TransportFailure } from '../transport/Transport.js';

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
