import { bankOfIfsc } from './bankOfIfsc.js';
import { bankOfName } from './bankOfName.js';
import { datePattern, parseDate } from './parseDate.js';
import type { PrintedIdentity } from './PrintedIdentity.js';
import { readIdentity } from './readIdentity.js';
import { readTransactions } from './readTransactions.js';

/** What a statement prints. */
export interface PrintedStatement {
  /** The banks that it may be of, the likeliest first; a bank that merged prints an old name with a new IFSC. */
  readonly banks: readonly string[];
  readonly identity: PrintedIdentity;
  /** The dates of its transactions, `YYYY-MM-DD`, oldest first. */
  readonly dates: readonly string[];
  /** The period that it says it covers. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** True for a table with a heading for dates and one for balances. */
  readonly hasTable: boolean;
}

const span = new RegExp(
  String.raw`(${datePattern})\s{0,3}(?:to|-|–|till|and)\s{0,3}(?:to\s?:?\s?)?(${datePattern})`,
  'i',
);

function readPeriod(header: readonly string[]): PrintedStatement['period'] {
  for (const line of header) {
    const [, first = '', last = ''] = span.exec(line) ?? [];
    const [from, to] = [parseDate(first), parseDate(last)];
    if (from !== null && to !== null) return { from, to };
  }
  return null;
}

/** Reads a statement from its lines, page by page. */
export function readPrintedStatement(pages: readonly (readonly string[])[]): PrintedStatement {
  const [pageOne = []] = pages;
  const firstRow = readTransactions(pageOne)[0]?.line ?? pageOne.length;
  const header = pageOne.slice(0, firstRow); // the rows below print the other parties' banks
  const identity = readIdentity(header);
  const printed = [identity.ifsc === null ? null : bankOfIfsc(identity.ifsc), bankOfName(header)];
  return {
    banks: [...new Set(printed.filter((bank) => bank !== null))],
    identity,
    dates: pages.flatMap((lines) => readTransactions(lines).map(({ date }) => date)).toSorted(),
    period: readPeriod(header),
    hasTable: pages.flat().some((line) => /\bdate\b.*\bbalance\b/i.test(line)),
  };
}
