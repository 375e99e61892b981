// pdfjs-dist ships no types for its worker; the module is only passed on.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {}
