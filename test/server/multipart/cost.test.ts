import { describe, expect, it } from 'vitest';
import { createByteSearch } from '../../../src/server/multipart/byteSearch.js';
import { MultipartReader } from '../../../src/server/multipart/MultipartReader.js';
import { countSteps } from '../../support/countSteps.ts';

const size = 200_000;

function repeat(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.repeat(Math.ceil(size / text.length)).slice(0, size)));
}

describe('searching for a boundary takes at most three steps a byte', () => {
  const middle = `${'-'.repeat(34)}x${'-'.repeat(35)}`;
  it.each([
    ['of dashes, in dashes', '-'.repeat(70), '-'],
    ['of dashes, in line breaks with dashes', '-'.repeat(70), `\r\n${'-'.repeat(71)}`],
    ['of dashes, in text that lacks only its line feed', '-'.repeat(70), `\r${'-'.repeat(72)}`],
    ['of dashes with another letter first', `x${'-'.repeat(69)}`, '-'],
    ['of dashes with another letter in the middle', middle, '-'],
    ['of dashes with another letter last', `${'-'.repeat(69)}x`, '-'],
    ['that repeats itself', 'ab'.repeat(35), 'ab'],
    ['that nearly repeats itself', `${'ab'.repeat(34)}b`, 'ab'],
    ['of one letter', '-', '\r\n--'],
  ])('%s', async (_, boundary, text) => {
    const needle = new Uint8Array(Buffer.from(`\r\n--${boundary}`));
    const bytes = repeat(text);
    const find = createByteSearch(needle);
    const steps = await countSteps(() => {
      for (let at = 0; at >= 0 && at < bytes.length;) {
        const found = find(bytes, at);
        at = found < 0 ? -1 : found + needle.length;
      }
    });
    expect(steps / size).toBeGreaterThan(0);
    expect(steps / size).toBeLessThan(3);
  });
});

describe('reading a form costs no more for each byte', () => {
  async function countReading(chunks: readonly Uint8Array[], boundary: string): Promise<number> {
    const source = chunks[Symbol.iterator]();
    const reader = new MultipartReader(
      { read: () => Promise.resolve(source.next().value ?? null) },
      boundary,
    );
    return countSteps(async () => {
      while ((await reader.nextPart()) !== null) while ((await reader.read()) !== null);
    });
  }
  const formOf = (content: string, boundary: string, header = ''): Uint8Array =>
    new Uint8Array(
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"${header}\r\n\r\n${content}\r\n--${boundary}--\r\n`,
      ),
    );
  const inBytes = (bytes: Uint8Array): Uint8Array[] => [...bytes].map((byte) => Uint8Array.of(byte));

  it('however long it is, when it arrives byte by byte with what is nearly a boundary', async () => {
    const boundary = '-'.repeat(70);
    const nearly = `\r\n${'-'.repeat(71)}`;
    const [short, long] = [formOf(nearly.repeat(40), boundary), formOf(nearly.repeat(400), boundary)];
    const [few, many] = [
      await countReading(inBytes(short), boundary),
      await countReading(inBytes(long), boundary),
    ];
    expect(many / long.length).toBeLessThan((1.2 * few) / short.length);
  });

  it('when the header of a part arrives byte by byte', async () => {
    const short = formOf('', 'BOUNDARY', `; filename="${'a'.repeat(200)}"`);
    const long = formOf('', 'BOUNDARY', `; filename="${'a'.repeat(1900)}"`);
    const [few, many] = [
      await countReading(inBytes(short), 'BOUNDARY'),
      await countReading(inBytes(long), 'BOUNDARY'),
    ];
    expect(many / long.length).toBeLessThan((1.5 * few) / short.length);
  });
});
