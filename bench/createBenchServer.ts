import { once } from 'node:events';
import { createServer } from 'node:http';
import { build } from 'vite';

interface BenchServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const entry = `${import.meta.dirname}/page.tsx`;

/**
 * Serves the benchmark's page, built for production with the built package; the files to drop; and an endpoint that
 * accepts uploads.
 */
export async function createBenchServer(
  files: Readonly<Record<string, Buffer<ArrayBuffer>>>,
): Promise<BenchServer> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: entry } },
  });
  const chunks = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const scripts = new Map(
    chunks.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one.code] as const] : [])),
  );
  const styles = chunks.flatMap((one) => (one.type === 'asset' ? [String(one.source)] : [])).join('\n');
  const main = chunks.find((one) => one.type === 'chunk' && one.isEntry)?.fileName ?? '';

  let taken = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (request.method === 'POST') {
      taken += 1;
      request
        .on('end', () =>
          response.end(JSON.stringify({ statement_id: `statement-${taken}`, account_id: 'account' })),
        )
        .resume();
      return;
    }
    const script = scripts.get(path.slice(1));
    const file = files[path.slice(1)];
    response.setHeader('Content-Type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(
      file ??
        script ??
        `<!doctype html><title>bench</title><style>${styles}</style><body><script type="module" src="/${main}"></script>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
