import { guardRejections } from './guardRejections.js';

/** The part of `pdfjs-dist` that the sandbox uses, declared here so that this entry compiles without its types. */
export interface PdfjsModule {
  readonly getDocument: (source: {
    readonly data: Uint8Array;
    readonly password?: string;
    readonly verbosity: number;
    readonly stopAtErrors: boolean;
    readonly useSystemFonts: boolean;
    readonly isOffscreenCanvasSupported: boolean;
  }) => PdfjsTask;
}

interface PdfjsTask {
  readonly promise: Promise<{
    readonly numPages: number;
    readonly getPage: (number: number) => Promise<{
      readonly getTextContent: () => Promise<{ readonly items: readonly object[] }>;
    }>;
  }>;
  readonly destroy: () => Promise<void>;
}

/**
 * The global in which pdf.js looks for its worker's code, to run it in the calling thread. The worker's module sets it.
 */
const key = 'pdfjsWorker';

function restore(before: unknown): void {
  if (before === undefined) Reflect.deleteProperty(globalThis, key);
  else Reflect.set(globalThis, key, before);
}

/**
 * Loads the `legacy` build of pdf.js with its worker's code in the calling thread, which needs no worker URL in Node or
 * with any bundler. The global that this requires is set only while a document is being opened, so that another pdf.js
 * on the page keeps its real worker.
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

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Maximum characters read of a line: a page can contain a line of megabytes. */
const longest = 400;

function toPiece(item: object): Piece | null {
  const text: unknown = Reflect.get(item, 'str');
  const place: unknown = Reflect.get(item, 'transform');
  const width: unknown = Reflect.get(item, 'width');
  if (typeof text !== 'string' || text.trim() === '' || !Array.isArray(place)) return null;
  return { text: text.trim(), x: Number(place[4]), y: Number(place[5]), width: Number(width) };
}

/** Returns the printed lines of a page from top to bottom; a wide gap, as between two columns, becomes a tab. */
export function toLines(items: readonly object[]): readonly string[] {
  const pieces = items.map(toPiece).filter((piece) => piece !== null);
  const rows = new Map<number, Piece[]>();
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const y = Math.round(piece.y);
    const row = rows.get(y) ?? rows.get(y + 1) ?? rows.get(y + 2);
    if (row) row.push(piece);
    else rows.set(y, [piece]);
  }
  return Array.from(rows.values(), (row) => {
    let line = '';
    let end = 0;
    for (const piece of row.toSorted((a, b) => a.x - b.x)) {
      if (line !== '') line += piece.x - end > 9 ? '\t' : ' ';
      line += piece.text;
      end = piece.x + piece.width;
    }
    return line.slice(0, longest);
  });
}

/** The text of a PDF, or the reason why it cannot be read. */
export type ReadPdf =
  | { readonly kind: 'text'; readonly pages: readonly (readonly string[])[] }
  | { readonly kind: 'password' | 'damaged' | 'too-many-pages' };

/** Maximum pages: more than any statement has. */
const mostPages = 300;

async function read(pdfjs: PdfjsModule, bytes: Uint8Array, password: string): Promise<ReadPdf> {
  const task = pdfjs.getDocument({
    data: bytes.slice(), // pdf.js detaches the buffer
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
 * Opens a PDF with a password (`''` for none) and reads its text by page and line. Ignores a password that the file
 * does not need. Never rejects because of the file.
 */
export function readPdf(pdfjs: PdfjsModule, bytes: Uint8Array, password: string): Promise<ReadPdf> {
  return guardRejections(async () => {
    const result = await attempt(pdfjs, bytes, password);
    return result.kind === 'password' && password !== '' ? attempt(pdfjs, bytes, '') : result;
  });
}
