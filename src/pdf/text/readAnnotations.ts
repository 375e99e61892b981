import type { PdfFile } from '../PdfFile.js';
import { isStream, type PdfDict, type PdfStream, type PdfValue } from '../PdfValue.js';
import type { GraphicsState } from './graphicsState.js';
import { around, toBox, toMatrix, type Matrix } from './matrix.js';
import { type PageContent, readFormContent } from './readContent.js';

const maxAnnotations = 512;
/** Flags of annotations that are not shown: hidden, and no view (table 167). */
const unseen = 2 | 32;

/** Adds what annotations and form fields show on a page (ISO 32000-2, 12.5.5). */
export async function readAnnotations(
  file: PdfFile,
  list: PdfValue,
  page: PageContent,
  state: GraphicsState,
): Promise<void> {
  for (const raw of (await file.items(list)).slice(0, maxAnnotations)) {
    const dict = await file.dict(raw);
    const flags = await file.resolve(dict.get('F'));
    const form = await findAppearance(file, dict);
    const rect = toBox(await file.list(dict.get('Rect')));
    if (!form || !rect || (typeof flags === 'number' && (flags & unseen) !== 0)) continue;
    const matrix = toMatrix(await file.list(form.dict.get('Matrix')));
    const box = around(toBox(await file.list(form.dict.get('BBox'))) ?? rect, matrix);
    const [x, y] = [(rect[2] - rect[0]) / (box[2] - box[0]), (rect[3] - rect[1]) / (box[3] - box[1])];
    const placed: Matrix = [x, 0, 0, y, rect[0] - box[0] * x, rect[1] - box[1] * y];
    await readFormContent(file, form, new Map(), page, { ...state, ctm: placed });
  }
}

/** Returns the normal appearance, in the annotation's state if it has several. */
async function findAppearance(file: PdfFile, dict: PdfDict): Promise<PdfStream | null> {
  let normal = await file.resolve((await file.dict(dict.get('AP'))).get('N'));
  const state = await file.resolve(dict.get('AS'));
  if (normal instanceof Map && typeof state === 'string')
    normal = await file.resolve(normal.get(state.slice(1)));
  return isStream(normal) ? normal : null;
}
