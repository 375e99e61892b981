import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { toNodeListener } from '../../demo/toNodeListener.ts';

/** A local server of a built app and its API. */
export interface ServedApp {
  /** Without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A policy as strict as a bank's page requires. */
const strict = "default-src 'self'; img-src 'self' data:";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/**
 * Serves the files of `folder`, and passes requests under `/api/` to `api`. The default content security policy allows
 * only the server itself. `extra` adds files by path that are not in the folder.
 */
export async function serveApp(
  folder: string,
  api: (request: Request) => Promise<Response>,
  extra: Readonly<Record<string, string>> = {},
  policy: string = strict,
): Promise<ServedApp> {
  const answer = toNodeListener(api);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/')) {
      answer(request, response);
      return;
    }
    const path = pathname === '/' ? '/index.html' : pathname;
    const file = join(folder, path);
    const content = extra[path] ?? (existsSync(file) ? readFileSync(file) : undefined);
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
    response.setHeader('Content-Security-Policy', policy);
    // A frame without an origin of its own loads modules as from elsewhere.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.statusCode = content === undefined ? 404 : 200;
    response.end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
