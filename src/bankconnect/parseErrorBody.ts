import * as z from 'zod/mini';
import { type ApiErrorCode, apiErrorCodes } from '../errors/ApiErrorCode.js';
import { isKnown } from '../errors/errorCatalog.js';
import type { ApiError, HttpErrorCode } from '../errors/UploadError.js';
import { optionalText } from './schemas.js';

/** The part of an {@link ApiError} that is read from the response body. */
export type ApiRefusal = Pick<ApiError, 'code' | 'fields' | 'vendorMessage'>;

const messageList = z.array(z.string()).check(z.refine((values) => values.length > 0));

/** The field names of the upload form. */
const formFields: ReadonlySet<string> = new Set([
  'file',
  'file_url',
  'bank_name',
  'session_id',
  'upload_type',
  'pdf_password',
]);
/** Keys under which the API's web framework puts messages that belong to no field. */
const notFields: ReadonlySet<string> = new Set(['detail', 'non_field_errors', 'errors', 'message', 'error']);

/**
 * Statuses that what stands in front of the API answers with, in shapes that look like the API's: they decide, and not
 * what a body seems to say.
 */
function isGatewayStatus(httpStatus: number): boolean {
  return [401, 403, 408, 425, 429].includes(httpStatus) || httpStatus >= 500;
}

/**
 * Statuses of a check of the borrower's login, by the host or by a network.
 */
function isSignInStatus(httpStatus: number): boolean {
  return [401, 419, 440, 511].includes(httpStatus);
}

/** Characters and fields: hostile answers may name thousands. */
const longestFieldMessage = 500;
const mostFields = 20;

/**
 * The shape of field validation: `{ "file": ["This field is required."], "status": 0 }`. `null` if the body is no such
 * one, or the status is one that gateways answer with.
 *
 * Two fields are for the borrower to correct; if no others are rejected, the result has the matching API code.
 * `bank_name` becomes `BANK_NAME_UNDETECTED`: the 2024 API always requires a bank, and this error tells a widget whose
 * bank picker is optional to ask for one. `pdf_password` becomes `PASSWORD_INCORRECT`. The message of `pdf_password` is
 * always dropped because it may quote the password.
 */
export function parseRejectedFields(
  json: Readonly<Record<string, unknown>>,
  httpStatus: number,
): ApiRefusal | null {
  if (isGatewayStatus(httpStatus)) return null;
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

/** In characters: the message is for logs only. */
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

/** Returns the message of an error body of any known shape, cut to 500 characters; `null` if it has none. */
export function parseVendorMessage(json: unknown): string | null {
  const parsed = messageSchema.safeParse(json);
  if (!parsed.success) return null;
  const { error, detail, non_field_errors: nonField, message } = parsed.data;
  return (error ?? detail ?? nonField ?? message)?.slice(0, longestMessage) ?? null;
}

/**
 * Error codes by legacy status number. 1 is success. 6 means "not parsable" or "image", so it maps to the broader code.
 */
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
 * own, or the HTTP status none that it comes with: gateways number their errors too.
 */
export function parseLegacyStatus(json: unknown, httpStatus: number): ApiRefusal | null {
  const isUsed = (httpStatus >= 200 && httpStatus < 300) || [400, 402, 422].includes(httpStatus);
  if (!isUsed) return null;
  const parsed = statusSchema.safeParse(json);
  const code = parsed.success ? codes[Number(parsed.data.status ?? -1)] : undefined;
  return code === undefined ? null : { code, fields: [], vendorMessage: parseVendorMessage(json) };
}

/** Matches a text with the documented codes, ignoring case. */
function toDocumentedCode(text: string): ApiErrorCode | null {
  const upper = text.toUpperCase();
  return apiErrorCodes.find((code) => code === upper) ?? null;
}

/** In characters. Longer codes are truncated, because codes end up in attributes and logs. */
const longestCode = 100;

/** Codes of this package that its own route sends. */
const routeCodes: ReadonlySet<string> = new Set<HttpErrorCode | 'invalid-field'>([
  'signed-out',
  'not-authorized',
  'not-found',
  'request-timeout',
  'too-large-for-server',
  'not-accepted',
  'too-many-requests',
  'server-unavailable',
  'invalid-field',
]);

/**
 * Returns in capitals what equals a code of this package by chance: a server that says `canceled` does not mean the
 * borrower. Other codes stay as they are.
 */
function setApart(code: string): string {
  return isKnown(code) && !routeCodes.has(code) ? code.toUpperCase() : code;
}

const errorSchema = z.object({ error: z.union([z.string(), z.object({ code: z.string() })]) });

function parseCode(error: z.infer<typeof errorSchema>['error'], httpStatus: number): string | null {
  // A bare text in place of the object is taken for a code only if it is a documented one, and not from a gateway:
  // proxies and login checks write words of their own there.
  if (typeof error === 'string') return isGatewayStatus(httpStatus) ? null : toDocumentedCode(error.trim());
  const code = error.code.trim();
  // A login check has codes of its own, and the borrower's way out is the same with each of them.
  const other = isSignInStatus(httpStatus) ? '' : code.slice(0, longestCode);
  return (toDocumentedCode(code) ?? setApart(other)) || null;
}

/**
 * Parses the API's own error shape, `{ "error": { "code", "message" } }`, with or without ids next to it. Returns
 * `null` without a code. Keeps undocumented codes as received, truncated to 100 characters.
 */
export function parseErrorCode(json: unknown, httpStatus: number): ApiRefusal | null {
  const parsed = errorSchema.safeParse(json);
  const code = parsed.success ? parseCode(parsed.data.error, httpStatus) : null;
  return code === null ? null : { code, fields: [], vendorMessage: parseVendorMessage(json) };
}
