import * as z from 'zod/mini';
import type { ApiRefusal } from './ApiRefusal.js';
import { parseVendorMessage } from './readVendorMessage.js';
import { toDocumentedCode } from './toDocumentedCode.js';

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
