import { createMultipart } from './createMultipart.js';
import { encodeBase64 } from './encodeBase64.js';
import type { UploadFields } from './UploadForm.js';

/**
 * The body of an upload request. The small fields stand before the file, so that a proxy can check them before the bytes come.
 * The file goes in as it is, never re-typed: a `slice` of it would halve the speed of the upload.
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
