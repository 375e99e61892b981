import { build } from 'vite';

/** Builds only the server's entries, outside `dist`, and returns the folder that contains `server.js` and `node.js`. */
export async function buildServerEntries(): Promise<string> {
  const folder = `${process.cwd()}/.cache/bench-route`;
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: 'es2022',
      minify: false,
      outDir: folder,
      lib: { entry: { server: 'src/server/index.ts', node: 'src/server/node/index.ts' }, formats: ['es'] },
      rolldownOptions: { external: /^node:/, output: { entryFileNames: '[name].js' } },
    },
  });
  return folder;
}
