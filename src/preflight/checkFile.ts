import type { FileError } from '../errors/UploadError.js';

/** The content of a file that may be sent, or the reason why it cannot be sent. */
export type FileCheck =
  | { readonly ok: true; readonly bytes: ArrayBuffer; readonly blob: Blob }
  | { readonly ok: false; readonly error: FileError };

/**
 * In bytes. Readers accept a header anywhere in this range (ISO 32000-1, annex H, note 13), and some bank exports do
 * not start with it.
 */
const headerWindow = 1024;

/**
 * Checks a picked file. Rejects only files that can never work: empty, over `maxFileSize` bytes, unreadable, or without
 * a PDF header. Ignores the file's name and type. Reads the bytes once, for the upload too: on Android, a file in a
 * cloud drive can change or disappear while its `File` exists (`ERR_UPLOAD_FILE_CHANGED`). The promise never rejects.
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
  return new TextDecoder('latin1').decode(bytes.slice(0, headerWindow)).includes('%PDF-')
    ? { ok: true, bytes, blob: new Blob([bytes], { type: 'application/pdf' }) }
    : { ok: false, error: { stage: 'file', code: 'file-not-pdf' } };
}
