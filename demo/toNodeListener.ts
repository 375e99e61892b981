import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

async function toRequest(message: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/' } = message;
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  // Buffers the whole body, which is fine for the sandbox: it serves one user on one machine.
  const body = await buffer(message);
  return new Request(new URL(url, `http://${message.headers.host ?? 'localhost'}`), {
    method,
    headers,
    signal,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: new Uint8Array(body) }),
  });
}

/**
 * Converts a handler of web-standard requests to a listener for Node's HTTP server. If the handler rejects, the
 * listener closes the connection without a response, as a crashed server would.
 */
export function toNodeListener(
  handler: (request: Request) => Promise<Response>,
): (message: IncomingMessage, response: ServerResponse) => void {
  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      const result = await handler(await toRequest(message, gone.signal));
      response.writeHead(result.status, Object.fromEntries(result.headers));
      response.end(Buffer.from(await result.arrayBuffer()));
    } catch {
      message.destroy();
      response.destroy();
    }
  }
  return (message, response) => void answer(message, response);
}
