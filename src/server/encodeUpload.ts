import { createBase64Check } from './createBase64Check.js';
import type { BodyHash } from './createBodyHash.js';
import { Refusal } from './Refusal.js';
import type { UploadFormReader, UploadHead } from './UploadFormReader.js';

const encoder = new TextEncoder();

async function* readFile(
  form: UploadFormReader,
  { uploadType }: UploadHead,
  maxFileSize: number,
  hash: BodyHash | null,
): AsyncGenerator<Uint8Array> {
  const base64 = uploadType === 'BASE64' ? createBase64Check() : null;
  const limit = base64 ? 4 * Math.ceil(maxFileSize / 3) : maxFileSize;
  let size = 0;
  for (;;) {
    const chunk = await form.readFile();
    if (chunk === null) break;
    size += chunk.length;
    if (size > limit) throw new Refusal(413, 'too-large-for-server', 'The file is too large.');
    base64?.add(chunk);
    await hash?.update(chunk);
    yield chunk;
  }
  base64?.end();
  if (size === 0) throw new Refusal(400, 'EMPTY_FILE', 'The file is empty.');
}

/**
 * The form as the upstream gets it, written anew: the fields that were checked, the file's bytes as they come, and nothing of the caller's
 * but these. The last boundary is written only after the caller's whole form turned out to be right, so that an upstream never
 * takes a form that is refused half-way for a whole one.
 */
export async function* encodeUpload(
  form: UploadFormReader,
  head: UploadHead,
  options: { readonly boundary: string; readonly maxFileSize: number; readonly hash: BodyHash | null },
): AsyncGenerator<Uint8Array> {
  const { boundary } = options;
  const field = ([name, value]: readonly [string, string]): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const before = [...form.fields];
  const file =
    head.fileName === null
      ? 'Content-Disposition: form-data; name="file"'
      : // Never the type that the caller gave it: a PDF is what it is sent as.
        `Content-Disposition: form-data; name="file"; filename="${head.fileName}"\r\nContent-Type: application/pdf`;
  yield encoder.encode(`${before.map(field).join('')}--${boundary}\r\n${file}\r\n\r\n`);
  yield* readFile(form, head, options.maxFileSize, options.hash);
  await form.readTail();
  const after = [...form.fields].slice(before.length);
  yield encoder.encode(`\r\n${after.map(field).join('')}--${boundary}--\r\n`);
}
