import * as z from 'zod/mini';
import { withFallback } from './orElse.js';

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
