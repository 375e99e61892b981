import type { IncomingBody } from './IncomingBody.js';
import type { RouteError } from './RouteError.js';

/** Creates a response that caches do not store and that browsers interpret only as JSON. */
export function answerJson(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(text, {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}

/** Creates an error response in the shape of the API's own errors. */
export function errorResponse({ status, code, message, headers }: RouteError): Response {
  const body = { session_id: '', statement_id: '', error: { code, message } };
  return answerJson(status, JSON.stringify(body), headers);
}

/**
 * Returns a response to a request whose body has not been read to its end. Its text is sent, and complete, at once. The
 * end of its stream follows when the sender has ended or may send no more; then the server closes the connection.
 *
 * Without this, Node goes on reading what a refused sender sends, without a limit, to be able to use the connection
 * again (`_dump` of its `IncomingMessage`). If it closed the connection at once, the sender would get a reset instead
 * of the response (RFC 9112, 9.6).
 */
export async function takeRest(response: Response, body: IncomingBody): Promise<Response> {
  const { status, headers } = response;
  headers.set('connection', 'close');
  const rest = body.discard();
  if (response.body === null) return response;
  const text = new Uint8Array(await response.arrayBuffer());
  headers.set('content-length', String(text.length));
  const stream = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      controller.enqueue(text);
      await rest;
      controller.close();
    },
    cancel: () => body.cancel(),
  });
  return new Response(stream, { status, headers });
}
