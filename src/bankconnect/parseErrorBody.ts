import * as z from 'zod/mini';
import { type ApiErrorCode, apiErrorCodes } from '../errors/ApiErrorCode.js';
import type { ApiError } from '../errors/UploadError.js';
import { optionalText } from './schemas.js';

/** The part of an {@link ApiError} that stands in the body. */
export type ApiRefusal = Pick<ApiError, 'code' | 'fields' | 'vendorMessage'>;

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
 * The shape of field validation: `{ "file": ["This field is required."], "status": 0 }`. `null` if the body is no such
 * one.
 *
 * Two fields are the borrower's to mend and become the code that says so. `bank_name` becomes `BANK_NAME_UNDETECTED`:
 * the API of 2024 wants a bank always, so in front of it a widget whose picker is optional learns by this answer that
 * it has to ask. `pdf_password` becomes `PASSWORD_INCORRECT`, and its wording is left out because it may quote the
 * password.
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

/** Characters. It is for logs: nobody reads a page of it. */
const longestMessage = 500;

const textOrTexts = z.union([
  z.pipe(
    z.array(z.string()),
    z.transform((texts) => texts.join(' ').trim() || null),
  ),
  optionalText,
]);

const messageSchema = z.object({
  error: z.union([
    z.pipe(
      z.object({ message: optionalText }),
      z.transform(({ message }) => message),
    ),
    optionalText,
  ]),
  detail: textOrTexts,
  non_field_errors: textOrTexts,
  message: textOrTexts,
});

/** The wording of an error answer wherever one of its shapes has it, at most 500 characters; `null` if it has none. */
export function parseVendorMessage(json: unknown): string | null {
  const parsed = messageSchema.safeParse(json);
  if (!parsed.success) return null;
  const { error, detail, non_field_errors: nonField, message } = parsed.data;
  return (error ?? detail ?? nonField ?? message)?.slice(0, longestMessage) ?? null;
}

/** By number. 1 is success. 6 stands for "not parsable" and "image" alike: the wider one promises nothing wrong. */
const codes: readonly (ApiErrorCode | 'invalid-field' | undefined)[] = [
  'invalid-field',
  undefined,
  'TRIAL_PERIOD_EXPIRED',
  'PASSWORD_INCORRECT',
  'BANK_NAME_MISMATCH',
  'BANK_NAME_UNDETECTED',
  'UNPARSABLE',
  'STATEMENT_UNSUPPORTED_FORMAT',
];

const statusSchema = z.object({ status: optionalText });

/**
 * The shape of the older flow: `{ "message": "Password incorrect", "status": 3 }`. `null` if the number is none of its
 * own.
 */
export function parseLegacyStatus(json: unknown): ApiRefusal | null {
  const parsed = statusSchema.safeParse(json);
  const code = parsed.success ? codes[Number(parsed.data.status ?? -1)] : undefined;
  return code === undefined ? null : { code, fields: [], vendorMessage: parseVendorMessage(json) };
}

/** The documented code that a text is, in whatever letter case; `null` if it is none. */
function toDocumentedCode(text: string): ApiErrorCode | null {
  const upper = text.toUpperCase();
  return apiErrorCodes.find((code) => code === upper) ?? null;
}

/** Longer ones are cut off: a code ends up in attributes and logs. */
const longestCode = 100;

const errorSchema = z.object({ error: z.union([z.string(), z.object({ code: z.string() })]) });

function parseCode(error: z.infer<typeof errorSchema>['error']): string | null {
  // A bare text in place of the object is taken for a code only if it is a documented one: proxies write prose there.
  if (typeof error === 'string') return toDocumentedCode(error.trim());
  const code = error.code.trim();
  return toDocumentedCode(code) ?? (code.slice(0, longestCode) || null);
}

/**
 * The API's own shape: `{ "error": { "code", "message" } }`, whether or not ids stand beside it. `null` without a code.
 * A code that is not documented stays as it came.
 */
export function parseErrorCode(json: unknown): ApiRefusal | null {
  const parsed = errorSchema.safeParse(json);
  const code = parsed.success ? parseCode(parsed.data.error) : null;
  return code === null ? null : { code, fields: [], vendorMessage: parseVendorMessage(json) };
}
