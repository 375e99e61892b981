import type { PdfjsModule } from './PdfjsModule.js';

/** Where pdf.js looks for its worker's code, to run it in the calling thread; the worker's module puts itself there. */
const key = 'pdfjsWorker';

function restore(before: unknown): void {
  if (before === undefined) Reflect.deleteProperty(globalThis, key);
  else Reflect.set(globalThis, key, before);
}

/**
 * The `legacy` build of pdf.js, its worker's code in the calling thread: needs no worker address, in Node and with any
 * bundler. The global that this takes is there only while a document is being opened: another pdf.js on the page keeps its
 * real worker.
 */
export async function loadPdfjs(): Promise<PdfjsModule> {
  const beforeLoading: unknown = Reflect.get(globalThis, key);
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  restore(beforeLoading);
  return {
    getDocument: (source) => {
      const before: unknown = Reflect.get(globalThis, key);
      Reflect.set(globalThis, key, worker);
      try {
        return pdfjs.getDocument({ ...source });
      } finally {
        restore(before);
      }
    },
  };
}
