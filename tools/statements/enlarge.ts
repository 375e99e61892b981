/**
 * Returns the same document with comments between its last object and its cross-reference table, so that it is a valid
 * PDF of about `size` bytes.
 */
export function enlarge(small: Buffer, size: number): Buffer<ArrayBuffer> {
  const text = small.toString('latin1');
  const start = text.lastIndexOf('startxref');
  const table = Number(/\d+/.exec(text.slice(start))?.[0]);
  const room = Math.ceil((size - small.length) / 100);
  const comments = Buffer.from(`${'%'.padEnd(99, 'x')}\n`.repeat(room), 'latin1');
  const end = Buffer.from(`startxref\n${table + comments.length}\n%%EOF\n`, 'latin1');
  return Buffer.concat([small.subarray(0, table), comments, small.subarray(table, start), end]);
}
