/**
 * Bundles the built package as an application's bundler would, and sorts the chunks for size-limit by when a page loads
 * them: `entry` with the page, the others on demand. `server` is the server's entry with all its dependencies.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build, type Rollup } from 'vite';

const folder = '.cache/size';

/** Chunks that are loaded on demand, by the module that starts each. */
const onDemand: Readonly<Record<string, string>> = {
  upload: 'dist/uploader/createEngine.js',
  runner: 'dist/uploader/status/sessionStatus.js',
  preflight: 'dist/uploader/file/inspectFile.js',
  reader: 'dist/preflight/readStatement.js',
  words: 'dist/preflight/readWords.js',
  archive: 'dist/uploader/file/archive.js',
  views: 'dist/components/widget/views.js',
  'bank-picker': 'dist/components/bank/BankCombobox.js',
  banks: 'dist/banks/banks.js',
};

/** Bundles an application of one file for production. */
async function bundle(app: string): Promise<readonly Rollup.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        // Not Vite's library mode, which does not remove white space.
        input: { entry: 'virtual:app' },
        preserveEntrySignatures: 'strict',
        external: (id) => /^react(-dom)?($|\/)|^node:/.test(id),
      },
    },
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === 'virtual:app' ? id : null),
        load: (id) => (id === 'virtual:app' ? app : null),
      },
    ],
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .filter((item) => item.type === 'chunk');
}

const exportOf = (name: string, module: string): string =>
  `export { ${name} } from ${JSON.stringify(`${process.cwd()}/dist/${module}`)}`;
const chunks = await bundle(exportOf('StatementUploader', 'index.js'));
if (chunks.some(({ moduleIds }) => moduleIds.some((id) => id.includes('/messages/locales/'))))
  throw new Error('The widget carries a language that nobody asked for.');

function statics(chunk: Rollup.OutputChunk, into: Set<Rollup.OutputChunk>): Set<Rollup.OutputChunk> {
  if (into.has(chunk)) return into;
  into.add(chunk);
  for (const name of chunk.imports) {
    const next = chunks.find(({ fileName }) => fileName === name);
    if (next) statics(next, into);
  }
  return into;
}

rmSync(folder, { recursive: true, force: true });
function write(name: string, group: Iterable<Rollup.OutputChunk>): void {
  mkdirSync(`${folder}/${name}`, { recursive: true });
  for (const { fileName, code } of group)
    writeFileSync(`${folder}/${name}/${fileName.replaceAll('/', '-')}`, code);
}

const entry = chunks.find(({ isEntry }) => isEntry);
if (!entry) throw new Error('The bundle has no entry.');
const loaded = new Set<Rollup.OutputChunk>();
/** Writes each chunk where it is loaded first, in the order of `onDemand`. */
function writeNew(name: string, start: Rollup.OutputChunk): void {
  const group = [...statics(start, new Set())].filter((chunk) => !loaded.has(chunk));
  for (const chunk of group) loaded.add(chunk);
  write(name, group);
}
writeNew('entry', entry);
for (const [name, module] of Object.entries(onDemand)) {
  const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
  if (!start) throw new Error(`${module} is not a chunk of its own.`);
  writeNew(name, start);
}
const server = await bundle(
  [
    exportOf('createUploadHandler, createSessionStatusHandler', 'server/index.js'),
    exportOf('nodeFetch', 'server/node/index.js'),
    exportOf('createRedisStore', 'server/redis/index.js'),
  ].join('\n'),
);
if (server.some(({ imports }) => imports.some((name) => name.startsWith('react'))))
  throw new Error('The server entry loads React.');
write('server', server);
