import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Ledger } from './createLedger.ts';
import type { ServerFault } from '../cells/ServerFault.ts';
import type { Site } from './buildSite.ts';

/** A lender's server: the page with the widget, and the upload route. */
export interface Endpoint {
  readonly port: number;
  /** Complete bodies received, whatever their result. */
  readonly bodies: () => number;
  /** Uploads received before the time set by `Retry-After`. */
  readonly tooEarly: () => number;
  /** The latest time set by `Retry-After`, in epoch milliseconds; 0 if none. */
  readonly notBefore: () => number;
  readonly close: () => Promise<void>;
}

interface EndpointParts {
  readonly site: Site;
  readonly ledger: Ledger;
  /** Called once for each complete body. */
  readonly next: () => ServerFault | null;
  /** Called for each cross-origin request before its body: may the page read the response? */
  readonly allowsOrigin: () => boolean;
}

function isFromElsewhere({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined && headers.origin !== `http://${headers.host}`;
}

/** Starts an {@link Endpoint} on a port of this machine. */
export async function createEndpoint(parts: EndpointParts): Promise<Endpoint> {
  const { site, ledger, next, allowsOrigin } = parts;
  let bodies = 0;
  let tooEarly = 0;
  let notBefore = 0;

  async function takeStatement(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrivedAt = Date.now();
    const body = await buffer(request);
    bodies += 1;
    if (arrivedAt < notBefore) tooEarly += 1;
    const fault = next();
    const key = request.headers['idempotency-key'];
    const answer =
      fault?.when === 'instead'
        ? null
        : await ledger.take({
            body: Buffer.from(body),
            contentType: request.headers['content-type'] ?? '',
            key: typeof key === 'string' ? key : null,
          });
    if (fault) {
      notBefore = fault.respond(response, answer?.body ?? '') ?? 0;
    } else if (answer) {
      const headers = {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(answer.body),
      };
      response.writeHead(answer.status, headers).end(answer.body);
    }
  }

  function answerElsewhere(request: IncomingMessage, response: ServerResponse): void {
    if (!isFromElsewhere(request) || !allowsOrigin()) return;
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
  }

  const server = createServer((request, response) => {
    if (request.method === 'OPTIONS') {
      answerElsewhere(request, response);
      response.writeHead(204).end();
    } else if (request.method === 'POST') {
      // A preflight was answered well, so this one is.
      if (isFromElsewhere(request)) response.setHeader('Access-Control-Allow-Origin', '*');
      // Ignore an incomplete body.
      takeStatement(request, response).catch(() => response.destroy());
    } else {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = site.files.get(pathname);
      response.setHeader('Content-Type', file?.type ?? 'text/html');
      response.end(file?.content ?? '<!doctype html><title>Log in</title><h1>Please log in</h1>');
    }
  });
  // The proxy decides when connections close.
  server.keepAliveTimeout = 120_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    bodies: () => bodies,
    tooEarly: () => tooEarly,
    notBefore: () => notBefore,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
