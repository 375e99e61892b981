import { build } from 'vite';

/**
 * Builds the server's entries alone, apart from `dist`, and returns the folder that `server.js` and `node.js` are in.
 */
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
