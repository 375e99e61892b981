import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Ledger } from './createLedger.ts';
import type { ServerFault } from '../cells/ServerFault.ts';
import type { Site } from './buildSite.ts';

/** A lender's server: the page with the widget on it, and the route that takes statements. */
export interface Endpoint {
  readonly port: number;
  /** Bodies that arrived whole, whatever came of them. */
  readonly bodies: () => number;
  /** Uploads that came before the moment which `Retry-After` had named. */
  readonly tooEarly: () => number;
  /** The moment that `Retry-After` named last, in epoch milliseconds; 0 if none. */
  readonly notBefore: () => number;
  readonly close: () => Promise<void>;
}

interface EndpointParts {
  readonly site: Site;
  readonly ledger: Ledger;
  /** Asked once for each whole body. */
  readonly next: () => ServerFault | null;
  /** Asked for each request from another origin, before the body: may its page have the answer? */
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
      // A body that breaks off is none.
      takeStatement(request, response).catch(() => response.destroy());
    } else {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = site.files.get(pathname);
      response.setHeader('Content-Type', file?.type ?? 'text/html');
      response.end(file?.content ?? '<!doctype html><title>Log in</title><h1>Please log in</h1>');
    }
  });
  // What is closed when is for the proxy to say.
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
