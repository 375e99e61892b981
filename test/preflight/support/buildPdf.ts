/** A piece of a file: Latin-1 text or bytes. */
export type Part = string | Uint8Array<ArrayBuffer>;

/** Encodes text as Latin-1, in Node and in browsers. */
export function latin1(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** About `size` bytes of `text` over and over, after `start`. */
export function repeat(text: string, size: number, start: string = ''): Uint8Array<ArrayBuffer> {
  const piece = latin1(text);
  const head = latin1(start);
  const bytes = new Uint8Array(head.length + Math.floor(size / piece.length) * piece.length);
  bytes.set(head);
  bytes.set(piece, head.length);
  for (let filled = piece.length; head.length + filled < bytes.length; filled *= 2)
    bytes.copyWithin(
      head.length + filled,
      head.length,
      Math.min(head.length + filled, bytes.length - filled),
    );
  return bytes;
}

/** Compresses as Flate does. */
export async function deflate(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Joins parts. */
function joinParts(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(typeof part === 'string' ? latin1(part) : part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Writes a PDF with objects by number, of which 1 is the catalog. With a table and `trailer`, or with a cross-reference
 * stream of no data that has the entries `stream`.
 */
export function buildPdf(
  objects: Readonly<Record<number, Part | readonly Part[]>>,
  trailer: Part = '',
  stream: string | null = null,
): Uint8Array<ArrayBuffer> {
  const parts: Part[] = ['%PDF-1.7\n'];
  let length = 9;
  const add = (part: Part): void => {
    parts.push(part);
    length += part.length;
  };
  const lines: string[] = [];
  for (const [number, body] of Object.entries(objects)) {
    lines.push(`${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`);
    add(`${number} 0 obj\n`);
    for (const part of typeof body === 'string' || body instanceof Uint8Array ? [body] : body) add(part);
    add('\nendobj\n');
  }
  const start = length;
  if (stream === null) {
    add(`xref\n${lines.join('')}trailer\n<< /Root 1 0 R `);
    add(trailer);
    add(' >>\n');
  } else add(`9999 0 obj\n<< /Type /XRef /Root 1 0 R /Length 0 ${stream} >>\nstream\n\nendstream\nendobj\n`);
  add(`startxref\n${start}\n%%EOF\n`);
  return joinParts(parts);
}
