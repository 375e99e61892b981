import { crc32 } from './crc32.js';
import { readPart, type ZipEntry } from './readDirectory.js';

/**
 * Extracts a file from a ZIP archive. Returns `null` if it is damaged, longer than the directory says (as in a
 * decompression bomb, of which no more is inflated than that), encrypted, or of another method than store and deflate.
 * Rejects if the archive cannot be read, and once `signal` aborts.
 */
export async function extractEntry(
  file: Blob,
  entry: ZipEntry,
  signal: AbortSignal,
): Promise<readonly Uint8Array<ArrayBuffer>[] | null> {
  const { offset, packedSize, size, method } = entry;
  const header = await readPart(file, offset, offset + 30);
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) return null;
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = file.slice(start, start + packedSize);
  if (packed.size !== packedSize || entry.isEncrypted || (method !== 0 && method !== 8)) return null;
  const stored = packed.stream();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  let crc = 0;
  try {
    const reader = (
      method === 0 ? stored : stored.pipeThrough(new DecompressionStream('deflate-raw'))
    ).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) break;
      length += value.length;
      if (length > size) {
        reader.cancel().catch(() => undefined);
        return null;
      }
      crc = crc32(value, crc);
      parts.push(value);
    }
  } catch (thrown) {
    // The stream cannot be inflated.
    if (thrown instanceof TypeError) return null;
    throw thrown;
  }
  return length === size && crc === entry.crc ? parts : null;
}
