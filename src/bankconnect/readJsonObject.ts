/** Characters. No answer of the API comes near it; parsing more would only block the page. */
const longestBody = 4 * 1024 * 1024;

/** A body as an object with unknown values; `null` if it is not JSON, is JSON of another kind, or is over 4 Mi characters. */
export function parseJsonObject(body: string): Readonly<Record<string, unknown>> | null {
  let value: unknown;
  try {
    if (body.length > longestBody) return null;
    // trim() also takes away a byte order mark, which JSON.parse does not accept.
    value = JSON.parse(body.trim());
  } catch {
    return null;
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}
