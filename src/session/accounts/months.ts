import type { DateRange } from '../StatementDetails.js';

/**
 * Returns the months from that of `from` to that of `to`, `YYYY-MM`, both included. Accepts months or days. Returns at
 * most 1,200.
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

/** The period that a lender asks for, both ends included: months (`YYYY-MM`) or days (`YYYY-MM-DD`). */
export interface RequestedPeriod {
  readonly from: string;
  readonly to: string;
}

/** A {@link RequestedPeriod} with the months that it asks for, at least one, oldest first. */
export interface ParsedPeriod extends RequestedPeriod {
  readonly months: readonly string[];
}

/** Parsed from a period that makes no sense. Nothing is complete by it. */
export const unreadablePeriod = 'unreadable';

/** Returns the last day of a month, `YYYY-MM-DD`. */
export function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** A last day as early in its month as this excludes that month: its statement is hardly available yet. */
const firstDays = 7;

const pattern = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;

function isMonthOrDay(value: unknown): value is string {
  if (typeof value !== 'string' || !pattern.test(value)) return false;
  return value.length === 7 || value <= lastDay(value.slice(0, 7));
}

/**
 * Parses the host's `period`. Returns `null` if there is none, and {@link unreadablePeriod} if it is not two months or
 * days in order, 1,200 months apart at most.
 *
 * Counts months as the API does: a last day among the first seven of its month excludes that month, unless it is the
 * only one.
 */
export function parsePeriod(period: unknown): ParsedPeriod | typeof unreadablePeriod | null {
  if (period === undefined || period === null) return null;
  const { from, to }: Partial<Record<keyof RequestedPeriod, unknown>> = Object(period);
  if (!isMonthOrDay(from) || !isMonthOrDay(to)) return unreadablePeriod;
  const length = Math.min(from.length, to.length);
  if (from.slice(0, length) > to.slice(0, length)) return unreadablePeriod;
  const months = monthsInRange(from, to);
  if (months.at(-1) !== to.slice(0, 7)) return unreadablePeriod;
  const isEarly = to.length > 7 && Number(to.slice(8)) <= firstDays && months.length > 1;
  return { from, to, months: isEarly ? months.slice(0, -1) : months };
}

/** Returns the first and the last day of all ranges; `null` if there is none. */
export function findCovered(ranges: readonly DateRange[]): DateRange | null {
  if (ranges.length === 0) return null;
  const starts = ranges.flatMap(({ from }) => from ?? []).toSorted();
  const ends = ranges.flatMap(({ to }) => to ?? []).toSorted();
  return { from: starts[0] ?? null, to: ends.at(-1) ?? null };
}
