import * as z from 'zod/mini';

/**
 * Creates a schema that replaces values which do not match `schema`, and missing keys, with `fallback`.
 * `z.catch` would add 3.5 KiB (gzipped) of zod.
 */
export function withFallback<T, F>(schema: z.ZodMiniType<T>, fallback: F): z.ZodMiniType<T | F> {
  return z.union([
    schema,
    z.pipe(
      z.optional(z.unknown()),
      z.transform(() => fallback),
    ),
  ]);
}

const noErrors: ReadonlySet<unknown> = new Set([undefined, null, false, '']);

/** Whether an answer names an error, in whatever shape: documented or not, it is no acceptance then. */
export function hasError(json: Readonly<Record<string, unknown>>): boolean {
  return !noErrors.has(json['error']);
}

const textOrId = z.union([z.string(), z.number().check(z.refine(Number.isSafeInteger))]);

/**
 * A trimmed string; `null` if it is missing, empty or of another type.
 * Safe integers are converted to strings, because some proxies send ids as numbers.
 */
export const optionalText: z.ZodMiniType<string | null> = withFallback(
  z.pipe(
    textOrId,
    z.transform((value) => String(value).trim() || null),
  ),
  null,
);

/** Returns whether a text is an existing calendar day as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // Some engines roll 30 February over into March instead of rejecting it.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Returns whether a text is a month as `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}
