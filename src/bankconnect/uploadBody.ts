/** What one upload request carries. */
export interface UploadFields {
  readonly file: Blob;
  /** Sent with a `PDF` upload only: a text field has no file name. */
  readonly fileName: string;
  readonly sessionId: string;
  /** The bank's identifier in any case; `null` leaves the field out, and the server detects the bank. */
  readonly bank: string | null;
  /** `null` and `''` leave the field out. */
  readonly password: string | null;
  /** `PDF` sends the file as a file part, `BASE64` as a text field (a third more bytes). */
  readonly uploadType: 'PDF' | 'BASE64';
}

/** One text field: its value, or pieces of it to be sent one after the other. */
type MultipartField = readonly [name: string, value: string | readonly Blob[]];

function createBoundary(): string {
  // Not randomUUID(), which plain http pages lack. In lower case, because a Blob's type is.
  const random = crypto.getRandomValues(new Uint8Array(16));
  return `----statement-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * A form of text fields, encoded as browsers do it (HTML, "multipart/form-data encoding algorithm"), as a Blob whose
 * `type` is the content type. By hand, because `FormData` can hold a text only as one string: a Blob in it becomes a
 * file.
 *
 * Names are written as they are: none that needs escaping is used.
 */
function createMultipart(fields: readonly MultipartField[]): Blob {
  const boundary = createBoundary();
  const parts = fields.flatMap(([name, value]) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`,
    ...(typeof value === 'string' ? [value.replace(/\r\n?|\n/g, '\r\n')] : value),
    '\r\n',
  ]);
  return new Blob([...parts, `--${boundary}--\r\n`], { type: `multipart/form-data; boundary=${boundary}` });
}

/** A multiple of three, so that each slice encodes without padding and the texts can be joined. */
const sliceBytes = 3 * 1024 * 1024;
/** A multiple of three too, and few enough for the arguments of one call. */
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
 * The bytes as Base64 text, in pieces to be joined. Each piece goes into a Blob at once, which the browser keeps
 * outside the script's memory: the whole text never exists as one string, and a large file does not block the page.
 */
async function encodeBase64(file: Blob): Promise<readonly Blob[]> {
  const encode = typeof FileReader === 'undefined' ? encodeInMemory : encodeWithReader;
  const pieces: Blob[] = [];
  for (let start = 0; start < file.size; start += sliceBytes)
    pieces.push(new Blob([await encode(file.slice(start, start + sliceBytes))]));
  return pieces;
}

/**
 * The body of an upload request. The small fields stand before the file, so that a proxy can check them before the
 * bytes come. The file goes in as it is, never re-typed: a `slice` of it would halve the speed of the upload.
 *
 * Rejects, with what the platform threw, only if the file cannot be read.
 */
export async function createUploadBody(form: UploadFields): Promise<FormData | Blob> {
  const fields: [name: string, value: string][] = [
    ['session_id', form.sessionId],
    ['upload_type', form.uploadType],
  ];
  // An empty value is not the same as none: the API takes it for a bank, or a password, that is wrong.
  if (form.bank) fields.push(['bank_name', form.bank.toLowerCase()]);
  if (form.password) fields.push(['pdf_password', form.password]);

  if (form.uploadType === 'BASE64')
    return createMultipart([...fields, ['file', await encodeBase64(form.file)]]);

  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append('file', form.file, form.fileName);
  return body;
}
