import type { DateRange } from '../StatementDetails.js';

/**
 * The months from the one of `from` to the one of `to`, `YYYY-MM`, both included; months or days are taken. At most
 * 1,200.
 */
export function monthsInRange(from: string, to: string): readonly string[] {
  const [last, months] = [to.slice(0, 7), [] as string[]];
  let [year = Number.NaN, month = Number.NaN] = from.split('-').map(Number);
  while (months.length < 1_200) {
    const current = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (!(current <= last)) break;
    months.push(current);
    [year, month] = month < 12 ? [year, month + 1] : [year + 1, 1];
  }
  return months;
}

/** The time that a lender asks statements for, both ends included: months (`YYYY-MM`) or days (`YYYY-MM-DD`). */
export interface RequestedPeriod {
  readonly from: string;
  readonly to: string;
}

/**
 * Days that may lie uncovered: an answer's range runs from the first transaction to the last, and accounts rest for
 * days.
 */
const quietDays = 7;

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/**
 * Whether statements cover a month in part only: more than a week of it (of that part of it that was asked for) lies
 * outside of every range. False where no range is known.
 * @param month `YYYY-MM`
 */
export function isPartlyCovered(
  month: string,
  ranges: readonly DateRange[],
  asked: RequestedPeriod | undefined,
): boolean {
  const [first, last] = [`${month}-01`, lastDay(month)];
  const from = asked && asked.from.length > 7 && asked.from > first ? asked.from : first;
  const to = asked && asked.to.length > 7 && asked.to < last ? asked.to : last;
  const covering = ranges
    .map((range) => ({ from: range.from ?? from, to: range.to ?? to }))
    .filter((range) => range.from <= to && range.to >= from)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (covering.length === 0) return false;
  let uncovered = 0;
  // The day up to which everything is counted, that day included.
  let counted = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
  for (const range of covering) {
    if (range.from > counted) uncovered += Math.max(0, daysBetween(counted, range.from) - 1);
    if (range.to > counted) counted = range.to;
  }
  if (counted < to) uncovered += daysBetween(counted, to);
  return uncovered > quietDays;
}

/** A last day as early in its month as this leaves that month out: statements of it are hardly there yet. */
const firstDays = 7;

/**
 * The months that a period asks for, as the API counts them: not the last one if `to` is one of its first seven days.
 */
export function requestedMonths({ from, to }: RequestedPeriod): readonly string[] {
  const months = monthsInRange(from, to);
  const day = to.slice(8, 10);
  return day !== '' && Number(day) <= firstDays ? months.slice(0, -1) : months;
}
