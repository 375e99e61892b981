import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '../../../src/testing/index.js';
import { bundlePage } from '../../support/bundlePage.ts';
import { serveApp, type ServedApp } from '../../support/serve-app.ts';

const repository = join(import.meta.dirname, '../../..');

const read = (specifier: string): string =>
  readFileSync(fileURLToPath(import.meta.resolve(specifier)), 'utf8');

/** The hosts, and the styles of those that have some. What they put around the widget: see `page.tsx`. */
const hosts = {
  plain: '',
  bootstrap: read('bootstrap/dist/css/bootstrap.css'),
  'tailwind-4': `@layer theme, base, statement-uploader;\n@layer base {\n${read('tailwindcss/preflight.css')}\n}`,
  'all-unset': '* { all: unset; }\nhead, script { display: none; }',
  translated: '',
  'native-dialog': '',
  'mui-dialog': '',
  'radix-dialog': '',
  'aria-dialog': '',
  'form-and-label': '',
  'shadow-root': 'div { color: red; }',
  'nested-shadow-root': '',
  activity: '',
  rerender: '',
} as const;

/** A page that the widget may be in. */
export type HostName = keyof typeof hosts;

/** MUI, Radix and React Aria write `<style>` elements. */
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; frame-src *";

const pageOf = (host: HostName, entry: string): string => `<!doctype html>
<html lang="en" data-host="${host}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Loan application</title>
    <link rel="stylesheet" href="/${host}.css" />
    ${host.includes('shadow') ? '' : '<link rel="stylesheet" href="/styles.css" />'}
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="${entry}"></script>
  </body>
</html>`;

/** The token that the endpoint asks of other origins. */
export const token = 'token-of-the-frame';

/** Answers requests of other origins, which carry the token, as an endpoint with CORS does. */
function withCors(api: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
  return async (request) => {
    const origin = request.headers.get('Origin');
    if (origin === null || origin === new URL(request.url).origin) return api(request);
    const cors = { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
    if (request.method === 'OPTIONS')
      return new Response(null, {
        status: 204,
        headers: { ...cors, 'Access-Control-Allow-Headers': 'authorization' },
      });
    const isKnown = request.headers.get('Authorization') === `Bearer ${token}`;
    const answer = isKnown ? await api(request) : new Response(null, { status: 401 });
    const headers = new Headers(answer.headers);
    for (const [name, value] of Object.entries(cors)) headers.set(name, value);
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers });
  };
}

/** Serves `/<host>.html` with the built package, bundled for production, in front of a sandbox. */
export async function serveHosts(): Promise<ServedApp> {
  const { entry, scripts } = await bundlePage(join(import.meta.dirname, 'page.tsx'));
  const pages = (Object.keys(hosts) as HostName[]).flatMap((host) => [
    [`/${host}.css`, hosts[host]],
    [`/${host}.html`, pageOf(host, entry)],
  ]);
  const api = withCors(createSandbox({ readingTime: 200 }));
  return serveApp(
    join(repository, 'dist'),
    api,
    {
      '/favicon.ico': '',
      ...Object.fromEntries(scripts),
      ...Object.fromEntries(pages),
      '/framed.html': framed,
    },
    policy,
  );
}

/** A page with a frame that may run scripts and send forms, and has no origin. */
const framed = `<!doctype html>
<html lang="en">
  <head><title>Loan application</title></head>
  <body>
    <iframe title="Documents" sandbox="allow-scripts allow-forms" width="500" height="1200"></iframe>
  </body>
</html>`;
