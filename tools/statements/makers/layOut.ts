import { random } from '../random.ts';
import { bankForms, type BankForm } from './bankForms.ts';
import { fillIn } from './notations.ts';
import type { Piece } from './Piece.ts';
import type { StatementCase } from './StatementCase.ts';

const narrations = [
  'UPI-SABZI MANDI-ICIC0DC0099-PAYMENT',
  'NEFT CR-UTIB0000123-UDAHARAN SOFTWARE PVT LTD AXIS BANK',
  'IMPS/409912345678/HDFC BANK/RENT',
  'Interest for the period 01-10-2022 to 31-12-2022',
  'ATM WDL STATE BANK OF INDIA SAMPLE NAGAR',
  'NACH-BAJAJ-EMI KOTAK MAHINDRA BANK',
  'RTGS-SBIN0001234-NAMUNA TRADERS',
];
const offers = [
  'Dear Customer,',
  'Thank you for banking with us. Please find your statement overleaf.',
  'Festive offer: from 01/08/2022 to 31/10/2022 the processing fee is waived.',
  'Offer valid from 01-08-2022 to 31-10-2022. Terms and conditions apply.',
  'Transfer from ICICI Bank, State Bank of India or any other bank with UPI.',
  'Deposits are insured by DICGC. As per guidelines of the Reserve Bank of India.',
];

/** The cells of one transaction, by the titles of its columns. */
function makeRow(
  columns: readonly string[],
  date: string,
  narration: string,
  number: number,
): readonly string[] {
  let amounts = 0;
  return columns.map((title) => {
    if (/date|dt$|दिनांक/i.test(title)) return date;
    if (/partic|narr|narat|descr|detail|remark|विवरण/i.test(title)) return narration;
    if (/^#$|srl|sr no/i.test(title)) return String(number);
    if (/balance|शेष|total amount/i.test(title))
      return `${(40_000 + number * 321).toLocaleString('en-IN')}.50`;
    if (/amount|amt|debit|credit|withdr|depos|नामे|जमा/i.test(title))
      return amounts++ === number % 2 ? '1,250.00' : '';
    return '';
  });
}

const rowDate = (iso: string, notation: string): string => fillIn(`{${notation}}`, {}, iso, iso);

interface Cursor {
  pages: Piece[][];
  y: number;
}

function newPage(cursor: Cursor): void {
  cursor.pages.push([]);
  cursor.y = 800;
}

function putCells(cursor: Cursor, cells: readonly string[], size: number): void {
  const page = cursor.pages.at(-1) ?? [];
  const width = 520 / cells.length;
  for (const [index, text] of cells.entries())
    if (text !== '') page.push({ x: 40 + index * width, y: cursor.y, size, text });
  cursor.y -= size + 5;
}

function putLine(cursor: Cursor, line: string, size: number): void {
  putCells(cursor, line.split(' | '), size);
}

/** Returns the form of a case's bank. */
function formOf({ bank }: StatementCase): BankForm {
  const form = bankForms.find((one) => one.bank === bank);
  if (!form) throw new Error(`No form of ${bank}.`);
  return form;
}

/** Lays a statement out: covers, the facts of each account, the rows, and the end of the last page. */
export function layOut(statement: StatementCase): readonly (readonly Piece[])[] {
  const form = formOf(statement);
  const next = random(statement.name);
  const cursor: Cursor = { pages: [], y: 800 };
  for (let cover = 0; cover < statement.covers; cover++) {
    newPage(cursor);
    if (statement.cover === 'empty') continue;
    for (const line of offers.slice(cover * 2, cover * 2 + 5)) putLine(cursor, line, 10);
    if (statement.cover === 'long') {
      for (let line = 0; line < 50; line++)
        putLine(
          cursor,
          `${line + 1}. The customer agrees that these terms and conditions are binding on him.`,
          8,
        );
    }
  }
  const columns = form.columns.split(' | ');
  const days = Date.parse(statement.to) - Date.parse(statement.from);
  for (let account = 0; account < statement.accounts; account++) {
    newPage(cursor);
    const facts = { account: `5010012345678${account}`, ifsc: form.ifsc };
    const fill = (line: string): readonly string[] =>
      fillIn(
        line.replace('{period}', () => statement.notation ?? form.period),
        facts,
        statement.from,
        statement.to,
      ).split('\n');
    const { ifsc } = statement;
    const head = ifsc === 'head' ? [...form.head, ...form.branch] : form.head;
    for (const [index, line] of head.flatMap(fill).entries()) putLine(cursor, line, index === 0 ? 14 : 9);
    cursor.y -= 6;
    const size = columns.length > 7 ? 5 : 7;
    putCells(cursor, columns, size);
    for (let row = 0; row < statement.rows; row++) {
      if (cursor.y < 60) {
        newPage(cursor);
        if (statement.repeats) putCells(cursor, columns, size);
      }
      const iso = new Date(Date.parse(statement.from) + (days * row) / statement.rows)
        .toISOString()
        .slice(0, 10);
      const narration = narrations[Math.floor(next() * narrations.length)] ?? '';
      const letters = Math.floor(520 / columns.length / (size * 0.62));
      putCells(
        cursor,
        makeRow(columns, rowDate(iso, statement.rowDate), narration.slice(0, letters), row + 1),
        size,
      );
    }
    if (account < statement.accounts - 1) continue;
    if (cursor.y < 200) newPage(cursor);
    for (const line of form.foot) putLine(cursor, line, 8);
    if (ifsc === 'last') for (const line of form.branch.flatMap(fill)) putLine(cursor, line, 8);
  }
  return cursor.pages;
}
