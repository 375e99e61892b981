import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteSearch } from '../../../src/server/multipart/byteSearch.js';
import { createBodyHash } from '../../../src/server/idempotency/bodyHash.js';
import { MultipartReader } from '../../../src/server/multipart/MultipartReader.js';

interface Part {
  readonly name: string;
  readonly content: Uint8Array;
}

async function readAll(chunks: Iterable<Uint8Array>, boundary: string): Promise<Part[]> {
  const source = chunks[Symbol.iterator]();
  const reader = new MultipartReader(
    { read: () => Promise.resolve((source.next().value as Uint8Array | undefined) ?? null) },
    boundary,
  );
  const parts: Part[] = [];
  for (let part = await reader.nextPart(); part !== null; part = await reader.nextPart()) {
    const pieces: Uint8Array[] = [];
    for (let piece = await reader.read(); piece !== null; piece = await reader.read()) pieces.push(piece);
    parts.push({ name: part.name, content: new Uint8Array(Buffer.concat(pieces)) });
  }
  return parts;
}

function write(parts: readonly Part[], boundary: string): Uint8Array {
  const pieces = parts.flatMap(({ name, content }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`,
    content,
    '\r\n',
  ]);
  return Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece as string)));
}

function split(body: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % body.length))].toSorted((one, other) => one - other);
  return [0, ...places]
    .map((start, index) => body.subarray(start, places[index] ?? body.length))
    .filter((chunk) => chunk.length > 0);
}

const boundary = 'BOUNDARY';
// Mostly what is nearly a boundary: that is where parsers go wrong.
const content = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '-',
        '--',
        '\r\n-',
        '\r\n--',
        '\r\n--BOUND',
        '--BOUNDARY',
        '\r\n--BOUNDAR',
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => !`${text}\r\n--`.includes(`\r\n--${boundary}`) && !text.startsWith(`--${boundary}`))
  .map((text) => new Uint8Array(Buffer.from(text)));

describe('MultipartReader', () => {
  it('parses a body with any chunk boundaries', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name: fc.constantFrom('a', 'file'), content }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(2_000), { maxLength: 40 }),
        async (parts, cuts) => {
          const body = write(parts, boundary);
          expect(await readAll(split(body, cuts), boundary)).toEqual(parts);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('parses a body byte by byte, and split in two at every offset', async () => {
    const parts = [
      { name: 'a', content: new Uint8Array() },
      { name: 'file', content: new Uint8Array(Buffer.from('\r\n--BOUNDAR\r\n--BOUND\r\r\n-')) },
    ];
    const body = write(parts, boundary);
    expect(
      await readAll(
        [...body].map((byte) => Uint8Array.of(byte)),
        boundary,
      ),
    ).toEqual(parts);
    for (let cut = 1; cut < body.length; cut += 1)
      expect(await readAll([body.subarray(0, cut), body.subarray(cut)], boundary)).toEqual(parts);
  });

  it('rejects a body truncated at any offset', async () => {
    const body = write([{ name: 'file', content: new Uint8Array(50) }], boundary);
    // The line break at the very end may be missing.
    for (let end = 0; end < body.length - 2; end += 1)
      await expect(
        readAll(
          [body.subarray(0, end)].filter(({ length }) => length > 0),
          boundary,
        ),
      ).rejects.toThrow('ends too early');
  });

  it('returns parts or an error for any input', async () => {
    const anything = fc.oneof(fc.uint8Array({ maxLength: 300 }), content);
    await fc.assert(
      fc.asyncProperty(anything, fc.array(fc.nat(300), { maxLength: 5 }), async (bytes, cuts) => {
        const body = Buffer.concat([Buffer.from(`--${boundary}`), bytes]);
        await readAll(split(body, cuts), boundary).catch((thrown: unknown) =>
          expect(thrown).toMatchObject({ name: 'RouteError', status: 400 }),
        );
      }),
      { numRuns: 500 },
    );
  });
});

it('createByteSearch matches indexOf', () => {
  const small = fc.uint8Array({ min: 0, max: 3, minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(
      small,
      fc.uint8Array({ min: 0, max: 3, maxLength: 60 }),
      fc.nat(60),
      (needle, bytes, from) => {
        expect(createByteSearch(needle)(bytes, from)).toBe(
          from > bytes.length ? -1 : Buffer.from(bytes).indexOf(Buffer.from(needle), from),
        );
      },
    ),
  );
});

describe('createBodyHash', () => {
  async function fingerprint(chunks: readonly Uint8Array[], label = ''): Promise<string> {
    const made = createBodyHash();
    for (const chunk of chunks) made.update(chunk);
    return made.digest(label);
  }

  it('matches known XXH32 lanes of a known text', async () => {
    // "Nobody inspects the spammish repetition", XXH32 0xe2293b2f: the published vector, whose 32 first bytes fill the
    // lanes.
    const text = Buffer.from('Nobody inspects the spammish repetition');
    const [p1, p2, p3, p4, p5] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1] as const;
    const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));
    const lanes = [p1 + p2, p2, 0, -p1].map((seed, lane) =>
      [0, 16].reduce(
        (value, block) =>
          Math.imul(rotate((value + Math.imul(text.readInt32LE(block + 4 * lane), p2)) | 0, 13), p1),
        seed | 0,
      ),
    );
    let hash =
      [1, 7, 12, 18].reduce((sum, bits, lane) => sum + rotate(lanes[lane] ?? 0, bits), text.length) | 0;
    hash = Math.imul(rotate((hash + Math.imul(text.readInt32LE(32), p3)) | 0, 17), p4);
    for (const byte of text.subarray(36)) hash = Math.imul(rotate((hash + Math.imul(byte, p5)) | 0, 11), p1);
    hash = Math.imul(hash ^ (hash >>> 15), p2);
    hash = Math.imul(hash ^ (hash >>> 13), p3);
    expect((hash ^ (hash >>> 16)) >>> 0).toBe(0xe2293b2f);

    const state = [...lanes, text.length, text.subarray(32).toString('hex'), 'label'];
    expect(await fingerprint([text], 'label')).toBe(
      createHash('sha256').update(JSON.stringify(state)).digest('hex'),
    );
  });

  it('depends on every byte, the length and the label, but not on chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.array(fc.nat(200), { maxLength: 10 }),
        fc.nat(199),
        async (bytes, cuts, place) => {
          const whole = await fingerprint([bytes]);
          expect(await fingerprint(split(bytes, cuts))).toBe(whole);
          const other = bytes.map((byte, index) => (index === place % bytes.length ? byte ^ 1 : byte));
          expect(await fingerprint([other])).not.toBe(whole);
          expect(await fingerprint([bytes, Uint8Array.of(0)])).not.toBe(whole);
          expect(await fingerprint([bytes], 'label')).not.toBe(whole);
        },
      ),
    );
  });
});
