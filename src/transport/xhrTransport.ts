import { createDeadline } from './createDeadline.js';
import {
  type TransportRequest,
  type TransportResponse,
  TransportError,
  type TransportFailure,
} from './Transport.js';

/** A header out of the lines of `getAllResponseHeaders()`, by its name in any case; `null` if it is not among them. */
function readHeader(lines: string, name: string): string | null {
  const wanted = name.toLowerCase();
  for (const line of lines.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0 && line.slice(0, colon).trim().toLowerCase() === wanted)
      return line.slice(colon + 1).trim();
  }
  return null;
}

/** About how many bytes a body has, for browsers that do not tell: the form's own punctuation is not counted. */
function bodySize(body: FormData | Blob): number {
  if (body instanceof Blob) return body.size;
  let size = 0;
  body.forEach((value) => {
    size += typeof value === 'string' ? value.length : value.size;
  });
  return size;
}

function readResponse(xhr: XMLHttpRequest): TransportResponse {
  // Not getResponseHeader(): Chromium writes to the console when CORS hides the header that is asked for.
  const lines = xhr.getAllResponseHeaders();
  return { status: xhr.status, body: xhr.responseText, header: (name) => readHeader(lines, name) };
}

function open(xhr: XMLHttpRequest, request: TransportRequest): void {
  xhr.open(request.method, request.url);
  xhr.responseType = 'text';
  xhr.withCredentials = request.credentials === 'include';
  for (const [name, value] of Object.entries(request.headers)) xhr.setRequestHeader(name, value);
}

/** Bytes a millisecond, of the slowest line that is worth waiting for. */
const slowestLine = 16;

/** Chromium reports no upload progress at all, not even its end, when a service worker answers the page's requests. */
function isBehindServiceWorker(): boolean {
  return typeof navigator !== 'undefined' && Boolean(navigator.serviceWorker?.controller);
}

/**
 * Carries a request by XMLHttpRequest, the only one that tells how many bytes have left.
 *
 * ⚠️ Listening for that makes the browser ask an endpoint on another origin first (CORS preflight), even without a
 * header of your own (Fetch standard, "use-CORS-preflight flag"): such an endpoint has to answer `OPTIONS`.
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
    // Where nothing is reported, the body may always be there already.
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
      // The end is the load event's to tell: only that one says that the whole body has left.
      if (sent < total) request.onProgress({ sent, total });
    };
    const onBodySent = (event: ProgressEvent): void => {
      bodySent = true;
      if (phase === 'body') awaitAnswer();
      const total = Math.max(sent, totalOf(event));
      request.onProgress({ sent: total, total });
    };
    const onStateChange = (): void => {
      // A server may answer before it has read the whole body; then no byte of it has to move any more.
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
    // Not by fail(), which takes the listeners away first: a page that is being left aborts its requests.
    xhr.addEventListener('abort', () => fail('failed'), listening);
    signal.addEventListener('abort', () => fail('aborted'), listening);

    try {
      open(xhr, request);
      if (bodySent) {
        const longest = bodySize(request.body) / slowestLine + request.answerTimeout;
        deadline.set(longest, () => fail('answer-timeout'));
      } else awaitBytes();
      xhr.send(request.body);
    } catch {
      fail('failed');
    }
  });
}
