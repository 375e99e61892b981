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
