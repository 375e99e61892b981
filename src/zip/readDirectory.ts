import { crc32 } from './crc32.js';
import { decodeName } from './decodeName.js';

// Numbers of sections are those of APPNOTE.TXT 6.3.10, the specification of ZIP.

/** A file in a ZIP archive, according to its central directory. */
export interface ZipEntry {
  /** As it is in the archive: with folders, and not to be trusted as a path. A folder's ends with a slash. */
  readonly path: string;
  readonly isEncrypted: boolean;
  /** 0: stored, 8: deflated (4.4.5). */
  readonly method: number;
  /** Bytes in the archive. */
  readonly packedSize: number;
  /** Bytes of the file itself. An archive can lie about it. */
  readonly size: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** An archive with a larger directory is no borrower's. */
const maxEntries = 10_000;
const maxDirectorySize = 4_194_304;
/** The end record, with the longest comment (4.3.16). */
const maxEndSize = 22 + 65_535;
const unknown32 = 0xffffffff;

/** Reads a part of an archive. Rejects if the file cannot be read. */
export async function readPart(file: Blob, from: number, to: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}

function uint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Where the central directory is. */
interface Place {
  readonly start: number;
  readonly size: number;
  readonly count: number;
  /** Bytes before the archive, which its offsets do not count. */
  readonly shift: number;
}

/** Finds the central directory by the end record, the last of the file (4.3.16), and the one of ZIP64 (4.3.14). */
async function findDirectory(file: Blob): Promise<Place | null> {
  const tailStart = Math.max(0, file.size - maxEndSize);
  const tail = await readPart(file, tailStart, file.size);
  let at = tail.byteLength - 22;
  const isEnd = (): boolean =>
    tail.getUint32(at, true) === 0x06054b50 && at + 22 + tail.getUint16(at + 20, true) <= tail.byteLength;
  while (at >= 0 && !isEnd()) at -= 1;
  if (at < 0) return null;
  let end = tailStart + at;
  let count = tail.getUint16(at + 10, true);
  let size = tail.getUint32(at + 12, true);
  let offset = tail.getUint32(at + 16, true);
  if (at >= 20 && tail.getUint32(at - 20, true) === 0x07064b50) {
    end = uint64(tail, at - 12);
    const record = await readPart(file, end, end + 56);
    if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) return null;
    count = uint64(record, 32);
    size = uint64(record, 40);
    offset = uint64(record, 48);
  }
  const start = end - size;
  if (start < offset || size > maxDirectorySize || count > maxEntries) return null;
  return { start, size, count, shift: start - offset };
}

/** The fields of an entry that follow its name (4.5.1). */
function readExtra(view: DataView, from: number, to: number): ReadonlyMap<number, DataView> {
  const fields = new Map<number, DataView>();
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > to) break;
    fields.set(view.getUint16(at, true), new DataView(view.buffer, view.byteOffset + at + 4, length));
    at += 4 + length;
  }
  return fields;
}

/** The name in UTF-8, if a field gives it and is about this name (4.6.9). */
function unicodePath(field: DataView | undefined, name: Uint8Array): Uint8Array | null {
  if (!field || field.byteLength < 5 || field.getUint8(0) !== 1) return null;
  if (field.getUint32(1, true) !== crc32(name)) return null;
  return new Uint8Array(field.buffer, field.byteOffset + 5, field.byteLength - 5);
}

/**
 * Reads the central directory of a ZIP archive (4.3.12) without the rest of the file. Returns `null` if there is none,
 * if it is damaged, or unreasonably large. Rejects if the file cannot be read.
 */
export async function readDirectory(file: Blob): Promise<readonly ZipEntry[] | null> {
  const place = await findDirectory(file);
  if (!place) return null;
  const view = await readPart(file, place.start, place.start + place.size);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < place.count) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null;
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > view.byteLength) return null;
    const name = new Uint8Array(view.buffer, at + 46, nameEnd - at - 46);
    const extra = readExtra(view, nameEnd, extraEnd);
    const unicode = unicodePath(extra.get(0x7075), name);
    // ZIP64 puts the numbers that do not fit here, in this order (4.5.3).
    const large = extra.get(1);
    let used = 0;
    const read = (where: number): number => {
      const value = view.getUint32(at + where, true);
      if (value !== unknown32 || !large || used + 8 > large.byteLength) return value;
      used += 8;
      return uint64(large, used - 8);
    };
    const size = read(24);
    const packedSize = read(20);
    entries.push({
      path: decodeName(unicode ?? name, unicode !== null || (flags & 0x800) !== 0),
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      packedSize,
      offset: read(42) + place.shift,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}
