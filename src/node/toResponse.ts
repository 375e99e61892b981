import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** Statuses whose answers have no body (Fetch, "null body status"). */
const bodiless = new Set([204, 205, 304]);

/** @throws RangeError, TypeError for a status or header that a `Response` cannot have */
export function toResponse(message: IncomingMessage): Response {
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
