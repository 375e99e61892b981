import { findBytes } from '../bytes.js';
import type { PdfFile } from '../PdfFile.js';
import { PdfLexer } from '../PdfLexer.js';
import { isStream, type PdfDict, type PdfValue } from '../PdfValue.js';
import { type PdfFont, readFont } from './readFont.js';

/** A piece of text on a page, with its position along and across its baseline. */
export interface TextRun {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly across: number;
  /** Font size on the page. */
  readonly size: number;
}

/** Joins pieces of text in visual order: lines from top to bottom, each from left to right, with spaces for gaps. */
export function layoutText(runs: readonly TextRun[]): string {
  const lines: TextRun[][] = [];
  for (const run of runs.toSorted((a, b) => b.across - a.across)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && first.across - run.across < Math.max(1, Math.min(first.size, run.size)) * 0.5)
      line.push(run);
    else lines.push([run]);
  }
  return lines.map(joinLine).join('\n');
}

function joinLine(runs: readonly TextRun[]): string {
  let text = '';
  let last: TextRun | undefined;
  for (const run of runs.toSorted((a, b) => a.start - b.start)) {
    // The same text twice in one place is simulated bold.
    if (last && last.text === run.text && run.start - last.start < run.size * 0.2) continue;
    if (last && run.start - last.end > run.size * 0.2)
      text += run.start - last.end > run.size * 2 ? '   ' : ' ';
    text += run.text;
    last = run;
  }
  return text;
}

/** The content of a page. */
export interface PageContent {
  readonly runs: TextRun[];
  images: number;
  /** Number of characters in fonts of unknown encoding. */
  uncertain: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const maxRuns = 20_000;
const maxDepth = 5;

/** Concatenates two transformations: first `a`, then `b` (ISO 32000-2, 8.3.4). */
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

function toMatrix(values: readonly PdfValue[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map((value) =>
    typeof value === 'number' ? value : 0,
  );
  return [a, b, c, d, e, f];
}

/** Collects the text and counts the images of a content stream (9.4), including its form XObjects (8.10). */
export async function readContent(
  file: PdfFile,
  bytes: Uint8Array,
  resources: PdfDict,
  page: PageContent,
  outer: Matrix = identity,
  depth: number = 0,
): Promise<void> {
  const lexer = new PdfLexer(bytes);
  const fontDicts = await file.dict(resources.get('Font'));
  const fonts = new Map<PdfValue, PdfFont>();
  const stack: Matrix[] = [];
  let [ctm, text, line] = [outer, identity, identity];
  let operands: PdfValue[] = [];
  let font: PdfFont | undefined;
  let [size, leading, charSpace, wordSpace, scale, rise] = [1, 0, 0, 0, 1, 0];

  const move = (x: number, y: number): void => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const advance = (by: number): void => {
    const [a, b, c, d, e, f] = text;
    text = [a, b, c, d, e + by * scale * a, f + by * scale * b];
  };
  const show = (string: PdfValue): void => {
    if (typeof string === 'number') return advance((-string / 1_000) * size);
    if (!(string instanceof Uint8Array) || !font || page.runs.length > maxRuns) return;
    const [a, b, , , x, y] = times(times([size, 0, 0, size, 0, rise], text), ctm);
    const height = Math.hypot(a, b) || 1;
    const [cos, sin] = [a / height, b / height];
    let shown = '';
    let wide = 0;
    for (let at = 0; at + font.codeLength <= string.length; at += font.codeLength) {
      const code = font.codeLength > 1 ? (string[at] ?? 0) * 256 + (string[at + 1] ?? 0) : (string[at] ?? 0);
      shown += font.text(code);
      wide += font.width(code) * size + charSpace + (code === 32 ? wordSpace : 0);
    }
    advance(wide);
    const [, , , , endX, endY] = times(text, ctm);
    if (!font.certain) page.uncertain += shown.length;
    page.runs.push({
      text: shown,
      start: x * cos + y * sin,
      end: endX * cos + endY * sin,
      across: y * cos - x * sin,
      size: height,
    });
  };

  let count = 0;
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (++count % 512 === 0) await file.clock();
    if (typeof token !== 'string' || token.startsWith('/')) {
      if (operands.length < 64) operands.push(token);
      continue;
    }
    const [first] = operands;
    const name = typeof first === 'string' ? first.slice(1) : '';
    const [x = 0, y = 0, z] = operands.map((value) => (typeof value === 'number' ? value : 0));
    switch (token) {
      case 'q':
        if (stack.length < 256) stack.push(ctm);
        break;
      case 'Q':
        ctm = stack.pop() ?? ctm;
        break;
      case 'cm':
        ctm = times(toMatrix(operands), ctm);
        break;
      case 'BT':
        text = line = identity;
        break;
      case 'Tf': {
        await file.clock();
        const dict = fonts.has(first) ? null : await file.resolve(fontDicts.get(name));
        if (dict instanceof Map) fonts.set(first, await readFont(file, dict));
        font = fonts.get(first);
        size = y;
        break;
      }
      case 'TL':
        leading = x;
        break;
      case 'Tc':
        charSpace = x;
        break;
      case 'Tw':
        wordSpace = x;
        break;
      case 'Tz':
        scale = x / 100;
        break;
      case 'Ts':
        rise = x;
        break;
      case 'Td':
        move(x, y);
        break;
      case 'TD':
        leading = -y;
        move(x, y);
        break;
      case 'Tm':
        text = line = toMatrix(operands);
        break;
      case 'T*':
        move(0, -leading);
        break;
      case "'":
      case '"':
        if (z !== undefined) [wordSpace, charSpace] = [x, y];
        move(0, -leading);
        show(operands.at(-1));
        break;
      case 'Tj':
        show(first);
        break;
      case 'TJ':
        if (Array.isArray(first)) first.forEach(show);
        break;
      case 'ID': {
        // An inline image (8.9.7) ends at EI between white space.
        page.images++;
        let end = lexer.pos;
        do end = findBytes(bytes, 'EI', end + 1);
        while (end > 0 && ((bytes[end - 1] ?? 0) > 32 || (bytes[end + 2] ?? 0) > 32));
        lexer.pos = end < 0 ? bytes.length : end + 2;
        break;
      }
      case 'Do': {
        await file.clock();
        const object = await file.resolve((await file.dict(resources.get('XObject'))).get(name));
        if (!isStream(object)) break;
        if (object.dict.get('Subtype') === '/Image') page.images++;
        else if (depth < maxDepth && page.runs.length < maxRuns) {
          const inner = object.dict.has('Resources')
            ? await file.dict(object.dict.get('Resources'))
            : resources;
          const matrix = toMatrix(await file.list(object.dict.get('Matrix')));
          await readContent(file, await file.decode(object), inner, page, times(matrix, ctm), depth + 1);
        }
        break;
      }
    }
    operands = [];
  }
}
