import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The origin of the server in `upload-server.ts`, which differs from the page's. */
    uploadServer: string;
  }
}

function destroyAfter(request: IncomingMessage, bytes: number): void {
  let received = 0;
  request.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received >= bytes) request.socket.destroy();
  });
}

async function readAll(request: IncomingMessage): Promise<number> {
  let received = 0;
  for await (const chunk of request) if (chunk instanceof Buffer) received += chunk.length;
  return received;
}

/** The server's behavior by path. */
const behaviours: Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse) => void | Promise<void>>
> = {
  /** Responds with a description of the request. */
  '/echo': async (request, response) => {
    const received = await readAll(request);
    const { cookie = null, 'content-type': contentType, 'x-attempt': attempt = null } = request.headers;
    response.writeHead(201, { 'Retry-After': '7', 'X-Hidden': 'h', 'Set-Cookie': 'seen=1; Path=/' });
    response.end(JSON.stringify({ received, contentType, attempt, cookie }));
  },
  /** Redirects to `/echo`. */
  '/moved': async (request, response) => {
    await readAll(request);
    response.writeHead(303, { Location: '/echo' }).end();
  },
  /** Reads the whole body and closes the connection. */
  '/hang-up-after': async (request) => {
    await readAll(request);
    request.socket.destroy();
  },
  /** Reads a part of the body and closes the connection. */
  '/hang-up-within': (request) => destroyAfter(request, 100_000),
  /** Reads nothing, and keeps the connection open. */
  '/stall': (request) => {
    request.pause();
  },
  /** Reads the whole body and does not respond. */
  '/silence': async (request) => {
    await readAll(request);
  },
  /** Reads the whole body, and never ends its response. */
  '/endless': async (request, response) => {
    await readAll(request);
    response.write('{');
  },
};

function allowPage(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Allow-Headers', 'content-type, x-attempt');
  response.setHeader('Access-Control-Expose-Headers', 'retry-after');
}

/** Before the browser tests, starts a server that simulates network faults. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    allowPage(request, response);
    if (request.method === 'OPTIONS') {
      // Chromium repeats a POST when a reused connection breaks, so each test gets a new one.
      response.writeHead(204, { Connection: 'close' }).end();
      return;
    }
    const behave = behaviours[request.url ?? ''];
    if (behave === undefined) response.writeHead(404).end();
    // A broken connection is expected to end the read with an error.
    else Promise.resolve(behave(request, response)).catch(() => {});
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  project.provide('uploadServer', `http://127.0.0.1:${address.port}`);
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  };
}
