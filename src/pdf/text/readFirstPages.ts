import { findBytes, joinBytes } from '../bytes.js';
import { openFile } from '../openFile.js';
import type { PdfFile } from '../PdfFile.js';
import { isStream, type PdfDict, type PdfValue } from '../PdfValue.js';
import { createTimeBudget } from '../timeBudget.js';
import { startState } from './graphicsState.js';
import { layoutText } from './layoutText.js';
import { type Box, overlap, toBox } from './matrix.js';
import { type PageContent, readContent } from './readContent.js';

/**
 * The content of a file's first pages, and of the last one if it was asked for. Not authoritative: a server with a full
 * PDF engine may read more.
 */
export interface FirstPages {
  /**
   * - `text`: readable text
   * - `scan`: pictures that cover most of a page, and almost no text, as in a photo or a scan
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
/** The part of a page that pictures cover at least where it is one. */
const share = 0.5;
const maxNodes = 64;
/** Bytes of all content streams of a page. */
const maxContent = 12_582_912;
/** US Letter, for a page that states no size. */
const letter: Box = [0, 0, 612, 792];

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
  let pageCount: number | null = null;
  const pages: PageContent[] = [];
  const texts: string[] = [];
  let isDone = false;
  const take = (page: PageContent): boolean => {
    pages.push(page);
    texts.push(layoutText(page.runs));
    isDone = isEnough?.(texts) === true;
    return pages.length < (isEnough ? pagesSearched : pagesRead) && !isDone;
  };
  try {
    const { file, encrypt, found } = await openFile(bytes, base, createTimeBudget(limit));
    if (!found || !(await decrypt(file, encrypt, password))) return nothing;
    const root = await file.dict((await file.dict(file.trailer?.get('Root'))).get('Pages'));
    const count = await file.resolve(root.get('Count'));
    if (typeof count === 'number' && count > 0) pageCount = count;
    const isStopped = !(await walk(file, root, new Map(), take, { left: maxNodes }));
    if (isEnough && isStopped && !isDone && !(pageCount !== null && pageCount <= pages.length))
      await walkLast(file, root, take);
  } catch {
    // Beyond the limits: what was read until then is there.
    if (texts.length === 0) return nothing;
  }
  const looks = await classify(pages.slice(0, pagesRead), texts.slice(0, pagesRead)).catch(
    () => 'cannot-tell' as const,
  );
  return { looks, pageCount, texts };
}

/** Loads what decrypts only for a file that needs it. Returns false if the password does not open the file. */
async function decrypt(file: PdfFile, encrypt: PdfValue, password: string): Promise<boolean> {
  if (!(encrypt instanceof Map)) return true;
  const { decryptFile } = await import('../encryption/decryptFile.js');
  return decryptFile(file, encrypt, password);
}

/** Attributes of pages that kids inherit (ISO 32000-2, 7.7.3.4). */
const inheritable = ['Resources', 'MediaBox', 'CropBox'];

function inherit(node: PdfDict, inherited: PdfDict): PdfDict {
  return new Map(inheritable.map((key) => [key, node.get(key) ?? inherited.get(key)]));
}

/** Visits the pages of the page tree (ISO 32000-2, 7.7.3) until `take` returns false. */
async function walk(
  file: PdfFile,
  node: PdfDict,
  inherited: PdfDict,
  take: (page: PageContent) => boolean,
  nodes: { left: number },
): Promise<boolean> {
  const own = inherit(node, inherited);
  if (!node.has('Kids')) return readPage(file, node, own, take);
  for (const raw of (await file.items(node.get('Kids'))).slice(0, maxNodes)) {
    if (nodes.left-- <= 0) return false;
    const kid = await file.resolve(raw);
    if (kid instanceof Map && !(await walk(file, kid, own, take, nodes))) return false;
  }
  return true;
}

/** Visits the last page of the page tree. */
async function walkLast(file: PdfFile, root: PdfDict, take: (page: PageContent) => boolean): Promise<void> {
  let node = root;
  let attributes = inherit(node, new Map());
  for (let depth = 0; node.has('Kids') && depth < maxNodes; depth++) {
    await file.clock();
    const kids = await file.resolve(node.get('Kids'));
    const kid = Array.isArray(kids) ? await file.resolve(kids.at(-1)) : null;
    if (!(kid instanceof Map)) return;
    attributes = inherit(kid, attributes);
    node = kid;
  }
  if (!node.has('Kids')) await readPage(file, node, attributes, take);
}

async function readPage(
  file: PdfFile,
  node: PdfDict,
  attributes: PdfDict,
  take: (page: PageContent) => boolean,
): Promise<boolean> {
  const media = toBox(await file.list(attributes.get('MediaBox'))) ?? letter;
  const crop = toBox(await file.list(attributes.get('CropBox'))) ?? media;
  const [left, bottom, right, top] = overlap(media, crop);
  const box: Box = left < right && bottom < top ? [left, bottom, right, top] : media;
  const page: PageContent = { runs: [], box, pictures: [], letters: 0, uncertain: 0 };
  const parts: Uint8Array[] = [];
  // One after the other, because together they need the memory of all; one can be listed again and again.
  let size = 0;
  for (const stream of await file.list(node.get('Contents'), 256)) {
    const part = isStream(stream) ? await file.decode(stream) : new Uint8Array();
    size += part.length;
    if (size > maxContent) break;
    parts.push(part);
  }
  const [only = new Uint8Array()] = parts;
  const content = parts.length > 1 ? joinBytes(...parts.flatMap((part) => [part, [10]])) : only;
  const state = startState(box);
  try {
    await readContent(file, content, await file.dict(attributes.get('Resources')), page, state);
    if (node.has('Annots')) {
      const { readAnnotations } = await import('./readAnnotations.js');
      await readAnnotations(file, node.get('Annots'), page, state);
    }
  } catch (error) {
    take(page);
    throw error;
  }
  return take(page);
}

async function classify(
  pages: readonly PageContent[],
  texts: readonly string[],
): Promise<FirstPages['looks']> {
  const all = texts.join('\n').replace(/\s+/g, '');
  const short = texts.every((text) => text.replace(/\s+/g, '').length < stamp);
  if (short && pages.some(({ pictures }) => pictures.length > 0)) {
    // On demand: most pages have text.
    const { pictureShare } = await import('./pictureShare.js');
    const clock = createTimeBudget(limit);
    for (const { pictures, box } of pages)
      if ((await pictureShare(pictures, box, clock)) >= share) return 'scan';
  }
  if (all === '') return 'cannot-tell';
  const letters = all.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const uncertain = pages.reduce((sum, page) => sum + page.uncertain, 0);
  const words = /\b(?:account|balance|bank|date|of|the)\b/i.test(texts.join('\n'));
  return letters < all.length * 0.4 || (uncertain > all.length / 2 && !words) ? 'garbled' : 'text';
}
