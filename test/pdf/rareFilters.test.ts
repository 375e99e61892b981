import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeAscii, decodeLzw, decodeRuns } from '../../src/pdf/rareFilters.js';

const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'));
const free = (): Promise<void> => Promise.resolve();
const much = 1_000_000;

test.each([
  ['87cURD]j7BEbo80~>', 'Hello world!'],
  ['87cUR D]j7B\nEbo80', 'Hello world!'],
  ['z~>', '\0\0\0\0'],
  ['5l~>', 'A'],
  ['5sb~>', 'AB'],
  ['5sdp~>', 'ABC'],
  ['~>87cUR', ''],
  ['', ''],
])('decodes the ASCII85 data %j (ISO 32000-2, 7.4.3)', async (text, value) => {
  expect(await decodeAscii(latin1(text), 85, much, free)).toEqual(latin1(value));
});

test.each([
  ['48656C6c6f>', 'Hello'],
  ['48 65\n6C>00', 'Hel'],
  ['487>', 'Hp'],
  ['>', ''],
])('decodes the ASCIIHex data %j, a missing last digit being 0 (7.4.2)', async (text, value) => {
  expect(await decodeAscii(latin1(text), 16, much, free)).toEqual(latin1(value));
});

test('decodes any bytes that were written as ASCIIHex, and takes any bytes for either encoding', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const hex = latin1(`${Buffer.from(bytes).toString('hex')}>`);
      expect(await decodeAscii(hex, 16, much, free)).toEqual(Uint8Array.from(bytes));
      expect((await decodeAscii(bytes, 85, much, free)).length).toBeLessThanOrEqual(bytes.length * 4);
    }),
  );
});

test.each([
  [[2, 65, 66, 67, 128, 1, 1], 'ABC'],
  [[254, 65, 0, 66], 'AAAB'],
  [[255, 65, 129, 66, 128], `AA${'B'.repeat(128)}`],
  [[5, 65, 66], 'AB'],
  [[200], ''],
  [[], ''],
])('decodes the runs %j (7.4.5)', async (bytes, value) => {
  expect(await decodeRuns(Uint8Array.from(bytes), much, free)).toEqual(latin1(value));
});

/** Writes LZW as in ISO 32000-2, 7.4.4.2, with codes that get longer `early` codes early. */
function encodeLzw(data: Uint8Array, early: number): Uint8Array<ArrayBuffer> {
  const out: number[] = [];
  let [held, bits, width] = [0, 0, 9];
  const put = (code: number): void => {
    held = (held << width) | code;
    bits += width;
    for (; bits >= 8; bits -= 8) out.push((held >> (bits - 8)) & 255);
    held &= (1 << bits) - 1;
  };
  let table = new Map<string, number>();
  let size = 258;
  const clear = (): void => {
    put(256);
    table = new Map(Array.from({ length: 256 }, (_, code) => [String.fromCharCode(code), code]));
    [size, width] = [258, 9];
  };
  clear();
  let text = '';
  for (const byte of data) {
    const longer = text + String.fromCharCode(byte);
    if (table.has(longer)) {
      text = longer;
      continue;
    }
    put(table.get(text) ?? 0);
    table.set(longer, size++);
    if (size + early > 1 << width) width++;
    if (size >= 4_094) clear();
    text = String.fromCharCode(byte);
  }
  if (text !== '') {
    put(table.get(text) ?? 0);
    size++;
    if (size + early > 1 << width && width < 12) width++;
  }
  put(257);
  put(0);
  return Uint8Array.from(out);
}

test('decodes the example of the standard for LZW (7.4.4.2)', async () => {
  const data = Uint8Array.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]);
  expect([...(await decodeLzw(data, 1, much, free))]).toEqual([45, 45, 45, 45, 45, 65, 45, 45, 45, 66]);
});

test('decodes whatever LZW was made of, with EarlyChange 1 and 0', async () => {
  const text = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc
      .array(fc.constantFrom(1, 2, 3), { minLength: 3_000, maxLength: 9_000 })
      .map((list) => Uint8Array.from(list)),
    fc
      .integer({ min: 1, max: 40_000 })
      .map((size) => Uint8Array.from({ length: size }, (_, at) => (at * at) >> 5)),
  );
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(0, 1), async (data, early) => {
      expect(await decodeLzw(encodeLzw(data, early), early, much, free)).toEqual(Uint8Array.from(data));
    }),
    { numRuns: 60 },
  );
});

test('gives an answer for any bytes, and soon stops after the limit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), fc.nat(500), async (bytes, limit) => {
      const results = [
        await decodeLzw(bytes, 1, limit, free),
        await decodeRuns(bytes, limit, free),
        await decodeAscii(bytes, 85, limit, free),
      ];
      for (const { length } of results) expect(length).toBeLessThanOrEqual(limit + 4_097);
    }),
  );
});

test('asks the clock more often for more data, and takes no memory for what is not there', async () => {
  const steps = async (size: number): Promise<number> => {
    let count = 0;
    const clock = (): Promise<void> => {
      count += 1;
      return Promise.resolve();
    };
    await decodeAscii(new Uint8Array(size).fill(122), 85, much * 100, clock);
    await decodeLzw(new Uint8Array(size), 1, much * 100, clock);
    await decodeRuns(new Uint8Array(size), much * 100, clock);
    return count;
  };
  expect(await steps(400_000)).toBeGreaterThan(1.9 * (await steps(200_000)));
  expect((await decodeAscii(new Uint8Array(much), 85, much * 100, free)).buffer.byteLength).toBeLessThan(
    2_000,
  );
});
