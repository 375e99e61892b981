import { isBehindServiceWorker } from '../platform/serviceWorker.js';
import { createDeadline } from './createDeadline.js';
import {
  type TransportRequest,
  type TransportResponse,
  TransportError,
  type TransportFailure,
} from './Transport.js';

/** Returns a header from `getAllResponseHeaders()` by its case-insensitive name; `null` if absent. */
function readHeader(lines: string, name: string): string | null {
  const wanted = name.toLowerCase();
  for (const line of lines.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0 && line.slice(0, colon).trim().toLowerCase() === wanted)
      return line.slice(colon + 1).trim();
  }
  return null;
}

/**
 * Estimates the bytes of a body, for browsers that do not report them. Ignores the form's own delimiters and headers.
 */
function bodySize(body: FormData | Blob): number {
  if (body instanceof Blob) return body.size;
  let size = 0;
  body.forEach((value) => {
    size += typeof value === 'string' ? value.length : value.size;
  });
  return size;
}

function readResponse(xhr: XMLHttpRequest): TransportResponse {
  // Not getResponseHeader(): Chromium writes to the console when CORS hides the requested header.
  const lines = xhr.getAllResponseHeaders();
  return {
    status: xhr.status,
    body: xhr.responseText,
    url: xhr.responseURL,
    header: (name) => readHeader(lines, name),
  };
}

function open(xhr: XMLHttpRequest, request: TransportRequest): void {
  xhr.open(request.method, request.url);
  xhr.responseType = 'text';
  xhr.withCredentials = request.credentials === 'include';
  for (const [name, value] of Object.entries(request.headers)) xhr.setRequestHeader(name, value);
}

/** Bytes per millisecond of the slowest connection that is worth waiting for. */
const slowestLine = 16;

/**
 * Sends a request with XMLHttpRequest, the only browser API that reports upload progress.
 *
 * ⚠️ Listening for progress makes the browser send a CORS preflight to an endpoint on another origin, even without
 * custom headers (Fetch standard, "use-CORS-preflight flag"): such an endpoint has to answer `OPTIONS`.
 *
 * A request that cannot even be started (a malformed URL or header, no XMLHttpRequest) rejects as `failed`.
 */
export function xhrTransport(request: TransportRequest): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const { signal } = request;
    if (signal.aborted || typeof XMLHttpRequest === 'undefined') {
      reject(new TransportError(signal.aborted ? 'aborted' : 'failed', false));
      return;
    }
    const xhr = new XMLHttpRequest();
    const deadline = createDeadline();
    const settled = new AbortController();
    const listening = { signal: settled.signal };
    let phase: 'body' | 'answer' = 'body';
    let sent = 0;
    // Behind a service worker, Chromium reports no progress at all: the body may have arrived at any time.
    let bodySent = isBehindServiceWorker();

    const settle = (): void => {
      deadline.clear();
      settled.abort();
    };
    const fail = (reason: TransportFailure): void => {
      settle();
      xhr.abort();
      reject(new TransportError(reason, bodySent));
    };
    const awaitAnswer = (): void => {
      phase = 'answer';
      deadline.set(request.answerTimeout, () => fail('answer-timeout'));
    };
    const awaitBytes = (): void => deadline.set(request.stallTimeout, () => fail('stalled'));
    const totalOf = (event: ProgressEvent): number =>
      event.lengthComputable ? event.total : bodySize(request.body);

    const onProgress = (event: ProgressEvent): void => {
      if (event.loaded === sent) return;
      sent = event.loaded;
      bodySent = false;
      if (phase === 'body') awaitBytes();
      const total = totalOf(event);
      // The load event reports the end: only that event means that the whole body has been sent.
      if (sent < total) request.onProgress({ sent, total });
    };
    const onBodySent = (event: ProgressEvent): void => {
      bodySent = true;
      if (phase === 'body') awaitAnswer();
      const total = Math.max(sent, totalOf(event));
      request.onProgress({ sent: total, total });
    };
    const onStateChange = (): void => {
      // A server may respond before it has read the whole body; the rest of the body then need not be sent.
      if (phase === 'body' && xhr.readyState === XMLHttpRequest.HEADERS_RECEIVED) awaitAnswer();
    };
    const onAnswer = (): void => {
      settle();
      resolve(readResponse(xhr));
    };

    xhr.upload.addEventListener('progress', onProgress, listening);
    xhr.upload.addEventListener('load', onBodySent, listening);
    xhr.addEventListener('readystatechange', onStateChange, listening);
    xhr.addEventListener('load', onAnswer, listening);
    xhr.addEventListener('error', () => fail('failed'), listening);
    // Not caused by fail(), which removes this listener first: the browser aborts requests when the page is left.
    xhr.addEventListener('abort', () => fail('failed'), listening);
    signal.addEventListener('abort', () => fail('aborted'), listening);

    try {
      open(xhr, request);
      if (bodySent) {
        const { answerTimeout } = request;
        const longest = bodySize(request.body) / slowestLine + answerTimeout;
        deadline.set(answerTimeout > 0 ? longest : 0, () => fail('answer-timeout'));
      } else awaitBytes();
      xhr.send(request.body);
    } catch {
      fail('failed');
    }
  });
}
