import type { ErrorCode } from './errorCodes.js';
import type { ReceivedForm } from './UploadForm.js';

function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  // `atob` is lenient with blanks, the API with nothing: no blanks, no `data:` prefix.
  if (text.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

const header = /%PDF-\d/;

/** The bytes of the uploaded file, or the code of what is wrong with it before anything reads it. */
export async function fileBytes({
  file,
  fileUrl,
  uploadType,
}: ReceivedForm): Promise<Uint8Array<ArrayBuffer> | ErrorCode> {
  if (file === null) return fileUrl === null ? 'MISSING_FILE_OBJECT' : 'INVALID_FILE_URL';
  const isText = typeof file === 'string';
  if (uploadType === 'BASE64' && !isText) return 'INVALID_BASE_64';
  if (uploadType === 'PDF' && isText) return 'INVALID_FILE_OBJECT';
  const bytes = isText ? decodeBase64(file) : new Uint8Array(await file.arrayBuffer());
  if (bytes === null) return 'INVALID_BASE_64';
  if (bytes.length === 0) return 'EMPTY_FILE';
  // Readers take up to a kilobyte of other things before the header.
  return header.test(String.fromCharCode(...bytes.subarray(0, 1024))) ? bytes : 'INVALID_FILE_OBJECT';
}
