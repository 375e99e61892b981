/**
 * Runs a recipe of the docs as a process of its own: `node test/server/support/runRecipe.ts NAME`. It prints its port,
 * and `SIGTERM` when it gets that signal.
 */
import { createServer, type Server } from 'node:http';
import { registerHooks } from 'node:module';

const root = new URL('../../../', import.meta.url);
const sources = new URL('src/', root).href;
const entries: Readonly<Record<string, string>> = {
  'statement-uploader/server': 'src/server/index.ts',
  'statement-uploader/server/node': 'src/server/node/index.ts',
};

// The sources import each other by the names of what they are built into.
registerHooks({
  resolve: (specifier, context, next) => {
    const entry = entries[specifier];
    if (entry !== undefined) return { url: new URL(entry, root).href, shortCircuit: true };
    const { parentURL = '' } = context;
    return parentURL.startsWith(sources) && specifier.startsWith('.')
      ? { url: new URL(specifier.replace(/\.js$/, '.ts'), parentURL).href, shortCircuit: true }
      : next(specifier, context);
  },
});

async function serveNext(): Promise<Server> {
  const recipes = new URL('docs/recipes/', root);
  const { register } = await import(new URL('next-instrumentation.ts', recipes).href);
  const { POST } = await import(new URL('next-route.ts', recipes).href);
  const { GET } = await import(new URL('next-ready.ts', recipes).href);
  const { createNodeListener } = await import('statement-uploader/server/node');
  await register();
  return createServer(createNodeListener((request) => (request.method === 'GET' ? GET() : POST(request))));
}

async function load(name: string): Promise<Server> {
  if (name === 'next') return serveNext();
  const recipe = await import(new URL(`docs/recipes/${name}.ts`, root).href);
  if (!('app' in recipe)) return recipe.server;
  await recipe.app.ready();
  return recipe.app.server;
}

const server = await load(process.argv[2] ?? '');
process.on('SIGTERM', () => console.log('SIGTERM'));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : address);
});
