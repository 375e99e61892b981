import { isMonth } from './schemas.js';

/** Entries of a list, and months: a century. A hostile answer may have any number, and each costs the page time. */
export const mostEntries = 1_200;

/** A list as it came; `null` if it is no list, or longer than any real one. */
export function toList(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) && value.length <= mostEntries ? value : null;
}

function isMonthText(value: unknown): value is string {
  return typeof value === 'string' && isMonth(value);
}

/** The months of a list that can be read, each once: more may have been received, never fewer. */
export function parseReceivedMonths(value: unknown): readonly string[] | null {
  const list = toList(value);
  return list && [...new Set(list.filter(isMonthText))];
}

/** The months of a list; `null` if one of them cannot be read, because then it is unknown what else is missing. */
export function parseMissingMonths(value: unknown): readonly string[] | null {
  const list = toList(value);
  return list?.every(isMonthText) ? [...new Set(list)] : null;
}
