import { type ErrorCode, detailAnswer, errorAnswer } from './refusals.js';

/** The fields of an upload as received; `null` for absent ones, `''` for an absent password. */
export interface ReceivedForm {
  readonly file: FormDataEntryValue | null;
  readonly fileUrl: string | null;
  readonly bank: string | null;
  readonly sessionId: string | null;
  readonly uploadType: string | null;
  readonly password: string;
  readonly accountCategory: string | null;
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  // `atob` ignores whitespace; the API accepts neither whitespace nor a `data:` prefix.
  if (text.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

const header = /%PDF-\d/;

/** Returns the bytes of the uploaded file, or the error code for a file that is invalid before anything parses it. */
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
  // PDF readers accept up to a kilobyte of other data before the header.
  return header.test(String.fromCharCode(...bytes.subarray(0, 1024))) ? bytes : 'INVALID_FILE_OBJECT';
}

const formTypes = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/** Reads the form of a request, or returns the response to a request without one. */
export async function readForm(request: Request): Promise<ReceivedForm | Response> {
  if (!formTypes.test(request.headers.get('content-type') ?? ''))
    return errorAnswer(
      'INVALID_FILE_OBJECT',
      '',
      'This field must be present as a form field. Send request with content type x-www-form-urlencoded or form-data',
    );
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    return detailAnswer(400, 'Multipart form parse error');
  }
  const text = (name: string): string | null => {
    const value = form.get(name);
    return typeof value === 'string' ? value : null;
  };
  return {
    file: form.get('file'),
    fileUrl: text('file_url'),
    bank: text('bank_name'),
    sessionId: text('session_id'),
    uploadType: text('upload_type'),
    password: text('pdf_password') ?? '',
    accountCategory: text('account_category'),
  };
}
