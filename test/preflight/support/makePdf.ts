interface PdfParts {
  /** The bodies of the objects 1, 2, 3 …; the first one is the catalog. */
  readonly objects: readonly string[];
  /** More entries of the trailer. */
  readonly trailer?: string;
}

/** Writes a PDF with a cross-reference table. Text is taken as Latin-1. */
export function makePdf({ objects, trailer = '' }: PdfParts): Uint8Array<ArrayBuffer> {
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const lines = ['0000000000 65535 f \n'];
  for (const [index, body] of objects.entries()) {
    lines.push(`${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n${lines.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text + end, 'latin1'));
}

/** A stream object's body. */
export function makeStream(data: string, entries: string = ''): string {
  return `<< /Length ${data.length} ${entries} >>\nstream\n${data}\nendstream`;
}

/** A one-page document with one font, whose content is `content`. */
export function makePage(
  content: string,
  font: string = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
): PdfParts {
  return {
    objects: [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      makeStream(content),
      font,
    ],
    trailer: '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  };
}

/** Lines of text from the top of the page down, as a content stream. */
export function makeLines(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${line.replaceAll(/[\\()]/g, String.raw`\$&`)}) Tj T*`);
  return `BT /F1 10 Tf 40 800 Td 14 TL\n${shown.join('\n')}\nET`;
}
