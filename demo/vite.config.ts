import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The demo imports the built package by its name, as a host app would. */
export default defineConfig({
  root: import.meta.dirname,
  // Serves the sample statements for download.
  publicDir: 'statements',
  plugins: [react()],
  build: { outDir: '../.cache/demo', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1000 },
});
