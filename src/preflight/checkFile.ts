import type { FileError } from '../errors/UploadError.js';

/** A file that may be sent, read into memory; or why it cannot. */
export type FileCheck =
  | { readonly ok: true; readonly bytes: ArrayBuffer; readonly blob: Blob }
  | { readonly ok: false; readonly error: FileError };

const signature = [0x25, 0x50, 0x44, 0x46, 0x2d]; // %PDF-
/**
 * Readers accept a header that starts anywhere in here (ISO 32000-1, annex H, note 13), and banks' exports make use of
 * it.
 */
const headerWindow = 1024;

function isPdf(head: Uint8Array): boolean {
  for (let start = 0; start + signature.length <= head.length; start += 1) {
    if (signature.every((byte, offset) => head[start + offset] === byte)) return true;
  }
  return false;
}

/**
 * Looks at a picked file: only what can never work is refused (empty, over `maxFileSize` bytes, unreadable, not a PDF
 * at all). Name and type are not trusted. The bytes are read once, and the upload is made from them: a file that lives
 * in a cloud drive can change or vanish under its `File` on Android (`ERR_UPLOAD_FILE_CHANGED`). Never rejects.
 */
export async function checkFile(file: Blob, maxFileSize: number): Promise<FileCheck> {
  if (file.size === 0) return { ok: false, error: { stage: 'file', code: 'file-empty' } };
  if (file.size > maxFileSize) {
    return { ok: false, error: { stage: 'file', code: 'file-too-large', limit: maxFileSize } };
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { ok: false, error: { stage: 'file', code: 'file-unreadable' } };
  }
  if (bytes.byteLength === 0) return { ok: false, error: { stage: 'file', code: 'file-empty' } };
  return isPdf(new Uint8Array(bytes, 0, Math.min(headerWindow, bytes.byteLength)))
    ? { ok: true, bytes, blob: new Blob([bytes], { type: 'application/pdf' }) }
    : { ok: false, error: { stage: 'file', code: 'file-not-pdf' } };
}
