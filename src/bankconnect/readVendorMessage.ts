import * as z from 'zod/mini';
import { optionalText } from './wireText.js';

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
