/** The widget reads a bank for sure where a page prints its name and its IFSC. */
const withBank = 'HDFC Bank\nIFSC Code: HDFC0001234';

/**
 * Creates a small valid PDF with one page that shows `text`, for tests that need a file but not a statement. The
 * widget's preflight finds no problem in it. The same text yields the same bytes.
 *
 * @param text Latin letters, one line of the page for each of its lines. Without it, the page names HDFC Bank, so that
 *   the widget does not ask for the bank.
 */
export function createTestPdf(text: string = withBank, name: string = 'test.pdf'): File {
  const lines = text.split('\n').map((line) => `(${line.replace(/[\\()]/g, String.raw`\$&`)}) Tj T*`);
  const content = `BT /F1 12 Tf 14 TL 50 780 Td ${lines.join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let body = '%PDF-1.4\n';
  const entries = objects.map((object, index) => {
    const offset = String(body.length).padStart(10, '0');
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${offset} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return new File([body, table, trailer], name, { type: 'application/pdf' });
}
