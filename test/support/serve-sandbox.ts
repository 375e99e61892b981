import { once } from 'node:events';
import { createServer } from 'node:http';
import { toNodeListener } from '../../demo/toNodeListener.ts';
import type { Sandbox } from '../../src/testing/index.js';

/** A local sandbox server. */
export interface ServedSandbox {
  /** The upload URL, without a trailing slash: `http://127.0.0.1:…/upload_session`. */
  readonly url: string;
  /** The number of uploads received, without CORS preflights. */
  readonly received: () => number;
  /** Closes all connections and stops. */
  readonly close: () => Promise<void>;
}

const cors = {
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-expose-headers': 'Retry-After',
  'access-control-max-age': '600',
};

/** Serves a sandbox over HTTP to pages of any origin. For a lost response, it closes the connection. */
export async function serveSandbox(
  sandbox: Sandbox,
  { port = 0 }: { readonly port?: number } = {},
): Promise<ServedSandbox> {
  let received = 0;
  const listener = toNodeListener(async (request) => {
    const headers = {
      ...cors,
      'access-control-allow-origin': request.headers.get('origin') ?? '*',
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
      ...(request.headers.has('origin') && { 'access-control-allow-credentials': 'true', vary: 'origin' }),
    };
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers });
    received += 1;
    const response = await sandbox(request);
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  });
  const server = createServer(listener);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/upload_session`,
    received: () => received,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
