import { createCipheriv, createHash } from 'node:crypto';

/** Encrypts the strings and streams of one file with the standard handler. */
export interface PdfEncryption {
  /** The body of the encryption dictionary. */
  readonly dict: string;
  readonly encrypt: (object: number, data: Buffer) => Buffer;
}

/** Fixed, so that files can be made again. */
export const fileId = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

const md5 = (...parts: readonly Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

function rc4(key: Buffer, data: Buffer): Buffer {
  const box = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0];
  };
  for (let index = 0, other = 0; index < 256; index++) {
    other = (other + (box[index] ?? 0) + (key[index % key.length] ?? 0)) % 256;
    swap(index, other);
  }
  let [x, y] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      x = (x + 1) % 256;
      y = (y + (box[x] ?? 0)) % 256;
      swap(x, y);
      return byte ^ (box[((box[x] ?? 0) + (box[y] ?? 0)) % 256] ?? 0);
    }),
  );
}

/** Creates the encryption of a file with a user password: RC4 with 128 bits (revision 3) or AES (revision 4). */
export function createEncryption(password: string, method: 'rc4' | 'aes'): PdfEncryption {
  const pad = (text: string): Buffer => Buffer.concat([Buffer.from(text, 'latin1'), padding]).subarray(0, 32);
  const turns = Array.from({ length: 20 }, (_, turn) => turn);
  const scramble = (key: Buffer, data: Buffer): Buffer =>
    turns.reduce((value, turn) => rc4(Buffer.from(key.map((byte) => byte ^ turn)), value), data);
  const strengthen = (digest: Buffer): Buffer =>
    Array.from({ length: 50 }).reduce<Buffer>((value) => md5(value), digest);
  const owner = scramble(strengthen(md5(pad('owner'))), pad(password));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-1084);
  const key = strengthen(md5(pad(password), owner, permissions, fileId));
  const user = Buffer.concat([scramble(key, md5(padding, fileId)), Buffer.alloc(16)]);
  const version =
    method === 'aes'
      ? '/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /StdCF /StrF /StdCF'
      : '/V 2 /R 3 /Length 128';
  return {
    dict: `<< /Filter /Standard ${version} /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P -1084 >>`,
    encrypt: (object, data) => {
      const salt = Buffer.from([object & 255, (object >> 8) & 255, object >> 16, 0, 0]);
      if (method === 'rc4') return rc4(md5(key, salt), data);
      const vector = md5(Buffer.from(String(object)));
      const cipher = createCipheriv('aes-128-cbc', md5(key, salt, Buffer.from('sAlT')), vector);
      return Buffer.concat([vector, cipher.update(data), cipher.final()]);
    },
  };
}
