/**
 * Runs on `npm start`. Builds the lender's page and serves it together with the routes, which hold the API key. The
 * sandbox runs behind the routes, on its own port.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import {
  createSession,
  createSessionStatusHandler,
  createUploadHandler,
  SessionFailure,
  startProcessing,
} from 'statement-uploader/server';
import { createNodeListener, nodeFetch } from 'statement-uploader/server/node';
import { createSandbox } from 'statement-uploader/testing';
import { build, preview } from 'vite';
import manifest from './statements/manifest.json' with { type: 'json' };
import { toNodeListener } from './toNodeListener.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4800' }, 'reading-time': { type: 'string', default: '900' } },
});
const configFile = `${import.meta.dirname}/vite.config.ts`;

/** The vendor's server, on its own port. It requires secrets that only the lender's server knows. */
const [apiKey, serverHash] = [randomUUID(), randomUUID()];
const vendor = createServer(
  toNodeListener(createSandbox({ apiKey, serverHash, readingTime: Number(values['reading-time']) })),
);
vendor.listen(0, '127.0.0.1');
await once(vendor, 'listening');
const address = vendor.address();
const vendorPort = typeof address === 'object' && address ? address.port : 0;

/** The lender's server: the sessions that it has created, and the routes that hold the key. */
const sessions = new Set<string>();
const vendorUrl = `http://127.0.0.1:${vendorPort}/bank-connect/v1`;
// A real server checks that the session belongs to the authenticated borrower. The demo also accepts any sandbox
// session, so that you can try scenarios.
const authorize = ({ sessionId }: { readonly sessionId: string }): boolean =>
  sessions.has(sessionId) || sessionId.startsWith('sandbox-');
const uploadRoute = createNodeListener(
  createUploadHandler({
    apiKey,
    upstream: `${vendorUrl}/statement/upload_session/`,
    authorize,
    fetch: nodeFetch,
  }),
);
const statusRoute = createNodeListener(
  createSessionStatusHandler({
    apiKey,
    serverHash,
    upstream: `${vendorUrl}/session_data/`,
    authorize,
  }),
);
/** Answers with the code of the API's refusal, which this server logs: the page can only try again. */
async function answerSafely(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (thrown) {
    if (!(thrown instanceof SessionFailure)) throw thrown;
    console.error(thrown.error);
    return Response.json({ error: { code: thrown.error.code } }, { status: 502 });
  }
}

const sessionRoute = toNodeListener(() =>
  answerSafely(async () => {
    const { sessionId, expiresAt } = await createSession({
      apiKey,
      upstream: `${vendorUrl}/session/`,
      linkId: `application-${randomUUID()}`,
      period: { from: '2023-11', to: '2024-04' },
      expiresIn: 24 * 60,
    });
    sessions.add(sessionId);
    return Response.json({ sessionId, expiresAt });
  }),
);
/** The end of the application. A real server would first check what has been uploaded. */
const applicationRoute = toNodeListener((request) =>
  answerSafely(async () => {
    const sessionId = new URL(request.url).searchParams.get('session_id') ?? '';
    if (request.method !== 'POST' || !authorize({ sessionId })) return new Response(null, { status: 403 });
    await startProcessing({ apiKey, serverHash, sessionId, upstream: `${vendorUrl}/session_data/` });
    return new Response(null, { status: 204 });
  }),
);

await build({ configFile, logLevel: 'warn' });
const server = await preview({
  configFile,
  logLevel: 'warn',
  plugins: [
    {
      name: 'lender-routes',
      configurePreviewServer({ httpServer, middlewares }) {
        // An hour: Node's 5 minutes would end the upload of a slow phone, and each retry the same way.
        Object.assign(httpServer, { requestTimeout: 3_600_000 });
        middlewares.use('/api/statements', (request, response) => uploadRoute(request, response));
        middlewares.use('/api/status', (request, response) => statusRoute(request, response));
        middlewares.use('/api/session', sessionRoute);
        middlewares.use('/api/application', applicationRoute);
      },
    },
  ],
  preview: {
    host: '127.0.0.1',
    port: Number(values.port),
    strictPort: values.port !== '4800',
    headers: {
      // As strict as a bank's policy. The widget needs no exceptions.
      'Content-Security-Policy':
        "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
    },
  },
});

console.log(`
  A loan application with <StatementUploader /> in it:  ${server.resolvedUrls?.local[0] ?? ''}

  Try, with the sample statements that the page offers:
${manifest.map(({ file, title, password }) => `  · ${file}: ${title}${password === undefined ? '' : ` (password: ${password})`}`).join('\n')}

  And by the address:  /?reveal  /?uploadType=BASE64  /?bankSelection=optional  /?scheme=dark  /?session=sandbox-expired
  A file's name can ask for trouble: rename one to march--bad-gateway-once.pdf or march--lost-answer.pdf.

  Stop with Ctrl-C.
`);
