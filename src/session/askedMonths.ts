import type { RequestedPeriod } from './AskedPeriod.js';
import { monthsInRange } from './monthsOf.js';

/** A last day as early in its month as this leaves that month out: statements of it are hardly there yet. */
const firstDays = 7;

/** The months that a period asks for, as the API counts them: not the last one if `to` is one of its first seven days. */
export function requestedMonths({ from, to }: RequestedPeriod): readonly string[] {
  const months = monthsInRange(from, to);
  const day = to.slice(8, 10);
  return day !== '' && Number(day) <= firstDays ? months.slice(0, -1) : months;
}
