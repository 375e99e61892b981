import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put into an archive, and how the archive shall differ from a plain one. */
export interface ZipMember {
  readonly name: string;
  readonly content?: Uint8Array | string;
  /** The name as it is written; without it, in UTF-8. */
  readonly rawName?: Uint8Array;
  readonly isStored?: boolean;
  readonly isEncrypted?: boolean;
  /** Marks the name as UTF-8. */
  readonly isUtf8?: boolean;
  readonly method?: number;
  /** What the directory says, if it lies. */
  readonly size?: number;
  readonly crc?: number;
  /** The numbers stand in the fields of ZIP64, or behind the data. */
  readonly isZip64?: boolean;
  readonly hasDescriptor?: boolean;
  readonly extra?: Uint8Array;
}

function le(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(8);
      field.writeBigUInt64LE(BigInt(value));
      return field.subarray(0, bytes);
    }),
  );
}

/** Writes a ZIP archive. */
export function makeZip(
  members: readonly ZipMember[],
  { before = '', comment = '', isZip64 = false } = {},
): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from(before)];
  const directory: Buffer[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  for (const member of members) {
    const content = Buffer.from(member.content ?? '');
    const { isStored = false, isEncrypted = false, isUtf8 = false, hasDescriptor = false } = member;
    const name = Buffer.from(member.rawName ?? Buffer.from(member.name));
    const data = isStored ? content : deflateRawSync(content);
    const method = member.method ?? (isStored ? 0 : 8);
    const flags = (isEncrypted ? 1 : 0) | (hasDescriptor ? 8 : 0) | (isUtf8 ? 0x800 : 0);
    const [crc, size] = [member.crc ?? crc32(content), member.size ?? content.length];
    const offset = length() - before.length;
    const common = le([2, 20], [2, flags], [2, method], [4, 0]);
    const local = hasDescriptor ? [0, 0, 0] : [crc, data.length, size];
    parts.push(
      le([4, 0x04034b50]),
      common,
      le([4, local[0] ?? 0], [4, local[1] ?? 0], [4, local[2] ?? 0], [2, name.length], [2, 0]),
      name,
      data,
    );
    if (hasDescriptor) parts.push(le([4, 0x08074b50], [4, crc], [4, data.length], [4, size]));
    const zip64 = member.isZip64
      ? le([2, 1], [2, 24], [8, size], [8, data.length], [8, offset])
      : Buffer.alloc(0);
    const extra = Buffer.concat([zip64, member.extra ?? Buffer.alloc(0)]);
    const [shownPacked, shownSize, shownOffset] = member.isZip64
      ? [0xffffffff, 0xffffffff, 0xffffffff]
      : [data.length, size, offset];
    directory.push(
      le([4, 0x02014b50], [2, 20]),
      common,
      le([4, crc], [4, shownPacked], [4, shownSize], [2, name.length], [2, extra.length], [2, 0]),
      le([2, 0], [2, 0], [4, 0], [4, shownOffset]),
      name,
      extra,
    );
  }
  const start = length() - before.length;
  const listing = Buffer.concat(directory);
  parts.push(listing);
  if (isZip64) {
    const end = length();
    parts.push(
      le(
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, members.length],
        [8, members.length],
      ),
      le([8, listing.length], [8, start]),
      le([4, 0x07064b50], [4, 0], [8, end], [4, 1]),
    );
  }
  const [count, size, offset] = isZip64
    ? [0xffff, 0xffffffff, 0xffffffff]
    : [members.length, listing.length, start];
  parts.push(
    le([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, comment.length]),
    Buffer.from(comment),
  );
  return new Uint8Array(Buffer.concat(parts));
}
