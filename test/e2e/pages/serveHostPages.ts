import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '../../../src/testing/index.js';
import { sandboxSessions } from '../../../src/testing/sandbox/findSession.js';
import { bundlePage } from '../../support/bundlePage.ts';
import { serveApp, type ServedApp } from '../../support/serve-app.ts';

const repository = join(import.meta.dirname, '../../..');

/**
 * No exception of any kind, neither for styles and scripts in the page nor for a worker, a blob or a Trusted Types
 * policy.
 */
const policy = [
  "default-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** As `docs/embedding.md` tells hosts whose stylesheets have layers of their own. */
const layers = '@layer theme, base, statement-uploader, components, utilities;';

const own = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
const bootstrap = readFileSync(
  fileURLToPath(import.meta.resolve('bootstrap/dist/css/bootstrap.css')),
  'utf8',
);
const preflight = readFileSync(fileURLToPath(import.meta.resolve('tailwindcss/preflight.css')), 'utf8');

/** What the hosts put into their pages. */
const hosts = {
  clean: '',
  bootstrap,
  // Tailwind 4 puts its preflight into a layer, Tailwind 3 did not.
  'tailwind-4': `@layer base {\n${preflight}\n}`,
  'tailwind-3': preflight,
  hostile: own('hostile.css'),
  brand: own('brand.css'),
} as const;

/** A page with styles of its own. */
export type HostPage = keyof typeof hosts;

function pageOf(host: HostPage, stylesFirst: boolean, entry: string): string {
  const sheets = [`/${host}.css`, '/styles.css'];
  if (stylesFirst) sheets.reverse();
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Loan application</title>
    ${['/layers.css', ...sheets, '/frame.css'].map((href) => `<link rel="stylesheet" href="${href}" />`).join('\n    ')}
  </head>
  <body>
    <main>
      <section id="host">
        <h1>Your loan</h1>
        <p>A paragraph with <a href="#root">a link</a>.</p>
        <ul><li>One</li></ul>
        <dl><dt>Rate</dt><dd>9 %</dd></dl>
        <label for="amount">Amount</label>
        <input id="amount" placeholder="₹" />
        <button type="button">Go on</button>
        <svg width="20" height="20" viewBox="0 0 20 20"><path d="M2 2h9v9z" /></svg>
      </section>
      <div id="root"></div>
    </main>
    <script type="module" src="${entry}"></script>
  </body>
</html>`;
}

/**
 * Serves `/<host>.html`, and as `/<host>-after.html` the same with the host's stylesheet after the widget's: with the
 * built package, bundled for production, in front of a sandbox.
 */
export async function serveHostPages(): Promise<ServedApp> {
  const { entry, scripts } = await bundlePage(join(import.meta.dirname, 'host.tsx'));
  const files: Record<string, string> = {
    '/favicon.ico': '',
    '/frame.css': own('frame.css'),
    '/layers.css': layers,
    ...Object.fromEntries(scripts),
  };
  for (const host of Object.keys(hosts) as HostPage[]) {
    files[`/${host}.css`] = hosts[host];
    files[`/${host}.html`] = pageOf(host, false, entry);
    files[`/${host}-after.html`] = pageOf(host, true, entry);
  }
  const sandbox = createSandbox({
    // Long enough for each status to be seen and heard.
    readingTime: 200,
    sessions: { ...sandboxSessions, 'two-years': { from: '2022-05', to: '2024-04' } },
  });
  return serveApp(join(repository, 'dist'), sandbox, files, policy);
}
