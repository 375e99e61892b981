import {
  Agent as HttpAgent,
  type ClientRequest,
  type IncomingMessage,
  request as requestHttp,
} from 'node:http';
import { Agent as HttpsAgent, globalAgent as httpsAgent, request as requestHttps } from 'node:https';
import { Readable } from 'node:stream';
import type { UpstreamFetch } from '../index.js';

/** An `ArrayBuffer` that may have `transfer` of ES2024: Node 21 and newer. */
interface Transferable extends ArrayBuffer {
  readonly transfer?: (newByteLength: number) => ArrayBuffer;
}

/**
 * Frees a chunk's memory at once, instead of waiting for garbage collection, by emptying its buffer. Leaves a view of
 * part of a buffer alone, because the rest may be in use elsewhere.
 */
function releaseBuffer({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) {
    const own: Transferable = buffer;
    own.transfer?.(0);
  }
}

/**
 * Sends a stream's chunks with back-pressure, and frees each once it has been sent. Cancels the stream when the
 * connection closes. If the stream fails, closes the connection in the middle of the body.
 */
function sendBody(body: ReadableStream<Uint8Array>, message: ClientRequest): void {
  const reader = body.getReader();
  const fail = (thrown: unknown): void => void message.destroy(thrown instanceof Error ? thrown : undefined);

  // Not an async function, because it runs for every chunk of every file.
  function send({ done, value }: ReadableStreamReadResult<Uint8Array>): void {
    if (message.destroyed) return;
    if (done) {
      message.end();
      return;
    }
    const goesOn = message.write(value, (error) => {
      if (!error) releaseBuffer(value);
    });
    if (goesOn) next();
    else message.once('drain', next);
  }

  function next(): void {
    reader.read().then(send, fail);
  }

  message.once('close', () => void reader.cancel().catch(() => undefined));
  next();
}

/** Statuses whose responses have no body (Fetch, "null body status"). */
const bodiless = new Set([204, 205, 304]);

/** @throws RangeError, TypeError for a status or header that a `Response` does not allow */
function toResponse(message: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(message.headersDistinct))
    for (const value of values) headers.append(name, value);
  const status = message.statusCode ?? 0;
  if (bodiless.has(status)) {
    message.resume();
    return new Response(null, { status, headers });
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one class, of which the DOM's types and Node's do not know each other
  const body = Readable.toWeb(message) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>;
  return new Response(body, { status, headers });
}

/** Creates an agent that trusts what the global one does, but has none of its connections. */
function createFreshAgent(isHttps: boolean): HttpAgent {
  return isHttps
    ? new HttpsAgent({ ...httpsAgent.options, keepAlive: false })
    : new HttpAgent({ keepAlive: false });
}

/** The server may have closed an idle connection at the moment at which it was used again. */
function wasStale({ reusedSocket }: ClientRequest, { code }: NodeJS.ErrnoException): boolean {
  return reusedSocket && (code === 'ECONNRESET' || code === 'EPIPE');
}

/** A call of {@link nodeFetch}, and whether it is the second one. */
interface Sending {
  readonly url: string;
  readonly init: Parameters<UpstreamFetch>[1];
  readonly isRepeated: boolean;
}

function sendRequest({ url, init, isRepeated }: Sending): Promise<Response> {
  const { method, headers, body, signal } = init;
  return new Promise((resolve, reject) => {
    const target = new URL(url);
    const isHttps = target.protocol === 'https:';
    // A form is sent once, so it gets no idle connection: after a reset, nobody knows whether the server has read it.
    const agent = method === 'GET' && !isRepeated ? undefined : createFreshAgent(isHttps);
    const message = (isHttps ? requestHttps : requestHttp)(target, { method, headers, signal, agent });

    function answer(incoming: IncomingMessage): void {
      // An upstream that responds before the whole body has arrived does not want the rest, and may never read it.
      incoming.once('close', () => {
        if (!message.writableFinished) message.destroy();
      });
      try {
        resolve(toResponse(incoming));
      } catch (thrown) {
        message.destroy(thrown instanceof Error ? thrown : undefined);
      }
    }

    message.once('response', answer);
    message.on('error', (error) => {
      if (wasStale(message, error)) resolve(sendRequest({ url, init, isRepeated: true }));
      else reject(error);
    });
    // With 101, which nobody asked for, Node closes the connection without an error.
    message.once('close', () => reject(new Error('The connection was closed without a response.')));
    if (body instanceof ReadableStream) sendBody(body, message);
    else message.end(body ?? undefined);
  });
}

/**
 * A `fetch` for the route on Node, built on `node:http`. Forwards an upload with two thirds of the memory and of the
 * CPU time of the runtime's own (docs/scale.md), because it frees each chunk as soon as it has been sent.
 *
 * Implements only what the route needs: follows no redirects, stores no cookies, decompresses no responses. Each
 * form goes over a connection of its own. `GET` uses those of Node's global agents, and is repeated once over a new one
 * if an idle one has been reset.
 *
 * ⚠️ It consumes the chunks of the request's body. Nothing else may hold them, as one branch of a `request.clone()`
 * does.
 *
 * @example createUploadHandler({ apiKey, authorize, fetch: nodeFetch });
 */
export const nodeFetch: UpstreamFetch = (url, init) => sendRequest({ url, init, isRepeated: false });
