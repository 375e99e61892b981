import { printDate, rupees } from './format.ts';
import { endDocument, newDocument } from './newDocument.ts';
import { scanImage } from './scanImage.ts';
import type { StatementSpec } from './StatementSpec.ts';
import { transactionsOf } from './transactions.ts';

/** Draws a page of a statement as a picture without text, as a scanner does. */
export function drawScan(spec: StatementSpec): Promise<Buffer> {
  const [bank = ''] = spec.letterhead;
  const lines = [
    { text: bank, x: 60, y: 60, dot: 5 },
    { text: `Name: ${spec.holder}`, x: 60, y: 140, dot: 2 },
    { text: `Account No: ${spec.accountNumber}`, x: 60, y: 170, dot: 2 },
    { text: `IFSC: ${spec.ifsc?.code ?? ''}`, x: 60, y: 200, dot: 2 },
    { text: 'Date        Narration                         Amount    Balance', x: 60, y: 260, dot: 2 },
    ...transactionsOf(spec)
      .slice(0, 30)
      .map((row, index) => ({
        text: [
          printDate(row.date, spec.dateFormat).padEnd(12),
          row.narration.slice(0, 30).padEnd(30),
          rupees(row.amount).padStart(10),
          rupees(row.balance).padStart(13),
        ].join(''),
        x: 60,
        y: 295 + index * 30,
        dot: 2,
      })),
  ];
  const pdf = newDocument();
  pdf.image(scanImage(lines), 0, 0, { width: 595.28, height: 841.89 });
  return endDocument(pdf);
}
