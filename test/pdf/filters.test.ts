import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inflate, undoPredictor } from '../../src/pdf/filters.js';
import type { PdfValue } from '../../src/pdf/PdfValue.js';

const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'));
const free = (): Promise<void> => Promise.resolve();
const deflate = (data: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(deflateSync(data));
const parms = (entries: Record<string, PdfValue>) => new Map(Object.entries(entries));

test('inflates what was deflated, whatever its size (7.4.4)', async () => {
  for (const size of [0, 1, 2_047, 2_048, 200_000]) {
    const data = Uint8Array.from({ length: size }, (_, index) => (index * index) % 251);
    expect(await inflate(deflate(data), 1_000_000, free)).toEqual(data);
  }
});

test('gives what came before the damage of a stream that is cut short', async () => {
  const data = Uint8Array.from({ length: 60_000 }, (_, index) => ((index * index) % 251) ^ (index >> 8));
  const packed = deflate(data);
  const got = await inflate(packed.slice(0, packed.length - 20), 1_000_000, free);
  expect(got.length).toBeGreaterThan(0);
  expect(got).toEqual(data.subarray(0, got.length));
});

test('reads a stream to its end when there are bytes behind it', async () => {
  const packed = Uint8Array.from([...deflate(latin1('statement')), 10, 13, 10]);
  expect(await inflate(packed, 1_000, free)).toEqual(latin1('statement'));
});

test('gives nothing for data that was never deflated', async () => {
  expect(await inflate(latin1('not deflated at all'), 1_000, free)).toHaveLength(0);
});

test('stops inflating within a few steps after the limit, though a bomb would give 100 MB', async () => {
  const bomb = deflate(new Uint8Array(100_000_000));
  const got = await inflate(bomb, 1_000, free);
  expect(got.length).toBeGreaterThan(1_000);
  expect(got.length).toBeLessThan(4_000_000);
});

test('stops inflating when the time is over, and gives what it has', async () => {
  const packed = deflate(new Uint8Array(10_000_000));
  let steps = 0;
  const got = await inflate(packed, 100_000_000, () => {
    steps += 1;
    return steps > 3 ? Promise.reject(new RangeError('Out of time')) : Promise.resolve();
  });
  expect(got.length).toBeLessThan(10_000_000);
});

// PNG (third edition), 9.2: None, Sub, Up, Average, Paeth on rows of three bytes.
test('undoes each of the five PNG predictors (7.4.4.4)', async () => {
  const rows = [
    [0, 10, 20, 30],
    [1, 1, 1, 1],
    [2, 1, 1, 1],
    [3, 1, 1, 1],
    [4, 1, 1, 1],
  ];
  const got = await undoPredictor(Uint8Array.from(rows.flat()), parms({ Predictor: 12, Columns: 3 }), free);
  expect([...got]).toEqual([10, 20, 30, 1, 2, 3, 2, 3, 4, 2, 3, 4, 3, 4, 5]);
});

test('predicts from the same component of the pixel before, not from the byte before', async () => {
  const data = Uint8Array.from([1, 1, 2, 3, 10, 10, 10]);
  const got = await undoPredictor(data, parms({ Predictor: 15, Colors: 3, Columns: 2 }), free);
  expect([...got]).toEqual([1, 2, 3, 11, 12, 13]);
});

test('wraps sums at 256, and rounds a row of bits up to bytes', async () => {
  const data = Uint8Array.from([1, 200, 100]);
  const got = await undoPredictor(data, parms({ Predictor: 11, BitsPerComponent: 1, Columns: 9 }), free);
  expect([...got]).toEqual([200, 44]);
});

test('undoes the TIFF predictor of bytes, and leaves other samples as they are (7.4.4.4)', async () => {
  const data = (): Uint8Array<ArrayBuffer> => Uint8Array.from([1, 2, 3, 10, 10, 10]);
  const entries = { Predictor: 2, Columns: 3 };
  expect([...(await undoPredictor(data(), parms(entries), free))]).toEqual([1, 3, 6, 10, 20, 30]);
  const colors = { Predictor: 2, Columns: 1, Colors: 3 };
  expect([...(await undoPredictor(data(), parms(colors), free))]).toEqual([...data()]);
  expect(await undoPredictor(data(), parms({ ...entries, BitsPerComponent: 4 }), free)).toEqual(data());
});

test('takes no memory for the rows that a file states, only for those that it has', async () => {
  const data = new Uint8Array(9);
  const got = await undoPredictor(data, parms({ Predictor: 15, Colors: 8_000, Columns: 8_000 }), free);
  expect(got).toHaveLength(8);
  expect(got.buffer.byteLength).toBe(9);
});

test.each([
  {},
  { Predictor: 1 },
  { Predictor: 2, BitsPerComponent: 1 },
  { Predictor: '/None' },
  { Predictor: -1 },
])('leaves data without a PNG predictor as it is: %j', async (entries) => {
  const data = latin1('data');
  expect(await undoPredictor(data, parms(entries), free)).toBe(data);
});

test('keeps a last row that is cut short', async () => {
  const data = Uint8Array.from([0, 1, 2, 3, 2, 1]);
  expect([...(await undoPredictor(data, parms({ Predictor: 12, Columns: 3 }), free))]).toEqual([1, 2, 3, 2]);
});

test('never gives more bytes than it was given, whatever the parameters', async () => {
  const number = fc.oneof(
    fc.integer({ min: -64, max: 64 }),
    fc.double({ min: -1, max: 8 }),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), number, number, number, async (bytes, a, b, c) => {
      const settings = parms({ Predictor: 15, Colors: a, BitsPerComponent: b, Columns: c });
      const got = await undoPredictor(Uint8Array.from(bytes), settings, free);
      expect(got.length).toBeLessThanOrEqual(bytes.length);
    }),
    { numRuns: 200 },
  );
});

test('does twice the steps on twice the data', async () => {
  const steps = async (size: number): Promise<number> => {
    let count = 0;
    await undoPredictor(new Uint8Array(size), parms({ Predictor: 15, Columns: 4 }), () => {
      count += 1;
      return Promise.resolve();
    });
    return count;
  };
  expect(await steps(2_000_000)).toBeLessThanOrEqual(2 * (await steps(1_000_000)));
});

test.each([['\n'], ['\r'], ['\r\n']])('reads all of a Flate stream whose length includes %j', async (end) => {
  const text = 'A statement. '.repeat(5_000);
  const packed = deflateSync(Buffer.from(text));
  const data = new Uint8Array(Buffer.concat([packed, Buffer.from(end)]));
  for (let run = 0; run < 40; run += 1) {
    const bytes = await inflate(data, 1_000_000, free);
    expect(new TextDecoder().decode(bytes)).toBe(text);
  }
});
