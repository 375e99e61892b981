import { datePattern, parseDate } from './parseDate.js';

const row = new RegExp(String.raw`^(?:\d{1,5}[\s.]+)?(${datePattern})\s.*\d\.\d\d`);
const balanceOnly =
  /\b(?:opening|closing) balance\b|\bbrought forward\b|\bcarried forward\b|\bB\/F\b|\bC\/F\b/i;

/** The transactions of a statement's lines, by date and place; a row begins with a date and holds an amount. */
export function readTransactions(
  lines: readonly string[],
): readonly { readonly date: string; readonly line: number }[] {
  return lines.flatMap((text, line) => {
    const printed = balanceOnly.test(text) ? undefined : row.exec(text)?.[1];
    const date = printed === undefined ? null : parseDate(printed);
    return date === null ? [] : [{ date, line }];
  });
}
