import { createRandomHex } from '../platform/digests.js';

/** The fields of one upload request. */
export interface UploadFields {
  readonly file: Blob;
  /** Sent only if `uploadType` is `PDF`: a text field has no file name. */
  readonly fileName: string;
  readonly sessionId: string;
  /** The bank's identifier, case-insensitive. `null` and `''` omit the field: the server detects the bank. */
  readonly bank: string | null;
  /** `null` and `''` omit the field. */
  readonly password: string | null;
  /** `PDF` sends the file as a file part; `BASE64` sends it as a text field, which is a third larger. */
  readonly uploadType: 'PDF' | 'BASE64';
}

/** One text field; its value may be split into consecutive pieces. */
type MultipartField = readonly [name: string, value: string | readonly Blob[]];

/**
 * Encodes text fields as browsers do (HTML, "multipart/form-data encoding algorithm") into a Blob whose `type` is the
 * content type. `FormData` cannot do this: it accepts a text field only as one string and turns a Blob into a file.
 *
 * Does not escape field names: no field of the API needs it.
 */
function createMultipart(fields: readonly MultipartField[]): Blob {
  // Lower case, because Blob lowercases its `type`.
  const boundary = `----statement-${createRandomHex()}`;
  const parts = fields.flatMap(([name, value]) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`,
    ...(typeof value === 'string' ? [value.replace(/\r\n?|\n/g, '\r\n')] : value),
    '\r\n',
  ]);
  return new Blob([...parts, `--${boundary}--\r\n`], { type: `multipart/form-data; boundary=${boundary}` });
}

/** A multiple of three, so that slices encode without padding and can be concatenated. */
const sliceBytes = 3 * 1024 * 1024;
/** Also a multiple of three, and small enough to pass as arguments of one call. */
const callBytes = 24 * 1024;

function encodeWithReader(slice: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      // data:application/pdf;base64,JVBERi0…
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')));
    reader.readAsDataURL(slice);
  });
}

async function encodeInMemory(slice: Blob): Promise<string> {
  const bytes = new Uint8Array(await slice.arrayBuffer());
  let text = '';
  for (let start = 0; start < bytes.length; start += callBytes)
    text += btoa(String.fromCharCode(...bytes.subarray(start, start + callBytes)));
  return text;
}

/**
 * Encodes a file as Base64, in pieces to be concatenated. Each piece is stored in a Blob, which the browser keeps
 * outside the JavaScript heap: the text never exists as one string, and a large file does not block the page.
 */
async function encodeBase64(file: Blob): Promise<readonly Blob[]> {
  const encode = typeof FileReader === 'undefined' ? encodeInMemory : encodeWithReader;
  const pieces: Blob[] = [];
  for (let start = 0; start < file.size; start += sliceBytes)
    pieces.push(new Blob([await encode(file.slice(start, start + sliceBytes))]));
  return pieces;
}

/**
 * Creates the body of an upload request. The small fields precede the file, so that a proxy can check them before it
 * receives the file. With `PDF`, the file is appended unchanged: a re-typed `slice` would halve the upload speed.
 *
 * Rejects with the platform's error only if the file cannot be read.
 */
export async function createUploadBody(form: UploadFields): Promise<FormData | Blob> {
  const fields: [name: string, value: string][] = [
    ['session_id', form.sessionId],
    ['upload_type', form.uploadType],
  ];
  // The API treats an empty value as a wrong bank or password.
  if (form.bank) fields.push(['bank_name', form.bank.toLowerCase()]);
  if (form.password) fields.push(['pdf_password', form.password]);

  if (form.uploadType === 'BASE64')
    return createMultipart([...fields, ['file', await encodeBase64(form.file)]]);

  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append('file', form.file, form.fileName);
  return body;
}
