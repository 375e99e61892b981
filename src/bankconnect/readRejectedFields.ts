import * as z from 'zod/mini';
import type { ApiRefusal } from './ApiRefusal.js';

const messageList = z.array(z.string()).check(z.refine((values) => values.length > 0));

/** What the upload form consists of. */
const formFields: ReadonlySet<string> = new Set([
  'file',
  'file_url',
  'bank_name',
  'session_id',
  'upload_type',
  'pdf_password',
]);
/** Where the framework behind the API puts texts that belong to no field. */
const notFields: ReadonlySet<string> = new Set(['detail', 'non_field_errors', 'errors', 'message', 'error']);

/** Characters and fields: hostile answers may name thousands. */
const longestFieldMessage = 500;
const mostFields = 20;

/**
 * The shape of field validation: `{ "file": ["This field is required."], "status": 0 }`. `null` if the body is no such one.
 *
 * Two fields are the borrower's to mend and become the code that says so. `bank_name` becomes `BANK_NAME_UNDETECTED`:
 * the API of 2024 wants a bank always, so in front of it a widget whose picker is optional learns by this answer that it has
 * to ask. `pdf_password` becomes `PASSWORD_INCORRECT`, and its wording is left out because it may quote the password.
 */
export function parseRejectedFields(
  json: Readonly<Record<string, unknown>>,
  httpStatus: number,
): ApiRefusal | null {
  const rejected = Object.entries(json).flatMap(([field, value]) => {
    const parsed = messageList.safeParse(value);
    return parsed.success && !notFields.has(field) ? [{ field, message: parsed.data.join(' ') }] : [];
  });
  const isValidation = httpStatus === 400 || httpStatus === 422 || json['status'] === 0;
  if (rejected.length === 0 || !(isValidation || rejected.some(({ field }) => formFields.has(field))))
    return null;
  const fields = rejected.slice(0, mostFields).map(({ field }) => field.slice(0, 100));
  const vendorMessage =
    rejected
      .filter(({ field }) => field !== 'pdf_password')
      .map(({ field, message }) => `${field}: ${message}`)
      .join('; ')
      .slice(0, longestFieldMessage) || null;
  if (fields.every((field) => field === 'bank_name' || field === 'pdf_password')) {
    const code = fields.includes('bank_name') ? 'BANK_NAME_UNDETECTED' : 'PASSWORD_INCORRECT';
    return { code, fields: [], vendorMessage };
  }
  return { code: 'invalid-field', fields, vendorMessage };
}
