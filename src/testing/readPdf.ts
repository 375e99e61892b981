import { guardRejections } from './guardRejections.js';
import type { PdfjsModule } from './PdfjsModule.js';
import { toLines } from './toLines.js';

/** The text of a PDF, or why there is none. */
export type ReadPdf =
  | { readonly kind: 'text'; readonly pages: readonly (readonly string[])[] }
  | { readonly kind: 'password' | 'damaged' | 'too-many-pages' };

/** More than any statement has. */
const mostPages = 300;

async function read(pdfjs: PdfjsModule, bytes: Uint8Array, password: string): Promise<ReadPdf> {
  const task = pdfjs.getDocument({
    data: bytes.slice(), // pdf.js takes its buffer away
    ...(password !== '' && { password }),
    verbosity: 0,
    stopAtErrors: false,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) return { kind: 'too-many-pages' };
    const pages: (readonly string[])[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(toLines((await page.getTextContent()).items));
    }
    return { kind: 'text', pages };
  } finally {
    await task.destroy();
  }
}

async function attempt(pdfjs: PdfjsModule, bytes: Uint8Array, password: string): Promise<ReadPdf> {
  try {
    return await read(pdfjs, bytes, password);
  } catch (error) {
    const asksForPassword = error instanceof Error && error.name === 'PasswordException';
    return { kind: asksForPassword ? 'password' : 'damaged' };
  }
}

/**
 * Opens a PDF with a password (`''` for none) and reads its text, page by page and line by line. A password that the file
 * does not need does no harm. Never rejects for the file's sake.
 */
export function readPdf(pdfjs: PdfjsModule, bytes: Uint8Array, password: string): Promise<ReadPdf> {
  return guardRejections(async () => {
    const result = await attempt(pdfjs, bytes, password);
    return result.kind === 'password' && password !== '' ? attempt(pdfjs, bytes, '') : result;
  });
}
