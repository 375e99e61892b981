import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

async function toRequest(message: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/' } = message;
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  // Whole in memory: good enough for one borrower on one machine, who is who the sandbox is for.
  const body = await buffer(message);
  return new Request(new URL(url, `http://${message.headers.host ?? 'localhost'}`), {
    method,
    headers,
    signal,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: new Uint8Array(body) }),
  });
}

/**
 * Lets a Web-standard handler answer Node's HTTP server. A handler that rejects has no answer to give: the connection
 * is cut, as when a server dies.
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
