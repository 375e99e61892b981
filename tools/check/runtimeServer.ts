/**
 * Serves the route with the runtime's own server: `Deno.serve`, `Bun.serve`, or Node's with `createNodeListener`.
 * Bundled and started by `runtimes.ts`; prints its port.
 */
import { createServer } from 'node:http';
import { createNodeListener, nodeFetch } from '../../src/server/node/index.js';
import { createUploadHandler } from '../../src/server/index.js';

type Handler = (request: Request) => Promise<Response>;

/** The parts of Deno and Bun that are used. */
interface Runtimes {
  readonly Deno?: {
    readonly serve: (
      options: { port: number; hostname: string; onListen: (address: { port: number }) => void },
      handler: Handler,
    ) => unknown;
  };
  readonly Bun?: {
    readonly serve: (options: { port: number; hostname: string; fetch: Handler }) => { port: number };
  };
}

const [, , upstream = ''] = process.argv;
const { Deno, Bun } = globalThis as Runtimes;
const handler = createUploadHandler({
  apiKey: 'k',
  upstream,
  authorize: () => true,
  ...(!Deno && !Bun && { fetch: nodeFetch }),
});
const hostname = '127.0.0.1';
const tell = (port: number): void => console.log(`listening on ${port}`);

if (Deno) Deno.serve({ port: 0, hostname, onListen: ({ port }) => tell(port) }, handler);
else if (Bun) tell(Bun.serve({ port: 0, hostname, fetch: handler }).port);
else {
  const server = createServer(createNodeListener(handler));
  server.listen(0, hostname, () => {
    const address = server.address();
    tell(typeof address === 'object' && address ? address.port : 0);
  });
}
