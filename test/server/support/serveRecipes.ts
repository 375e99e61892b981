import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createNodeListener } from '../../../src/server/node/index.js';
import type { Served } from './serve.ts';

async function listen(server: Server): Promise<Served> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, port, close };
}

/** Serves a Web-standard handler through the package's own listener. */
export const serveOnNode = (handler: Parameters<typeof createNodeListener>[0]): Promise<Served> =>
  listen(createServer(createNodeListener(handler) satisfies RequestListener));

/**
 * Serves each recipe of the docs. A test that uses it has to map `statement-uploader/server` and its `/node` to the
 * sources by `vi.mock`.
 */
export const recipes: Readonly<Record<string, () => Promise<Served>>> = {
  'next-route': async () => serveOnNode((await import('../../../docs/recipes/next-route.ts')).POST),
  hono: async () => {
    const { app } = await import('../../../docs/recipes/hono.ts');
    return serveOnNode((request) => app.fetch(request));
  },
  'hono, over its own adapter': async () => {
    const { app } = await import('../../../docs/recipes/hono.ts');
    return listen(createAdaptorServer({ fetch: app.fetch }) as Server);
  },
  'hono-node': async () => listen((await import('../../../docs/recipes/hono-node.ts')).server),
  express: async () => listen((await import('../../../docs/recipes/express.ts')).server),
  'node-http': async () => listen((await import('../../../docs/recipes/node-http.ts')).server),
  fastify: async () => {
    const { app } = await import('../../../docs/recipes/fastify.ts');
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    return { url, port: Number(new URL(url).port), close: () => app.close() };
  },
};
