import type { PdfjsModule } from './PdfjsModule.js';

/**
 * The `legacy` build of pdf.js, its worker's code in the calling thread: needs no worker address, in Node and with any
 * bundler. pdf.js takes that code from a global, which is there only while a document is being opened: another pdf.js on
 * the page keeps its real worker.
 */
export async function loadPdfjs(): Promise<PdfjsModule> {
  const [pdfjs, pdfjsWorker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  return {
    getDocument: (source) => {
      const before: unknown = Reflect.get(globalThis, 'pdfjsWorker');
      Reflect.set(globalThis, 'pdfjsWorker', pdfjsWorker);
      try {
        return pdfjs.getDocument({ ...source });
      } finally {
        if (before === undefined) Reflect.deleteProperty(globalThis, 'pdfjsWorker');
        else Reflect.set(globalThis, 'pdfjsWorker', before);
      }
    },
  };
}
