import * as z from 'zod/mini';

/**
 * A schema that takes anything: what fits `schema`, and `fallback` for all else, a missing key included.
 * Not `z.catch`: that one brings 3.5 KiB (gzipped) of zod along.
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

const textOrId = z.union([z.string(), z.number().check(z.refine(Number.isSafeInteger))]);

/**
 * A text of an answer, trimmed; `null` if it is absent, empty or of another type.
 * Whole numbers count as text, because ids are sent as numbers by some proxies.
 */
export const optionalText: z.ZodMiniType<string | null> = withFallback(
  z.pipe(
    textOrId,
    z.transform((value) => String(value).trim() || null),
  ),
  null,
);

/** Whether a text is `YYYY-MM-DD` and a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // Some engines roll 30 February over into March instead of refusing it.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether a text is `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}
