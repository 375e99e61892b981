import { deflateSync } from 'node:zlib';
import { createEncryption, fileId } from './encryptPdf.ts';

/** An object: its dictionary or, with `data`, the entries of its stream's dictionary. */
export interface PdfBody {
  readonly entries: string;
  readonly data?: Buffer;
}

/**
 * Writes a file of objects, the first of which is the catalog: with a cross-reference table, or with object streams and
 * a cross-reference stream.
 */
export function assemblePdf(
  bodies: readonly PdfBody[],
  layout: 'table' | 'stream',
  lock: { readonly password: string; readonly cipher: 'rc4' | 'aes' } | null,
): Buffer {
  const encryption = lock && createEncryption(lock.password, lock.cipher);
  const parts: Buffer[] = [Buffer.from('%PDF-1.6\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const put = (text: string | Buffer): void => {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
    parts.push(bytes);
    length += bytes.length;
  };
  /** Offsets of objects, or the index in the object stream as a negative number. */
  const places = new Map<number, number>();
  const putObject = (number: number, { entries, data }: PdfBody, isPlain: boolean = false): void => {
    places.set(number, length);
    if (!data) {
      // The only strings outside of streams. In an encrypted file they are encrypted too.
      const locked = entries.replaceAll(/\((Adobe|Identity)\)/g, (whole, word: string) =>
        encryption ? `<${encryption.encrypt(number, Buffer.from(word)).toString('hex')}>` : whole,
      );
      put(`${number} 0 obj\n${isPlain ? entries : locked}\nendobj\n`);
      return;
    }
    const stored = encryption && !isPlain ? encryption.encrypt(number, data) : data;
    put(`${number} 0 obj\n<< /Length ${stored.length} ${entries} >>\nstream\n`);
    put(stored);
    put('\nendstream\nendobj\n');
  };
  const id = `<${fileId.toString('hex')}>`;
  const total = bodies.length;
  const inside = layout === 'stream' ? bodies.flatMap((body, index) => (body.data ? [] : [index + 1])) : [];
  for (const [index, body] of bodies.entries()) if (!inside.includes(index + 1)) putObject(index + 1, body);
  let size = total + 1;
  let security = '';
  if (encryption) {
    putObject(size, { entries: encryption.dict }, true);
    security = `/Encrypt ${size} 0 R`;
    size += 1;
  }
  const trailer = `/Root 1 0 R /ID [${id} ${id}] ${security}`;
  if (layout === 'table') {
    const start = length;
    const lines = Array.from({ length: size }, (_, number) =>
      number === 0
        ? '0000000000 65535 f \n'
        : `${String(places.get(number) ?? 0).padStart(10, '0')} 00000 n \n`,
    );
    put(
      `xref\n0 ${size}\n${lines.join('')}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    );
    return Buffer.concat(parts);
  }
  const container = size;
  const texts = inside.map((number) => bodies[number - 1]?.entries ?? '');
  let offset = 0;
  const heads = inside.map((number, index) => {
    const head = `${number} ${offset}`;
    offset += (texts[index]?.length ?? 0) + 1;
    return head;
  });
  const first = heads.join(' ').length + 1;
  putObject(container, {
    entries: `/Type /ObjStm /N ${inside.length} /First ${first} /Filter /FlateDecode`,
    data: deflateSync(Buffer.from(`${heads.join(' ')}\n${texts.join('\n')}`, 'latin1')),
  });
  const start = length;
  const table = Buffer.alloc((container + 2) * 6);
  for (let number = 1; number <= container + 1; number++) {
    const index = inside.indexOf(number);
    const place = number === container + 1 ? start : (places.get(number) ?? 0);
    table.writeUInt8(index >= 0 ? 2 : 1, number * 6);
    table.writeUInt32BE(index >= 0 ? container : place, number * 6 + 1);
    table.writeUInt8(index >= 0 ? index % 256 : 0, number * 6 + 5);
  }
  putObject(
    container + 1,
    {
      entries: `/Type /XRef /Size ${container + 2} /W [1 4 1] /Filter /FlateDecode ${trailer}`,
      data: deflateSync(table),
    },
    true,
  );
  put(`startxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}
