import { build } from 'vite';

/** Builds the server entry alone, apart from `dist`, and returns where it is. */
export async function buildServerEntry(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: 'es2022',
      minify: false,
      outDir: '.cache/bench-route',
      lib: { entry: 'src/server/index.ts', formats: ['es'], fileName: 'index' },
    },
  });
  return `${process.cwd()}/.cache/bench-route/index.js`;
}
