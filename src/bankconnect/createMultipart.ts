/** One text field: its value, or pieces of it to be sent one after the other. */
export type MultipartField = readonly [name: string, value: string | readonly Blob[]];

function createBoundary(): string {
  // Not randomUUID(), which plain http pages lack. In lower case, because a Blob's type is.
  const random = crypto.getRandomValues(new Uint8Array(16));
  return `----statement-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * A form of text fields, encoded as browsers do it (HTML, "multipart/form-data encoding algorithm"), as a Blob whose `type`
 * is the content type. By hand, because `FormData` can hold a text only as one string: a Blob in it becomes a file.
 *
 * Names are written as they are: none that needs escaping is used.
 */
export function createMultipart(fields: readonly MultipartField[]): Blob {
  const boundary = createBoundary();
  const parts = fields.flatMap(([name, value]) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`,
    ...(typeof value === 'string' ? [value.replace(/\r\n?|\n/g, '\r\n')] : value),
    '\r\n',
  ]);
  return new Blob([...parts, `--${boundary}--\r\n`], { type: `multipart/form-data; boundary=${boundary}` });
}
