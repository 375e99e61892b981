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
  /** Scripts that were not served. */
  readonly withheld: () => number;
  /** Serves the scripts that hang. */
  readonly release: () => void;
  readonly close: () => Promise<void>;
}

/**
 * A fault of the site that serves the widget's code: each script is `missing` (404), `replaced` by the page, as by
 * servers of single-page apps, or `hanging`: its response does not begin before the fault ends.
 */
export type ScriptFault = 'missing' | 'replaced' | 'hanging';

interface EndpointParts {
  readonly site: Site;
  readonly ledger: Ledger;
  /** Called once for each complete body. */
  readonly next: () => ServerFault | null;
  /** Called for each script: the fault of the site, if there is one. */
  readonly scriptFault: () => ScriptFault | null;
  /** Called for each cross-origin request before its body: may the page read the response? */
  readonly allowsOrigin: () => boolean;
}

function isFromElsewhere({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined && headers.origin !== `http://${headers.host}`;
}

/** Starts an {@link Endpoint} on a port of this machine. */
export async function createEndpoint(parts: EndpointParts): Promise<Endpoint> {
  const { site, ledger, next, scriptFault, allowsOrigin } = parts;
  let bodies = 0;
  let tooEarly = 0;
  let notBefore = 0;
  let faults = 0;
  let withheld = 0;
  const hanging = new Set<() => void>();

  async function takeStatement(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrivedAt = Date.now();
    const body = await buffer(request);
    bodies += 1;
    if (arrivedAt < notBefore) tooEarly += 1;
    const fault = next();
    if (fault) faults += 1;
    const key = request.headers['idempotency-key'];
    const answer =
      fault?.when === 'instead'
        ? null
        : await ledger.take({
            body: Buffer.from(body),
            contentType: request.headers['content-type'] ?? '',
            key: typeof key === 'string' ? key : null,
            refusal: fault?.when === 'refused' ? fault.answer : null,
          });
    if (fault && fault.when !== 'refused') {
      notBefore = fault.respond(response, answer?.body ?? '', faults) ?? 0;
    } else if (answer) {
      const headers = {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(answer.body),
        ...(answer.replayed && { 'Idempotency-Replayed': 'true' }),
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
      const serve = (): void => {
        response.setHeader('Content-Type', file?.type ?? 'text/html');
        response.end(file?.content ?? '<!doctype html><title>Log in</title><h1>Please log in</h1>');
      };
      const fault = site.scripts.includes(pathname) ? scriptFault() : null;
      if (fault) withheld += 1;
      if (fault === 'hanging') hanging.add(serve);
      else if (fault === 'missing') response.writeHead(404).end();
      else if (fault === 'replaced') response.setHeader('Content-Type', 'text/html').end('<!doctype html>');
      else serve();
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
    withheld: () => withheld,
    release() {
      for (const serve of hanging) serve();
      hanging.clear();
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
