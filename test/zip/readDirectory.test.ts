import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extractEntry } from '../../src/zip/extractEntry.js';
import { readDirectory } from '../../src/zip/readDirectory.js';
import { makeZip, type ZipMember } from '../support/makeZip.ts';

type Options = Parameters<typeof makeZip>[1];

const pdf = '%PDF-1.7 '.repeat(2_000);
const { signal } = new AbortController();

async function listing(members: readonly ZipMember[], options?: Options): Promise<readonly string[] | null> {
  const entries = await readDirectory(new Blob([makeZip(members, options)]));
  return entries && entries.map(({ path }) => path);
}

/** The content of the first file of an archive. */
async function extract(member: ZipMember, options?: Options, change?: (bytes: Uint8Array) => void) {
  const bytes = makeZip([member], options);
  change?.(bytes);
  const file = new Blob([bytes]);
  const [entry] = (await readDirectory(file)) ?? [];
  if (!entry) throw new Error('There is no entry.');
  const parts = await extractEntry(file, entry, signal);
  return parts && new Blob([...parts]).text();
}

/** The field that Info-ZIP writes beside a name that is not in UTF-8. */
function unicodePath(about: string, name: string): Uint8Array {
  const content = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from(name)]);
  content.writeUInt32LE(crc32(about), 1);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}

describe('a file comes out as it went in', () => {
  const variants: readonly (readonly [string, Partial<ZipMember>, Options])[] = [
    ['deflated', {}, {}],
    ['stored', { isStored: true }, {}],
    ['with its sizes behind it', { hasDescriptor: true }, {}],
    ['with its sizes in ZIP64', { isZip64: true }, {}],
    ['in an archive of ZIP64', { isZip64: true }, { isZip64: true }],
    ['in an archive with a comment', {}, { comment: 'From your bank. PK\x05\x06' }],
    ['in an archive that extracts itself', {}, { before: 'MZ\x90'.repeat(999) }],
    ['of no bytes', { content: '' }, {}],
  ];
  it.each(variants)('%s', async (_, changes, options) => {
    const member = { name: 'a.pdf', content: pdf, ...changes };
    expect(await extract(member, options)).toBe(member.content);
  });
});

describe('a name is read', () => {
  it.each<readonly [string, ZipMember, string]>([
    ['in UTF-8', { name: 'स्टेटमेंट.pdf', isUtf8: true }, 'स्टेटमेंट.pdf'],
    ['in UTF-8 without a mark', { name: 'விவரம்.pdf' }, 'விவரம்.pdf'],
    ['in code page 437', { name: '', rawName: Uint8Array.from([0x81, 0x2e, 0x70]) }, 'ü.p'],
    ['from the field beside it', { name: '_.pdf', extra: unicodePath('_.pdf', 'बैंक.pdf') }, 'बैंक.pdf'],
    ['without a field about another name', { name: '_.pdf', extra: unicodePath('x.pdf', 'y.pdf') }, '_.pdf'],
  ])('%s', async (_, member, name) => {
    expect(await listing([member])).toEqual([name]);
  });
});

describe('nothing comes out of', () => {
  it.each<readonly [string, Partial<ZipMember>]>([
    ['an encrypted file', { isEncrypted: true }],
    ['a method that is not known', { method: 99 }],
    ['a file with other bytes than the archive says', { crc: 1 }],
    ['a file that is shorter than the archive says', { size: pdf.length + 1 }],
  ])('%s', async (_, changes) => {
    expect(await extract({ name: 'a.pdf', content: pdf, ...changes })).toBeNull();
  });

  it('a bomb: no more is inflated than the directory says', async () => {
    const content = new Uint8Array(200_000_000);
    expect(await extract({ name: 'a.pdf', content, size: 1_000 })).toBeNull();
  });

  it('data that cannot be inflated', async () => {
    const broken = extract({ name: 'a.pdf', content: pdf }, {}, (bytes) => bytes.fill(255, 40, 60));
    expect(await broken).toBeNull();
  });
});

describe('a directory is not read', () => {
  it('of what is no archive, and of the beginning of one', async () => {
    const whole = makeZip([{ name: 'a.pdf', content: pdf }]);
    for (const bytes of [new Uint8Array(), new Uint8Array(40), whole.slice(0, -23), whole.slice(0, 9)])
      expect(await readDirectory(new Blob([bytes]))).toBeNull();
  });

  it('with more entries than there are, or than a borrower has', async () => {
    const claim = (count: number): Uint8Array<ArrayBuffer> => {
      const bytes = makeZip([{ name: 'a.pdf', content: pdf }]);
      new DataView(bytes.buffer).setUint16(bytes.length - 12, count, true);
      return bytes;
    };
    expect(await readDirectory(new Blob([claim(1)]))).toHaveLength(1);
    expect(await readDirectory(new Blob([claim(2)]))).toBeNull();
    expect(await readDirectory(new Blob([claim(65_535)]))).toBeNull();
  });

  it('and never rejects or hangs, whichever byte of an archive is another one', async () => {
    const options = { isZip64: true, comment: 'c' };
    const whole = makeZip(
      [{ name: 'a.pdf', content: 'x', isZip64: true, extra: unicodePath('a.pdf', 'b') }],
      options,
    );
    const tooLong: number[] = [];
    for (let at = 0; at < whole.length; at += 1) {
      for (const value of [0, 1, 0x7f, 0xff]) {
        const bytes = Uint8Array.from(whole);
        bytes[at] = value;
        const file = new Blob([bytes]);
        for (const entry of (await readDirectory(file)) ?? []) {
          const parts = await extractEntry(file, entry, signal);
          if (parts && new Blob([...parts]).size !== entry.size) tooLong.push(at);
        }
      }
    }
    expect(tooLong).toEqual([]);
  });
});

it('stops when it is told to', async () => {
  const file = new Blob([makeZip([{ name: 'a.pdf', content: pdf }])]);
  const [entry] = (await readDirectory(file)) ?? [];
  const controller = new AbortController();
  controller.abort(new Error('removed'));
  if (!entry) throw new Error('There is no entry.');
  await expect(extractEntry(file, entry, controller.signal)).rejects.toThrow('removed');
});
