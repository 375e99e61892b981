import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createRequestListener } from '@remix-run/node-fetch-server';

/** A local server. */
export interface Served {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Closes all connections and stops. */
  readonly close: () => Promise<void>;
}

/** Serves a Node listener on a free port. */
export async function serveListener(listener: RequestListener): Promise<Served> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Serves a Web-standard handler over real HTTP. */
export function serve(handler: (request: Request) => Promise<Response>): Promise<Served> {
  return serveListener(createRequestListener(handler));
}
