import { findBytes } from '../bytes.js';
import type { PdfFile } from '../PdfFile.js';
import { PdfLexer } from '../PdfLexer.js';
import { isStream, type PdfDict, type PdfStream, type PdfValue } from '../PdfValue.js';
import { setState, type GraphicsState } from './graphicsState.js';
import type { TextRun } from './layoutText.js';
import { around, extend, identity, nowhere, overlap, times, toBox, toMatrix, type Box } from './matrix.js';
import { readFont } from './readFont.js';

/** An image on a page: the unit square, transformed and clipped (ISO 32000-2, 8.9.5.1). */
export type Picture = Pick<GraphicsState, 'ctm' | 'clip'>;

/** The content of a page. */
export interface PageContent {
  readonly runs: TextRun[];
  readonly box: Box;
  /** Where images are drawn. */
  readonly pictures: Picture[];
  /** Number of characters. */
  letters: number;
  /** Number of characters in fonts of unknown encoding. */
  uncertain: number;
}

const maxRuns = 20_000;
const maxPictures = 8_192;
/** Characters of a page. Print that is legible fills one with a fifth of it. */
const maxLetters = 100_000;
const maxDepth = 5;
const maxStack = 512;
/** Memory of operands, in about bytes. */
const maxOperands = 4_194_304;
/** Between calls of the clock: bytes of input, and strings of one operator. */
const [step, maxStrings] = [8_192, 256];

/** Collects the text of a content stream (9.4) and where its images are, including its form XObjects (8.10). */
export async function readContent(
  file: PdfFile,
  bytes: Uint8Array,
  resources: PdfDict,
  page: PageContent,
  outer: GraphicsState,
  depth: number = 0,
): Promise<void> {
  const lexer = new PdfLexer(bytes);
  let state = { ...outer };
  const stack: GraphicsState[] = [];
  /** How many states are saved that the stack has no place for. */
  let lost = 0;
  let [text, line] = [identity, identity];
  let operands: PdfValue[] = [];
  /** The bounds of the path, and whether it becomes a clip. */
  let path = nowhere;
  let clips = false;

  const move = (x: number, y: number): void => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const advance = (by: number): void => {
    const [a, b, c, d, e, f] = text;
    text = [a, b, c, d, e + by * state.scale * a, f + by * state.scale * b];
  };
  const show = (string: PdfValue): void => {
    const { font, size, charSpace, wordSpace, ctm } = state;
    if (typeof string === 'number') return advance((-string / 1_000) * size);
    if (!(string instanceof Uint8Array) || !font) return;
    if (page.runs.length > maxRuns || page.letters > maxLetters) return;
    const [a, b, , , x, y] = times(times([size, 0, 0, size, 0, state.rise], text), ctm);
    const height = Math.hypot(a, b) || 1;
    const [cos, sin] = [a / height, b / height];
    let shown = '';
    let wide = 0;
    for (let at = 0; at + font.codeLength <= string.length; at += font.codeLength) {
      const code = font.codeLength > 1 ? (string[at] ?? 0) * 256 + (string[at + 1] ?? 0) : (string[at] ?? 0);
      const isBlank = font.codeLength === 1 && code === 32;
      const letters = font.text(code);
      // Without control characters: codes that a map gives no text.
      if (letters >= ' ' && shown.length < maxLetters) shown += letters;
      wide += font.width(code) * size + charSpace + (isBlank ? wordSpace : 0);
    }
    advance(wide);
    const [, , , , endX, endY] = times(text, ctm);
    page.letters += shown.length;
    if (!font.certain) page.uncertain += shown.length;
    const run = {
      text: shown,
      start: x * cos + y * sin,
      end: endX * cos + endY * sin,
      across: y * cos - x * sin,
      size: height * font.height,
    };
    if (shown !== '' && Number.isFinite(run.start + run.end + run.across)) page.runs.push(run);
  };
  const grow = (...points: readonly number[]): void => {
    path = extend(path, points, state.ctm);
  };
  const addPicture = (): void => {
    if (page.pictures.length < maxPictures) page.pictures.push({ ctm: state.ctm, clip: state.clip });
  };
  const draw = async (object: PdfStream): Promise<void> => {
    if ((await file.resolve(object.dict.get('Subtype'))) === '/Image') addPicture();
    else if (depth < maxDepth) await readFormContent(file, object, resources, page, state, depth + 1);
  };
  /** Sets a font: one of the resources, or a reference. */
  const setFont = async (value: PdfValue, size: number): Promise<void> => {
    const dict = await file.resolve(value);
    state.font = dict instanceof Map ? await readFont(file, dict) : undefined;
    state.size = size;
  };
  const find = async (category: string, name: string): Promise<PdfValue> =>
    (await file.dict(resources.get(category))).get(name);

  let next = 0;
  let weight = 0;
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (lexer.pos >= next) {
      next = lexer.pos + step;
      await file.clock();
    }
    if (typeof token !== 'string' || token.startsWith('/')) {
      if (operands.length < 64 && lexer.weight - weight < maxOperands) operands.push(token);
      continue;
    }
    weight = lexer.weight;
    const [first] = operands;
    const name = typeof first === 'string' ? first.slice(1) : '';
    const numbers = operands.map((value) => (typeof value === 'number' ? value : 0));
    const [x = 0, y = 0, z, w = 0] = numbers;
    switch (token) {
      case 'q':
        if (stack.length < maxStack) stack.push({ ...state });
        else lost++;
        break;
      case 'Q':
        if (lost > 0) lost--;
        else state = stack.pop() ?? state;
        break;
      case 'BT':
        text = line = identity;
        break;
      case 'Tf':
        await setFont(await find('Font', name), y);
        break;
      case 'gs': {
        const font = await file.items((await file.dict(await find('ExtGState', name))).get('Font'));
        const size = await file.resolve(font[1]);
        if (font.length > 0) await setFont(font[0], typeof size === 'number' ? size : 1);
        break;
      }
      case 'Td':
        move(x, y);
        break;
      case 'TD':
        state.leading = -y;
        move(x, y);
        break;
      case 'Tm':
        text = line = toMatrix(operands);
        break;
      case 'T*':
        move(0, -state.leading);
        break;
      case "'":
      case '"':
        if (token === '"' && z !== undefined) [state.wordSpace, state.charSpace] = [x, y];
        move(0, -state.leading);
        show(operands.at(-1));
        break;
      case 'Tj':
        show(first);
        break;
      case 'TJ':
        if (!Array.isArray(first)) break;
        for (const [index, item] of first.entries()) {
          if (index % maxStrings === maxStrings - 1) await file.clock();
          show(item);
        }
        break;
      case 're':
        grow(x, y, x + (z ?? 0), y, x, y + w, x + (z ?? 0), y + w);
        break;
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        grow(...numbers);
        break;
      case 'W':
      case 'W*':
        clips = true;
        break;
      case 'n':
      case 'f':
      case 'f*':
      case 'F':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        if (clips) state.clip = overlap(state.clip, path);
        [path, clips] = [nowhere, false];
        break;
      case 'ID':
        addPicture();
        lexer.pos = await endOfImage(file, bytes, lexer.pos);
        break;
      case 'Do': {
        await file.clock();
        const object = await file.resolve(await find('XObject', name));
        if (isStream(object)) await draw(object);
        break;
      }
      default:
        setState(state, token, numbers);
    }
    operands = [];
  }
}

/** Collects the text and images of a form XObject (8.10). One without resources has those of `outer`. */
export async function readFormContent(
  file: PdfFile,
  form: PdfStream,
  outer: PdfDict,
  page: PageContent,
  state: GraphicsState,
  depth: number = 0,
): Promise<void> {
  const { dict } = form;
  if (page.runs.length > maxRuns) return;
  const resources = dict.has('Resources') ? await file.dict(dict.get('Resources')) : outer;
  const ctm = times(toMatrix(await file.list(dict.get('Matrix'))), state.ctm);
  const box = toBox(await file.list(dict.get('BBox')));
  const clip = box ? overlap(state.clip, around(box, ctm)) : state.clip;
  await readContent(file, await file.decode(form), resources, page, { ...state, ctm, clip }, depth);
}

/** Returns the end of an inline image (8.9.7): EI between white space. */
async function endOfImage(file: PdfFile, bytes: Uint8Array, start: number): Promise<number> {
  for (let end = start, tries = 1; ; tries++) {
    end = findBytes(bytes, 'EI', end + 1);
    if (end < 0) return bytes.length;
    if ((bytes[end - 1] ?? 0) <= 32 && (bytes[end + 2] ?? 0) <= 32) return end + 2;
    if (tries % 1_024 === 0) await file.clock();
  }
}
