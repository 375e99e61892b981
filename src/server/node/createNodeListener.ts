import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Methods that no `Request` can have (Fetch, "forbidden method"). `CONNECT` never reaches a listener. */
const forbiddenMethods = new Set(['TRACE', 'TRACK']);
/** A name or an address, and a port (RFC 9110, 7.2). Neither credentials nor a path: a URL would be a different one. */
const hostForm = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
/** Scheme and authority of a target in absolute form (RFC 9112, 3.2.2). */
const absoluteForm = /^https?:\/\/([^/?#]*)/i;

/** Returns the request's URL; `null` if `Host` or the target makes none. */
function readUrl({ url = '', socket, headers, headersDistinct }: IncomingMessage): string | null {
  if ((headersDistinct['host']?.length ?? 0) > 1) return null;
  const [start, authority] = absoluteForm.exec(url) ?? [];
  const host = authority ?? headers.host ?? 'localhost';
  const target = start === undefined ? url : url.slice(start.length);
  if (!hostForm.test(host) || !/^(?:[/?]|$)/.test(target)) return null;
  if (start === undefined && !target.startsWith('/')) return null;
  const isEncrypted = 'encrypted' in socket && socket.encrypted === true;
  const whole = `${isEncrypted ? 'https' : 'http'}://${host}${target}`;
  return URL.canParse(whole) ? whole : null;
}

function readHeaders({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  return headers;
}

/** Returns whether something else has read the body, is reading it, or has changed how it is read. */
function isTaken(message: IncomingMessage): boolean {
  return (
    message.readableDidRead ||
    message.destroyed ||
    message.readableFlowing === true ||
    message.readableEncoding !== null ||
    message.listenerCount('data') + message.listenerCount('readable') > 0
  );
}

/**
 * Returns the body as a stream that reads from the socket only what its reader asks for, a chunk ahead. Once it has
 * been cancelled, nothing more is read.
 */
function streamBody(message: IncomingMessage, signal: AbortSignal): ReadableStream<Uint8Array> {
  let isOver = false;
  return new ReadableStream({
    start: (controller) => {
      message.on('data', (chunk: Buffer) => {
        if (isOver) return;
        controller.enqueue(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
        if ((controller.desiredSize ?? 0) <= 0) message.pause();
      });
      message.once('end', () => {
        if (isOver) return;
        isOver = true;
        controller.close();
      });
      signal.addEventListener('abort', () => {
        if (isOver) return;
        isOver = true;
        controller.error(signal.reason);
      });
    },
    pull: () => void message.resume(),
    cancel: () => {
      isOver = true;
      message.pause();
    },
  });
}

/** A body that nobody can read any more, by which a handler recognizes one that was read before. */
function takenBody(request: Request): Request {
  request.body?.getReader();
  return request;
}

function toRequest(message: IncomingMessage, url: string, signal: AbortSignal): Request {
  const { method = 'GET' } = message;
  const init = { headers: readHeaders(message), signal };
  if (method === 'GET' || method === 'HEAD') return new Request(url, { ...init, method });
  // A method that no route takes gets the answer that this one would.
  const known = forbiddenMethods.has(method) ? 'UNSUPPORTED' : method;
  if (isTaken(message))
    return takenBody(new Request(url, { ...init, method: known, body: new Uint8Array() }));
  const stream = { body: streamBody(message, signal), duplex: 'half' as const };
  return new Request(url, { ...init, method: known, ...stream });
}

/**
 * Aborts when the connection breaks before the response is complete: with a `TimeoutError` if the server's
 * `requestTimeout` ended it, with an `AbortError` otherwise.
 */
function watchConnection({ socket }: IncomingMessage, response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (response.writableFinished) return;
    const cause: NodeJS.ErrnoException | null = socket.errored;
    const isTimeout = cause?.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    gone.abort(
      isTimeout
        ? new DOMException('The server’s requestTimeout has passed.', 'TimeoutError')
        : new DOMException('The connection was closed.', 'AbortError'),
    );
  });
  return gone.signal;
}

/** Waits until the response takes more, or is closed. */
function untilWritable(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const goOn = (): void => {
      response.off('drain', goOn).off('close', goOn);
      resolve();
    };
    response.once('drain', goOn).once('close', goOn);
  });
}

async function sendResponse(
  message: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Response,
): Promise<void> {
  // Node runs promises between the last byte and the news that it was the last.
  if (!message.complete) await new Promise(setImmediate);
  if (response.destroyed || response.headersSent) {
    await body?.cancel();
    return;
  }
  // Middleware may have set some of them already, such as `X-Request-Id`.
  for (const [name, value] of headers)
    if (name === 'set-cookie') response.appendHeader(name, value);
    else response.setHeader(name, value);
  // The rest of a request cannot be told from the next one, and reading it has no limit.
  if (!message.complete) response.setHeader('connection', 'close');
  response.writeHead(status);
  const reader = message.method === 'HEAD' ? undefined : body?.getReader();
  response.once('close', () => void reader?.cancel().catch(() => undefined));
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || response.destroyed) break;
    if (!response.write(value)) await untilWritable(response);
  }
  response.end();
}

/** Ends a request without a body in the response; in the middle of one, closes the connection. */
function fail(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { connection: 'close', 'content-length': 0 }).end();
}

/**
 * Turns a handler of Web-standard requests into a listener for the servers of `node:http` and `node:https`, and for
 * frameworks on them, such as Express and Fastify.
 *
 * - What no `Request` can represent is answered, instead of an exception: a broken `Host` or target with 400, `TRACE`
 *   like any other method that the handler does not take.
 * - A body that was read before, for example by a body parser, arrives as one that is in use. The handlers of
 *   `statement-uploader/server` answer 500 and say what to change.
 * - `request.signal` is aborted with a `TimeoutError` if the server's `requestTimeout` ends the request.
 * - A request that is answered before its end closes the connection after the response.
 *
 * @param handler if it throws or rejects, the response is 500
 * @example createServer({ requestTimeout: 3_600_000 }, createNodeListener(createUploadHandler(options)));
 */
export function createNodeListener(
  handler: (request: Request) => Response | Promise<Response>,
): RequestListener {
  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = readUrl(message);
    if (url === null) {
      fail(response, 400);
      return;
    }
    const signal = watchConnection(message, response);
    await sendResponse(message, response, await handler(toRequest(message, url, signal)));
  }
  return (message, response) => {
    // A connection that breaks reports it here as well; the signal has it already.
    message.on('error', () => undefined);
    answer(message, response).catch(() => fail(response, 500));
  };
}
