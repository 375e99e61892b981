import { join } from 'node:path';
import { build } from 'vite';

/** A page's script and the chunks that it loads. */
interface BundledPage {
  /** The path of the script, with a slash at the beginning. */
  readonly entry: string;
  /** Code by path. */
  readonly scripts: ReadonlyMap<string, string>;
}

/** Bundles a page's source with the built package in `dist`, for production. */
export async function bundlePage(source: string): Promise<BundledPage> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { 'statement-uploader': join(import.meta.dirname, '../../dist/index.js') } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: { page: source } },
    },
  });
  const chunks = (Array.isArray(result) ? result : [result])
    .flatMap((one) => ('output' in one ? one.output : []))
    .filter((one) => one.type === 'chunk');
  return {
    entry: `/${chunks.find(({ isEntry }) => isEntry)?.fileName ?? ''}`,
    scripts: new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code])),
  };
}
