/** The text of a statement without its transactions, which name other banks and other periods. */
export interface StatementParts {
  /** The page with the facts of the account, above the first transaction. */
  readonly head: string;
  /** The pages before it: letters, offers, terms. */
  readonly covers: readonly string[];
  /** Below the last transaction of a page, and above the first one of a later page. */
  readonly rest: string;
  /** Whether transactions were found. If not, `head` is all pages. */
  readonly hasTable: boolean;
}

/** Separates the pages of a statement in one text. */
export const pageBreak = '\f';

/** Characters and lines of one page. A person's statement has far fewer. */
const maxPage = 20_000;
const maxPageLines = 300;
/** Characters and lines above the first transaction. */
const maxHead = 6_000;
const maxHeadLines = 80;
const maxPages = 6;

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const date = String.raw`(?:\d{1,2}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}\d{2,4}|\d{4}[-/.](?:\d{1,2}|${month})[-/.]\d{1,2}|\d{1,2}[-/. ]{0,2}${month}(?:[-/., ']{0,3}\d{2,4})?|${month}[-/. ]{0,2}\d{1,2}[-/., ]{1,3}\d{4})`;
/**
 * A row of the table: an optional number, a date, and an amount or a means of payment somewhere after it. Two dates
 * with "to" between them are a period.
 */
const row = new RegExp(
  String.raw`^\W{0,3}(?:\d{1,5}\W{1,4})?${date}(?=\D)(?!\W{0,3}(?:to|till|until|upto|-|and)\W{0,3}(?:\d|${month})).{0,400}?(?:\d\.\d\d\b|\b(?:upi|neft|imps|rtgs|ach|nach|ecs|atm|pos)\b)`,
  'i',
);
const narration = /\b(?:particulars?|narration|description|details|remarks|transactions?)\b|विवरण/i;
const money =
  /\b(?:withdrawals?|deposits?|debits?|credits?|balance|amount|amt|dr|cr|che?q(?:ue)?|ref)\b|शेष|जमा|नामे/gi;

function isRow(line: string): boolean {
  return row.test(line);
}

/** Whether a line is the head of the table: it names the text of a transaction, and a date or a second amount. */
function isTableHead(line: string): boolean {
  if (/\d{4}/.test(line) || !narration.test(line)) return false;
  const amounts = new Set(line.toLowerCase().match(money)).size;
  return amounts > 1 || (amounts > 0 && /\b(?:date|dt)\b|दिनांक|तारीख/i.test(line));
}

/** Writes a text with plain digits, blanks, dashes and quotation marks. */
function simplifyText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[\p{Pd}\u2212]/gu, '-')
      .replace(/[’‘`´]/g, "'")
      .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
      // The digits of the scripts of India begin at U+xx66 or U+xxE6.
      .replace(/[०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯]/g, (digit) => String((digit.charCodeAt(0) + 26) % 128))
      .replace(/[^\S\n]/g, ' ')
  );
}

/** What stands beside the facts of an account. */
const facts = /account|\ba\/c\b|\bifsc?\b|खाता/i;

/** Splits a text, whose pages are separated by {@link pageBreak}, at its transactions. */
export function splitStatement(text: string): StatementParts {
  const tops: string[] = [];
  const rest: string[] = [];
  let hasTable = false;
  for (const page of text.split(pageBreak, maxPages)) {
    const lines = simplifyText(page.slice(0, maxPage))
      .split('\n', maxPageLines)
      .map((line) => line.trim().slice(0, 500));
    const isTable = lines.map((line) => isRow(line) || isTableHead(line));
    const first = isTable.indexOf(true);
    if (hasTable) rest.push(...lines.slice(0, Math.max(0, first)));
    else {
      const end = first < 0 ? maxHeadLines : Math.min(first, maxHeadLines);
      tops.push(lines.slice(0, end).join('\n').slice(0, maxHead));
    }
    hasTable ||= first >= 0;
    if (hasTable) rest.push(...lines.slice(isTable.lastIndexOf(true) + 1));
  }
  const tail = rest.join('\n').slice(0, maxPage);
  if (!hasTable) return { head: tops.join('\n'), covers: [], rest: tail, hasTable };
  // The transactions may begin at the top of the page after the facts.
  const [top = '', before = ''] = tops.toReversed();
  const isBefore = !facts.test(top) && facts.test(before);
  const index = tops.length - (isBefore ? 2 : 1);
  return { head: isBefore ? `${before}\n${top}` : top, covers: tops.slice(0, index), rest: tail, hasTable };
}

/** Whether a text, whose pages are separated by {@link pageBreak}, has the page on which the transactions begin. */
export function hasTransactions(text: string): boolean {
  return splitStatement(text).hasTable;
}
