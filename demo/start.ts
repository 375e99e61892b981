/** `npm start`: builds the lender's page and serves it with the sandbox behind it, on one port of this machine. */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createSandbox } from 'statement-uploader/testing';
import { build, preview } from 'vite';
import manifest from './statements/manifest.json' with { type: 'json' };
import { toNodeListener } from './toNodeListener.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4800' }, 'reading-time': { type: 'string', default: '900' } },
});
const configFile = `${import.meta.dirname}/vite.config.ts`;

/** The vendor's side: it wants a key, which only the lender's server knows. */
const apiKey = randomUUID();
const sandbox = createSandbox({ apiKey, readingTime: Number(values['reading-time']) });

/** The lender's side: the route that adds the key. */
const uploadRoute = toNodeListener((request) => {
  request.headers.set('x-api-key', apiKey);
  return sandbox(request);
});
const sessionRoute = toNodeListener(() => Promise.resolve(new Response(`sandbox-session.${randomUUID()}`)));

await build({ configFile, logLevel: 'warn' });
const server = await preview({
  configFile,
  logLevel: 'warn',
  plugins: [
    {
      name: 'lender-routes',
      configurePreviewServer({ middlewares }) {
        middlewares.use('/api/statements', uploadRoute);
        middlewares.use('/api/session', sessionRoute);
      },
    },
  ],
  preview: {
    host: '127.0.0.1',
    port: Number(values.port),
    strictPort: values.port !== '4800',
    headers: {
      // As strict as a bank's page would have it: the widget needs no exception.
      'Content-Security-Policy': "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
    },
  },
});

console.log(`
  A loan application with <StatementUploader /> in it:  ${server.resolvedUrls?.local[0] ?? ''}

  Try, with the sample statements that the page offers:
${manifest.map(({ file, title, password }) => `  · ${file}: ${title}${password === undefined ? '' : ` (password: ${password})`}`).join('\n')}

  And by the address:  /?reveal  /?uploadType=BASE64  /?bankSelection=required  /?scheme=dark  /?session=sandbox-expired
  A file's name can ask for trouble: rename one to march--bad-gateway-once.pdf or march--lost-answer.pdf.

  Stop with Ctrl-C.
`);
