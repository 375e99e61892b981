import PDFDocument from 'pdfkit';
import type { StatementSpec } from './StatementSpec.ts';

/**
 * Creates a document with a fixed date, so that its bytes (and its id, which is derived from the date) are
 * reproducible.
 */
export function newDocument(password?: StatementSpec['password']): PDFKit.PDFDocument {
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    info: { Title: 'Statement of account', CreationDate: new Date('2024-05-02T06:00:00Z') },
    ...(password && {
      pdfVersion: password.version,
      userPassword: password.user,
      ownerPassword: password.owner,
      permissions: { printing: 'highResolution', copying: false, modifying: false },
    }),
  });
}

/** Ends a document and returns its bytes. */
export async function endDocument(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
