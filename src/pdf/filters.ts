import { joinBytes } from './bytes.js';
import type { PdfDict } from './PdfValue.js';
import type { TimeBudget } from './timeBudget.js';

/** Bytes per write: few, because each can inflate to a thousand. */
const inflateStep = 2_048;

/**
 * Decodes Flate (ISO 32000-2, 7.4.4) with `DecompressionStream` and stops after about `limit` bytes. Returns the data
 * before the damage if the input is damaged, and nothing if the platform has no `DecompressionStream`.
 */
export async function inflate(
  data: Uint8Array<ArrayBuffer>,
  limit: number,
  clock: TimeBudget,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await attempt(data, limit, clock, inflateStep);
  // If bytes follow the end of the stream, the last write fails and its output is lost: retry with a small last write.
  return whole.intact || data.length === 0 ? whole.bytes : (await attempt(data, limit, clock, 1)).bytes;
}

async function attempt(
  data: Uint8Array<ArrayBuffer>,
  limit: number,
  clock: TimeBudget,
  lastStep: number,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly intact: boolean }> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let intact = false;
  try {
    const { readable, writable } = new DecompressionStream('deflate');
    const writer = writable.getWriter();
    const feed = async () => {
      for (let at = 0; at < data.length;) {
        const next = at < data.length - 16 ? Math.min(at + inflateStep, data.length - 16) : at + lastStep;
        // An error discards output that has not been read yet: let it be read first.
        if (lastStep === 1) await new Promise((resolve) => setTimeout(resolve));
        await writer.write(data.subarray(at, next));
        at = next;
      }
      await writer.close();
    };
    feed().catch(() => undefined);
    const reader = readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done || size > limit) {
        intact = true;
        if (!done) reader.cancel().catch(() => undefined);
        break;
      }
      parts.push(new Uint8Array(value));
      size += value.length;
      await clock();
    }
  } catch {
    // Keep the output before the error.
  }
  return { bytes: joinBytes(...parts), intact };
}

/** Input bytes between calls of the clock. */
const predictorStep = 65_536;

/** Reverses the PNG predictors (ISO 32000-2, 7.4.4.4), common in cross-reference and object streams. */
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

/** Decodes ASCIIHex and ASCII85 (ISO 32000-2, 7.4.2 and 7.4.3). */
export function decodeAscii(data: Uint8Array, base: 16 | 85): Uint8Array<ArrayBuffer> {
  const [digits, size] = base === 85 ? [5, 4] : [2, 1];
  const out = new Uint8Array(data.length * 4);
  let length = 0;
  let count = 0;
  let value = 0;
  const put = (bytes: number) => {
    for (let byte = 0; byte < bytes; byte++) out[length++] = value / 256 ** (size - 1 - byte);
    count = 0;
    value = 0;
  };
  for (const code of data) {
    if (code === (base === 85 ? 126 : 62)) break;
    let digit = code - 33;
    if (base === 16) digit = Number.parseInt(String.fromCharCode(code), 16);
    else if (code === 122 && count === 0) put(4);
    if (digit >= 0 && digit < base) {
      value = value * base + digit;
      if (++count === digits) put(size);
    }
  }
  if (count > 0) {
    const bytes = base === 85 ? count - 1 : 1;
    for (; count < digits; count++) value = value * base + (base === 85 ? 84 : 0);
    put(bytes);
  }
  return out.subarray(0, length);
}
