import { build } from 'vite';

/** Bundles modules of the built package into one for a page: their paths in `dist`, without extension. */
export async function bundleDist(modules: readonly string[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: 'virtual:check',
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'check.js', codeSplitting: false },
      },
    },
    plugins: [
      {
        name: 'check',
        resolveId: (id) => (id === 'virtual:check' ? id : null),
        load: (id) =>
          id === 'virtual:check'
            ? modules
                .map((name) => `export * from ${JSON.stringify(`${process.cwd()}/dist/${name}.js`)};`)
                .join('\n')
            : null,
      },
    ],
  });
  const [bundle] = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  if (bundle?.type !== 'chunk') throw new Error('Nothing was bundled. Build first: npm run build');
  return bundle.code;
}
