import { hexDigit } from './bytes.js';
import { ByteSink } from './ByteSink.js';
import type { TimeBudget } from './timeBudget.js';

/** Input bytes between calls of the clock: each can decode to thousands. */
const step = 4_096;

/** Decodes ASCIIHex and ASCII85 (ISO 32000-2, 7.4.2 and 7.4.3); stops after about `limit` bytes, as all of these do. */
export async function decodeAscii(
  data: Uint8Array,
  base: 16 | 85,
  limit: number,
  clock: TimeBudget,
): Promise<Uint8Array<ArrayBuffer>> {
  const [digits, size] = base === 85 ? [5, 4] : [2, 1];
  const sink = new ByteSink(limit);
  let count = 0;
  let value = 0;
  const put = (bytes: number) => {
    for (let byte = 0; byte < bytes; byte++) sink.push(value / 256 ** (size - 1 - byte));
    count = 0;
    value = 0;
  };
  for (const [index, code] of data.entries()) {
    if (index % step === 0) await clock();
    if (code === (base === 85 ? 126 : 62) || sink.isFull) break;
    const digit = base === 16 ? hexDigit(code) : code - 33;
    if (base === 85 && code === 122 && count === 0) put(4);
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
  return sink.view();
}

/** Decodes runs (ISO 32000-2, 7.4.5): a length below 128 and bytes, or one above it and a byte to repeat. */
export async function decodeRuns(
  data: Uint8Array,
  limit: number,
  clock: TimeBudget,
): Promise<Uint8Array<ArrayBuffer>> {
  const sink = new ByteSink(limit);
  let next = 0;
  for (let at = 0; at < data.length && !sink.isFull;) {
    if (at >= next) {
      next = at + step;
      await clock();
    }
    const length = data[at++] ?? 128;
    if (length === 128) break;
    if (length < 128) {
      sink.add(data.subarray(at, at + length + 1));
      at += length + 1;
    } else {
      const byte = data[at++];
      if (byte !== undefined) sink.add(new Uint8Array(257 - length).fill(byte));
    }
  }
  return sink.view();
}

/**
 * Decodes LZW (ISO 32000-2, 7.4.4): codes of 9 to 12 bits; 256 clears the table, 257 ends the data.
 *
 * @param early 1 if codes get longer one code early, as is usual; otherwise 0
 */
export async function decodeLzw(
  data: Uint8Array,
  early: number,
  limit: number,
  clock: TimeBudget,
): Promise<Uint8Array<ArrayBuffer>> {
  const sink = new ByteSink(limit);
  /** A sequence is that of its `prefix` and one more byte. */
  const prefix = new Uint16Array(4_096);
  const last = Uint8Array.from({ length: 4_096 }, (_, code) => code);
  const lengths = new Uint16Array(4_096).fill(1, 0, 256);
  const text = new Uint8Array(4_096);
  let [size, width, previous, held, bits] = [258, 9, -1, 0, 0];
  for (let at = 0; at < data.length && !sink.isFull;) {
    if (at % step === 0) await clock();
    held = ((held << 8) | (data[at++] ?? 0)) & 0xff_ffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      [size, width, previous] = [258, 9, -1];
      continue;
    }
    if (code > size || (code === size && previous < 0)) break;
    // A code that is not in the table yet: the previous sequence, and its own first byte again.
    const known = code < size ? code : previous;
    const length = lengths[known] ?? 0;
    for (let to = length, rest = known; to > 0; rest = prefix[rest] ?? 0) text[--to] = last[rest] ?? 0;
    const first = text[0] ?? 0;
    sink.add(text.subarray(0, length));
    if (code === size) sink.push(first);
    if (previous >= 0 && size < 4_096) {
      prefix[size] = previous;
      last[size] = first;
      lengths[size] = Math.min((lengths[previous] ?? 0) + 1, 4_095);
      size++;
    }
    if (size + early >= 1 << width && width < 12) width++;
    previous = code;
  }
  return sink.view();
}
