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

function isPdf(bytes: ArrayBuffer): boolean {
  // As UTF-8, of which no invalid byte takes an ASCII one along.
  return new TextDecoder().decode(bytes.slice(0, headerWindow)).includes('%PDF-');
}

function refuse(code: FileError['code'], limit?: number): FileCheck {
  return { ok: false, error: { stage: 'file', code, limit } };
}

/**
 * Checks a picked file. Refuses only files that can never work: empty, over `maxFileSize` bytes, or without a PDF
 * header. Ignores the file's name and type. Reads the bytes once, for the upload too: on Android, a file in a cloud
 * drive can change or disappear while its `File` exists (`ERR_UPLOAD_FILE_CHANGED`).
 *
 * @throws what the browser does if the file cannot be read
 */
export async function checkFile(file: Blob, maxFileSize: number): Promise<FileCheck> {
  const tooLarge = refuse('file-too-large', maxFileSize);
  if (file.size > maxFileSize) return tooLarge;
  const bytes = await file.arrayBuffer();
  // Not by `size`: it is 0 for a file that is deleted, and for one whose size an Android app does not tell.
  if (bytes.byteLength === 0) return refuse('file-empty');
  if (bytes.byteLength > maxFileSize) return tooLarge;
  return isPdf(bytes)
    ? { ok: true, bytes, blob: new Blob([bytes], { type: 'application/pdf' }) }
    : refuse('file-not-pdf');
}
