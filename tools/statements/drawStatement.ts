import { printDate, rupees } from './format.ts';
import { endDocument, newDocument } from './newDocument.ts';
import type { StatementSpec } from './StatementSpec.ts';
import { transactionsOf, type Transaction } from './transactions.ts';

type Column = readonly [title: string, x: number, width: number, align: 'left' | 'right'];

const columns: Readonly<Record<StatementSpec['layout'], readonly Column[]>> = {
  boxed: [
    ['Date', 40, 58, 'left'],
    ['Narration', 104, 196, 'left'],
    ['Chq./Ref.No.', 306, 70, 'left'],
    ['Withdrawal Amt.', 382, 56, 'right'],
    ['Deposit Amt.', 442, 52, 'right'],
    ['Closing Balance', 498, 58, 'right'],
  ],
  plain: [
    ['Txn Date', 40, 62, 'left'],
    ['Value Date', 108, 62, 'left'],
    ['Description', 176, 190, 'left'],
    ['Debit', 372, 56, 'right'],
    ['Credit', 434, 56, 'right'],
    ['Balance', 496, 60, 'right'],
  ],
};

function cells(spec: StatementSpec, row: Transaction): readonly string[] {
  const date = printDate(row.date, spec.dateFormat);
  const [out, into] = row.amount < 0 ? [rupees(row.amount), ''] : ['', rupees(row.amount)];
  return spec.layout === 'boxed'
    ? [date, row.narration, row.reference, out, into, rupees(row.balance)]
    : [date, date, row.narration, out, into, rupees(row.balance)];
}

/** Returns the labelled facts beside the address. */
function facts(spec: StatementSpec): readonly (readonly [label: string, value: string])[] {
  return [
    ['Account No', spec.accountNumber],
    ['Customer ID', spec.customerId],
    ['Account Type', spec.product],
    ...(spec.branch ? [['Branch', spec.branch] as const] : []),
    ...(spec.ifsc ? [[spec.ifsc.label, spec.ifsc.code] as const] : []),
    ...(spec.micr === null ? [] : [['MICR Code', spec.micr] as const]),
    ['Currency', 'INR'],
  ];
}

function drawHeader(pdf: PDFKit.PDFDocument, spec: StatementSpec): number {
  const [bank = '', ...small] = spec.letterhead;
  if (spec.layout === 'boxed') {
    pdf.rect(40, 30, 516, 34).fill(spec.colour);
    pdf.fillColor('white').font('Helvetica-Bold').fontSize(17).text(bank, 50, 39, { lineBreak: false });
  } else {
    pdf.fillColor(spec.colour).font('Times-Bold').fontSize(20).text(bank, 40, 36, { lineBreak: false });
    pdf.moveTo(40, 64).lineTo(556, 64).lineWidth(1.2).stroke(spec.colour);
  }
  pdf.fillColor('#444444').font('Helvetica').fontSize(7.5);
  for (const [index, line] of small.entries()) pdf.text(line, 40, 70 + index * 10, { lineBreak: false });

  let left = 104;
  pdf.fillColor('black').fontSize(9);
  if (spec.layout === 'boxed') pdf.rect(40, 96, 250, 96).lineWidth(0.5).stroke('#888888');
  for (const [index, line] of [
    `Name : ${spec.holder}`,
    `Address : ${spec.address[0] ?? ''}`,
    ...spec.address.slice(1),
  ].entries()) {
    pdf.font(index === 0 ? 'Helvetica-Bold' : 'Helvetica').text(line, 48, left, { lineBreak: false });
    left += 13;
  }
  let right = 100;
  for (const [label, value] of facts(spec)) {
    pdf.font('Helvetica').text(label, 316, right, { lineBreak: false });
    pdf.text(`: ${value}`, 396, right, { lineBreak: false });
    right += 13;
  }
  const period = `Statement of account for the period ${printDate(spec.from, spec.dateFormat)} to ${printDate(spec.to, spec.dateFormat)}`;
  pdf.font('Helvetica-Bold').text(period, 40, 204, { lineBreak: false });
  return 222;
}

function drawRow(pdf: PDFKit.PDFDocument, spec: StatementSpec, texts: readonly string[], y: number): void {
  for (const [index, [, x, width, align]] of columns[spec.layout].entries()) {
    const text = texts[index] ?? '';
    const start = align === 'right' ? x + width - pdf.widthOfString(text) : x;
    if (text) pdf.text(text, start, y, { lineBreak: false });
  }
}

function drawTableHead(pdf: PDFKit.PDFDocument, spec: StatementSpec, y: number): number {
  if (spec.layout === 'boxed') pdf.rect(36, y - 4, 524, 16).fill('#e6e6e6');
  pdf.fillColor('black').font('Helvetica-Bold').fontSize(7);
  drawRow(
    pdf,
    spec,
    columns[spec.layout].map(([title]) => title),
    y,
  );
  pdf
    .moveTo(36, y + 12)
    .lineTo(560, y + 12)
    .lineWidth(0.5)
    .stroke('#888888');
  pdf.font('Helvetica').fontSize(7.5);
  return y + 18;
}

/** Draws a statement: letterhead and facts on page one, followed by the transactions on as many pages as needed. */
export function drawStatement(spec: StatementSpec): Promise<Buffer> {
  const pdf = newDocument(spec.password);
  let page = 1;
  let y = drawTableHead(pdf, spec, drawHeader(pdf, spec));
  drawRow(
    pdf,
    spec,
    [
      '',
      spec.layout === 'boxed' ? 'Opening Balance' : '',
      spec.layout === 'plain' ? 'Brought forward' : '',
      '',
      '',
      rupees(spec.openingBalance * 100),
    ],
    y,
  );
  y += 13;
  for (const row of transactionsOf(spec)) {
    if (y > 790) {
      pdf.fontSize(7).text(`Page ${page}`, 520, 815, { lineBreak: false });
      pdf.addPage();
      page += 1;
      y = drawTableHead(pdf, spec, 40);
    }
    drawRow(pdf, spec, cells(spec, row), y);
    y += 13;
  }
  pdf.fillColor('#666666').fontSize(7);
  pdf.text('Sample statement. Every person, account and transaction in it is invented.', 40, 815, {
    lineBreak: false,
  });
  pdf.text(`Page ${page}`, 520, 815, { lineBreak: false });
  return endDocument(pdf);
}
