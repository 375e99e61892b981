import { copyFileSync, readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

/** Each language is an entry of its own, so that a page loads the one that it shows. */
const locales = readdirSync('src/messages/locales').map((file) => {
  const name = file.replace(/\.ts$/, '');
  return [`messages/locales/${name}`, `src/messages/locales/${file}`];
});

/** Builds the package: one file a module, nothing of node_modules inside. `tsc` writes the types beside it. */
export default defineConfig({
  publicDir: false,
  plugins: [
    {
      // The stylesheet is an entry of its own, never imported by JavaScript: the host decides where it is loaded.
      name: 'copy-styles',
      writeBundle() {
        copyFileSync('src/styles.css', 'dist/styles.css');
      },
    },
  ],
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    emptyOutDir: true,
    outDir: 'dist',
    lib: {
      entry: {
        index: 'src/index.ts',
        'server/index': 'src/server/index.ts',
        'server/node/index': 'src/server/node/index.ts',
        'server/redis/index': 'src/server/redis/index.ts',
        'testing/index': 'src/testing/index.ts',
        ...Object.fromEntries(locales),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: (id) => !/^[./\0]/.test(id),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      onLog(level, log, handler) {
        // The warning is about bundling; with preserveModules every 'use client' stays on its file's first line.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
      },
    },
  },
});
