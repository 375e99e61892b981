import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The demo uses the package as a lender would: by its name, as it was built. */
export default defineConfig({
  root: import.meta.dirname,
  // The sample statements, for download.
  publicDir: 'statements',
  plugins: [react()],
  build: { outDir: '../.cache/demo', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1000 },
});
