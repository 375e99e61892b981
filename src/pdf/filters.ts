import { joinBytes } from './bytes.js';
import type { PdfDict, PdfValue } from './PdfValue.js';
import type { TimeBudget } from './timeBudget.js';

/**
 * Decodes one filter of a stream (ISO 32000-2, 7.4) to not many more than `limit` bytes; to none if the filter is not
 * supported. Filters that few files have are loaded on demand.
 */
export async function decodeFilter(
  filter: PdfValue,
  data: Uint8Array,
  parms: PdfDict,
  limit: number,
  clock: TimeBudget,
): Promise<Uint8Array<ArrayBuffer>> {
  const isFlate = filter === '/FlateDecode' || filter === '/Fl';
  const isLzw = filter === '/LZWDecode' || filter === '/LZW';
  if (isFlate) return undoPredictor(await inflate(data, limit, clock), parms, clock);
  const rare = await import('./rareFilters.js');
  if (isLzw) {
    const early = parms.get('EarlyChange') === 0 ? 0 : 1;
    return undoPredictor(await rare.decodeLzw(data, early, limit, clock), parms, clock);
  }
  if (filter === '/ASCII85Decode' || filter === '/A85') return rare.decodeAscii(data, 85, limit, clock);
  if (filter === '/ASCIIHexDecode' || filter === '/AHx') return rare.decodeAscii(data, 16, limit, clock);
  if (filter === '/RunLengthDecode' || filter === '/RL') return rare.decodeRuns(data, limit, clock);
  return new Uint8Array();
}

/** Bytes per write: few, because each can inflate to a thousand. */
const inflateStep = 2_048;

/**
 * Decodes Flate (ISO 32000-2, 7.4.4) with `DecompressionStream` and stops after about `limit` bytes. Returns the data
 * before the damage if the input is damaged, and nothing if the platform has no `DecompressionStream`.
 */
export async function inflate(
  data: Uint8Array,
  limit: number,
  clock: TimeBudget,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await attempt(data, limit, clock, inflateStep);
  if (whole.intact || data.length === 0) return whole.bytes;
  // Bytes behind the end of the stream make the last write fail, and its output is lost. Most are the end of a line
  // that the stated length includes.
  const lineEnd =
    data.at(-2) === 13 && data.at(-1) === 10 ? 2 : data.at(-1) === 10 || data.at(-1) === 13 ? 1 : 0;
  const trimmed = lineEnd > 0 && (await attempt(data.subarray(0, -lineEnd), limit, clock, inflateStep));
  if (trimmed && trimmed.intact) return trimmed.bytes;
  // Otherwise, a small last write loses little.
  return (await attempt(data, limit, clock, 1)).bytes;
}

async function attempt(
  data: Uint8Array,
  limit: number,
  clock: TimeBudget,
  lastStep: number,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly intact: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let intact = false;
  const output = { isOver: false };
  try {
    const { readable, writable } = new DecompressionStream('deflate');
    const writer = writable.getWriter();
    const feed = async () => {
      for (let at = 0; at < data.length && !output.isOver;) {
        const next = at < data.length - 16 ? Math.min(at + inflateStep, data.length - 16) : at + lastStep;
        // An error discards output that has not been read yet: let it be read first.
        if (lastStep === 1) await new Promise((resolve) => setTimeout(resolve));
        await writer.write(data.slice(at, next));
        at = next;
      }
      await writer.close();
    };
    feed().catch(() => undefined);
    const reader = readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      // Beyond the limit, nothing more is written, and what was is read in vain: cancelling ends a process of Node,
      // where the rest of the output finds a closed stream.
      if (!done && !output.isOver) {
        parts.push(value);
        size += value.length;
      }
      intact = done || size > limit;
      output.isOver = intact;
      if (done) break;
      await clock();
    }
  } catch {
    // Keep the output before the error.
  }
  output.isOver = true;
  return { bytes: joinBytes(...parts), intact };
}

/** Input bytes between calls of the clock. */
const predictorStep = 65_536;

/**
 * Reverses the PNG predictors and, of bytes, the TIFF predictor (ISO 32000-2, 7.4.4.4), in `data` itself: the result is
 * never longer, whatever row length the file states.
 */
export async function undoPredictor(
  data: Uint8Array<ArrayBuffer>,
  parms: PdfDict,
  clock: TimeBudget,
): Promise<Uint8Array<ArrayBuffer>> {
  const number = (key: string, otherwise: number): number => {
    const value = parms.get(key);
    return typeof value === 'number' && value > 0 && value < 65_536 ? Math.floor(value) : otherwise;
  };
  const predictor = number('Predictor', 1);
  const bits = number('Colors', 1) * number('BitsPerComponent', 8);
  const isTiff = predictor === 2;
  if (isTiff ? number('BitsPerComponent', 8) !== 8 : predictor < 10) return data;
  const size = Math.ceil((bits * number('Columns', 1)) / 8);
  const left = Math.ceil(bits / 8);
  let to = 0;
  let next = 0;
  for (let from = 0; from < data.length;) {
    const type = isTiff ? 1 : data[from++];
    const row = to;
    for (; to < row + size && from < data.length; to++) {
      if (from >= next) {
        next = from + predictorStep;
        await clock();
      }
      const a = to - left >= row ? (data[to - left] ?? 0) : 0;
      const b = row > 0 ? (data[to - size] ?? 0) : 0;
      const c = to - left >= row && row > 0 ? (data[to - left - size] ?? 0) : 0;
      let guess = 0;
      if (type === 1) guess = a;
      else if (type === 2) guess = b;
      else if (type === 3) guess = (a + b) >> 1;
      else if (type === 4) {
        const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - c - c)];
        if (pa <= pb && pa <= pc) guess = a;
        else guess = pb <= pc ? b : c;
      }
      data[to] = (data[from++] ?? 0) + guess;
    }
  }
  return data.subarray(0, to);
}
