import * as z from 'zod/mini';
import type { ApiErrorCode } from '../errors/ApiErrorCode.js';
import type { ApiRefusal } from './ApiRefusal.js';
import { parseVendorMessage } from './readVendorMessage.js';
import { optionalText } from './wireText.js';

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

/** The shape of the older flow: `{ "message": "Password incorrect", "status": 3 }`. `null` if the number is none of its own. */
export function parseLegacyStatus(json: unknown): ApiRefusal | null {
  const parsed = statusSchema.safeParse(json);
  const code = parsed.success ? codes[Number(parsed.data.status ?? -1)] : undefined;
  return code === undefined ? null : { code, fields: [], vendorMessage: parseVendorMessage(json) };
}
