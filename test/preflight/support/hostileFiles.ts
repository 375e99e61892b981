const size = 26_214_400;

/** A file of the largest size that is a header, `start`, and `text` over and over. */
function fill(text: string, start: string = ''): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  const head = new TextEncoder().encode(`%PDF-1.7\n${start}`);
  const piece = new TextEncoder().encode(text);
  bytes.set(head);
  bytes.set(piece, head.length);
  for (let filled = piece.length; head.length + filled < size; filled *= 2)
    bytes.copyWithin(head.length + filled, head.length, Math.min(head.length + filled, size - filled));
  return bytes;
}

/** Packed piece by piece: whole, 400 MB would be garbage that is collected while a reader's time is taken. */
async function deflateZeros(megabytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new CompressionStream('deflate');
  const packed = new Response(readable).arrayBuffer();
  const writer = writable.getWriter();
  const piece = new Uint8Array(1_000_000);
  for (let written = 0; written < megabytes; written++) await writer.write(piece);
  await writer.close();
  return new Uint8Array(await packed);
}

async function deflate(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** A cross-reference stream of zeros, and little else. */
async function xrefStream(
  megabytes: number,
  entries: string,
  times: number = 1,
): Promise<Uint8Array<ArrayBuffer>> {
  let packed = await deflateZeros(megabytes);
  for (let more = 1; more < times; more++) packed = await deflate(packed);
  const filters = `[${'/FlateDecode '.repeat(times)}]`;
  const dict = `<< /Type /XRef /Filter ${filters} /Length ${packed.length} /Root 1 0 R ${entries} >>`;
  const parts = [
    `%PDF-1.7\n1 0 obj\n${dict}\nstream\n`,
    packed,
    '\nendstream\nendobj\nstartxref\n9\n%%EOF\n',
  ];
  return new Uint8Array(await new Blob(parts.map((part) => part as BlobPart)).arrayBuffer());
}

/** Previous sections that lead from one to the next: a loop when the last one leads to the first. */
function prevChain(sections: number): Uint8Array<ArrayBuffer> {
  const width = 120;
  const at = (index: number): number => 9 + index * width;
  const text = Array.from({ length: sections }, (_, index) =>
    `xref\n0 0\ntrailer\n<< /Size 1 /Root 1 0 R /Prev ${at((index + 1) % sections)} >>\n`.padEnd(width),
  ).join('');
  return new TextEncoder().encode(`%PDF-1.7\n${text}startxref\n9\n%%EOF\n`);
}

/** Files that are made to keep a reader busy, most of them as large as the widget takes. */
export const hostileFiles: Readonly<
  Record<string, () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>>
> = {
  'a stream that inflates to 400 MB': () => xrefStream(400, '/W [1 1 1] /Size 100000000'),
  'a stream that is packed three times': () => xrefStream(400, '/W [1 1 1] /Size 100000000', 3),
  'a predictor with short rows': () =>
    xrefStream(16, '/W [1 1 1] /Size 100000000 /DecodeParms << /Predictor 12 /Columns 1 >>'),
  'a loop of previous sections': () => prevChain(2),
  'a chain of 200,000 previous sections': () => prevChain(200_000),
  'deep arrays': () => fill('[', 'trailer '),
  'deep dictionaries': () => fill('<</a', 'trailer '),
  'brackets where a key should be': () => fill('[', 'trailer <<'),
  'an array without end': () => fill('1 ', 'trailer << /Root ['),
  'a dictionary without end': () => fill('/a 1', 'trailer << '),
  'an open string': () => fill('(', 'trailer '),
  'an open comment': () => fill('x', 'startxref %'),
  'huge object numbers': () => fill('99999999999999999999 0 obj\n'),
  'a table of huge numbers': () => fill('9999999999 99999 n \n', 'xref\n0 1000000000\n'),
  digits: () => fill('1', 'startxref '),
  blanks: () => fill(' ', 'startxref'),
  objects: () => fill('1 0 obj\n'),
  'objects that run to the end': () => fill('1 0 obj [\n'),
  'object streams that are not': () => fill('1 0 obj << /Type /XRef >> stream\n'),
  trailers: () => fill('trailer <<\n'),
  startxrefs: () => fill('startxref\n'),
  'half-written keywords': () => fill('endob'),
};
