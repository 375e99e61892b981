import { findBytes, joinBytes } from '../bytes.js';
import { decryptFile } from '../encryption/fileKey.js';
import { openFile } from '../openFile.js';
import type { PdfFile } from '../PdfFile.js';
import { isStream, type PdfDict, type PdfValue } from '../PdfValue.js';
import { createTimeBudget } from '../timeBudget.js';
import { layoutText, type PageContent, readContent } from './readContent.js';

/**
 * The content of a file's first pages, and of the last one if it was asked for. Not authoritative: a server with a full
 * PDF engine may read more.
 */
export interface FirstPages {
  /**
   * - `text`: readable text
   * - `scan`: images and almost no text, as in a photo or a scan
   * - `garbled`: text whose fonts do not define which characters they show
   * - `cannot-tell`: locked, damaged, empty, or beyond the limits of this reader
   */
  readonly looks: 'text' | 'scan' | 'garbled' | 'cannot-tell';
  /** The page count that the file states; `null` if it states none. */
  readonly pageCount: number | null;
  /** The text of each page that was read, in visual order. */
  readonly texts: readonly string[];
}

const limit = 1_500;
/** Pages that are read in any case, and that tell whether a file is a scan. */
const pagesRead = 2;
/** Pages that are read while they are not enough: two covers, and the page after them. */
const pagesSearched = 3;
/** Characters. A page with fewer may be an image with a stamp. */
const stamp = 120;
const maxNodes = 64;

const nothing: FirstPages = { looks: 'cannot-tell', pageCount: null, texts: [] };

/**
 * Reads the text of the first two pages without a PDF engine. Never rejects.
 *
 * @param password the `used` password of `checkPassword`
 * @param isEnough called after each page with the texts read so far; returns true to stop. With it, a third page and
 *   the last one are read while it returns false
 */
export async function readFirstPages(
  bytes: Uint8Array,
  password: string = '',
  isEnough?: (texts: readonly string[]) => boolean,
): Promise<FirstPages> {
  const base = findBytes(bytes, '%PDF-', 0, 1_024);
  if (base < 0) return nothing;
  try {
    const { file, encrypt, found } = await openFile(bytes, base, createTimeBudget(limit));
    if (!found || !(await decryptFile(file, encrypt, password))) return nothing;
    const root = await file.dict((await file.dict(file.trailer?.get('Root'))).get('Pages'));
    const count = await file.resolve(root.get('Count'));
    const pages: PageContent[] = [];
    const texts: string[] = [];
    let isDone = false;
    const take = (page: PageContent): boolean => {
      pages.push(page);
      texts.push(layoutText(page.runs));
      isDone = isEnough?.(texts) === true;
      return pages.length < (isEnough ? pagesSearched : pagesRead) && !isDone;
    };
    const isStopped = !(await walk(file, root, root.get('Resources'), take, { left: maxNodes }));
    if (isEnough && isStopped && !isDone && !(typeof count === 'number' && count <= pages.length))
      // What was read before stays, if this page takes too long.
      await walkLast(file, root, take).catch(() => undefined);
    const pageCount = typeof count === 'number' && count > 0 ? count : null;
    const looks = classify(pages.slice(0, pagesRead), texts.slice(0, pagesRead));
    return { looks, pageCount, texts };
  } catch {
    return nothing;
  }
}

/** Visits the pages of the page tree (ISO 32000-2, 7.7.3) until `take` returns false. Kids inherit `Resources`. */
async function walk(
  file: PdfFile,
  node: PdfDict,
  inherited: PdfValue,
  take: (page: PageContent) => boolean,
  nodes: { left: number },
): Promise<boolean> {
  const resources = node.get('Resources') ?? inherited;
  if (!node.has('Kids')) {
    const page: PageContent = { runs: [], images: 0, uncertain: 0 };
    const streams = (await file.list(node.get('Contents'), 64)).filter(isStream);
    const parts = await Promise.all(streams.map((stream) => file.decode(stream)));
    const content = joinBytes(...parts.flatMap((part) => [part, [10]]));
    await readContent(file, content, await file.dict(resources), page);
    return take(page);
  }
  for (const kid of await file.list(node.get('Kids'), maxNodes)) {
    if (nodes.left-- <= 0) return false;
    if (kid instanceof Map && !(await walk(file, kid, resources, take, nodes))) return false;
  }
  return true;
}

/** Visits the last page of the page tree. */
async function walkLast(file: PdfFile, root: PdfDict, take: (page: PageContent) => boolean): Promise<void> {
  let node = root;
  let resources = root.get('Resources');
  for (let depth = 0; node.has('Kids') && depth < maxNodes; depth++) {
    await file.clock();
    const kids = await file.resolve(node.get('Kids'));
    const kid = Array.isArray(kids) ? await file.resolve(kids.at(-1)) : null;
    if (!(kid instanceof Map)) return;
    resources = kid.get('Resources') ?? resources;
    node = kid;
  }
  if (!node.has('Kids')) await walk(file, node, resources, take, { left: 1 });
}

function classify(pages: readonly PageContent[], texts: readonly string[]): FirstPages['looks'] {
  const all = texts.join('\n').replace(/\s+/g, '');
  const short = texts.every((text) => text.replace(/\s+/g, '').length < stamp);
  if (short && pages.some(({ images }) => images > 0)) return 'scan';
  if (all === '') return 'cannot-tell';
  const letters = all.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const uncertain = pages.reduce((sum, page) => sum + page.uncertain, 0);
  const words = /\b(?:account|balance|bank|date|of|the)\b/i.test(texts.join('\n'));
  return letters < all.length * 0.4 || (uncertain > all.length / 2 && !words) ? 'garbled' : 'text';
}
