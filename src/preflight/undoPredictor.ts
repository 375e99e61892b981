import type { PdfDict } from './PdfValue.js';
import type { TimeBudget } from './startClock.js';

/** Bytes after which the page may get its turn. */
const predictorStep = 65_536;

/** Undoes the PNG predictors (ISO 32000-2, 7.4.4.4), with which cross-reference and object streams are written. */
export async function undoPredictor(
  data: Uint8Array<ArrayBuffer>,
  parms: PdfDict,
  clock: TimeBudget,
): Promise<Uint8Array<ArrayBuffer>> {
  const number = (key: string, otherwise: number): number => {
    const value = parms.get(key);
    return typeof value === 'number' && value > 0 && value < 65_536 ? Math.floor(value) : otherwise;
  };
  if (number('Predictor', 1) < 10) return data;
  const bits = number('Colors', 1) * number('BitsPerComponent', 8);
  const size = Math.ceil((bits * number('Columns', 1)) / 8);
  const left = Math.ceil(bits / 8);
  const out = new Uint8Array(Math.ceil(data.length / (size + 1)) * size);
  let to = 0;
  let next = 0;
  for (let from = 0; from < data.length;) {
    if (from >= next) {
      next = from + predictorStep;
      await clock();
    }
    const type = data[from++];
    const row = to;
    for (; to < row + size && from < data.length; to++) {
      const a = to - left >= row ? (out[to - left] ?? 0) : 0;
      const b = out[to - size] ?? 0;
      const c = to - left >= row ? (out[to - left - size] ?? 0) : 0;
      let guess = 0;
      if (type === 1) guess = a;
      else if (type === 2) guess = b;
      else if (type === 3) guess = (a + b) >> 1;
      else if (type === 4) {
        const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - c - c)];
        if (pa <= pb && pa <= pc) guess = a;
        else guess = pb <= pc ? b : c;
      }
      out[to] = (data[from++] ?? 0) + guess;
    }
  }
  return out.subarray(0, to);
}
